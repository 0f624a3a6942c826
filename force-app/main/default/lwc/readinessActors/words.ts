import actor from '@salesforce/label/c.Readiness_Actor_Name';
import add from '@salesforce/label/c.Readiness_Actor_Add';
import editTitle from '@salesforce/label/c.Readiness_Actor_Edit_Title';
import gaps from '@salesforce/label/c.Readiness_Actor_Gaps';
import noSponsor from '@salesforce/label/c.Readiness_Actor_No_Sponsor';
import nobody from '@salesforce/label/c.Readiness_Actor_Nobody_Operates';
import overcommitted from '@salesforce/label/c.Readiness_Actor_Overcommitted';
import purpose from '@salesforce/label/c.Readiness_Actor_Purpose';
import title from '@salesforce/label/c.Readiness_Actor_Title';

export const labels = { actor, add, editTitle, gaps, noSponsor, nobody, overcommitted, purpose, title };
