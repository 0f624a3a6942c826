import add from '@salesforce/label/c.Readiness_Choice_Add';
import balanced from '@salesforce/label/c.Readiness_Choice_Balanced';
import businessToolChosen from '@salesforce/label/c.Readiness_Choice_Business_Tool_Chosen';
import counts from '@salesforce/label/c.Readiness_Choice_Counts';
import editTitle from '@salesforce/label/c.Readiness_Choice_Edit_Title';
import informs from '@salesforce/label/c.Readiness_Choice_Informs';
import noTotal from '@salesforce/label/c.Readiness_Choice_No_Total';
import notWeighedCount from '@salesforce/label/c.Readiness_Choice_Not_Weighed_Count';
import nothingTips from '@salesforce/label/c.Readiness_Choice_Nothing_Tips';
import purpose from '@salesforce/label/c.Readiness_Choice_Purpose';
import tips from '@salesforce/label/c.Readiness_Choice_Tips';
import title from '@salesforce/label/c.Readiness_Choice_Title';
import totals from '@salesforce/label/c.Readiness_Choice_Totals';

export const labels = {
  add,
  balanced,
  businessToolChosen,
  counts,
  editTitle,
  informs,
  noTotal,
  nothingTips,
  notWeighedCount,
  purpose,
  tips,
  title,
  totals,
};
