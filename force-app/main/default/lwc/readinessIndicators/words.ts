import add from '@salesforce/label/c.Readiness_Indicator_Add';
import editTitle from '@salesforce/label/c.Readiness_Indicator_Edit_Title';
import incomplete from '@salesforce/label/c.Readiness_Indicator_Incomplete';
import indicator from '@salesforce/label/c.Readiness_Indicator_Name';
import noneComplete from '@salesforce/label/c.Readiness_Indicator_None_Complete';
import purpose from '@salesforce/label/c.Readiness_Indicator_Purpose';
import responsible from '@salesforce/label/c.Readiness_Indicator_Responsible';
import title from '@salesforce/label/c.Readiness_Indicator_Title';

export const labels = { add, editTitle, incomplete, indicator, noneComplete, purpose, responsible, title };
