import add from '@salesforce/label/c.Readiness_Budget_Add';
import businessTool from '@salesforce/label/c.Readiness_Budget_Business_Tool';
import costsTitle from '@salesforce/label/c.Readiness_Budget_Costs_Title';
import crm from '@salesforce/label/c.Readiness_Budget_CRM';
import editTitle from '@salesforce/label/c.Readiness_Budget_Edit_Title';
import line from '@salesforce/label/c.Readiness_Budget_Line';
import linesTitle from '@salesforce/label/c.Readiness_Budget_Lines_Title';
import nature from '@salesforce/label/c.Readiness_Budget_Nature';
import purpose from '@salesforce/label/c.Readiness_Budget_Purpose';
import title from '@salesforce/label/c.Readiness_Budget_Title';
import total from '@salesforce/label/c.Readiness_Budget_Total';
import years from '@salesforce/label/c.Readiness_Budget_Years';

export const labels = {
  add,
  businessTool,
  costsTitle,
  crm,
  editTitle,
  line,
  linesTitle,
  nature,
  purpose,
  title,
  total,
  years,
};
