import due from '@salesforce/label/c.Readiness_Minutes_Due';
import exportText from '@salesforce/label/c.Readiness_Minutes_Export';
import fileName from '@salesforce/label/c.Readiness_Minutes_File_Name';
import otherActions from '@salesforce/label/c.Readiness_Minutes_Other_Actions';
import print from '@salesforce/label/c.Readiness_Print_Print';
import responsible from '@salesforce/label/c.Readiness_Minutes_Responsible';
import title from '@salesforce/label/c.Readiness_Minutes_Title';
import topic from '@salesforce/label/c.Readiness_Minutes_Topic';

export const labels = { due, exportText, fileName, otherActions, print, responsible, title, topic };
