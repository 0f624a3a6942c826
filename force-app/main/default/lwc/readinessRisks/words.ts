import add from '@salesforce/label/c.Readiness_Risk_Add';
import editTitle from '@salesforce/label/c.Readiness_Risk_Edit_Title';
import link from '@salesforce/label/c.Readiness_Risk_Link';
import notAssessedCount from '@salesforce/label/c.Readiness_Risk_Not_Assessed_Count';
import purpose from '@salesforce/label/c.Readiness_Risk_Purpose';
import strongCount from '@salesforce/label/c.Readiness_Risk_Strong_Count';
import title from '@salesforce/label/c.Readiness_Risk_Title';

export const labels = { add, editTitle, link, notAssessedCount, purpose, strongCount, title };
