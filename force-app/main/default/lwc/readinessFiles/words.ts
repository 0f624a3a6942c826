import attach from '@salesforce/label/c.Readiness_Topic_Files';
import attached from '@salesforce/label/c.Readiness_Files_Attached';
import refused from '@salesforce/label/c.Readiness_Save_Refused';
import remove from '@salesforce/label/c.Readiness_Files_Remove';
import removeNamed from '@salesforce/label/c.Readiness_Files_Remove_Named';
import removeQuestion from '@salesforce/label/c.Readiness_Files_Remove_Question';
import removeTitle from '@salesforce/label/c.Readiness_Files_Remove_Title';

export const labels = { attach, attached, refused, remove, removeNamed, removeQuestion, removeTitle };
