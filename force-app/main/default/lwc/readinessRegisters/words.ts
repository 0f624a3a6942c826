import conflict from '@salesforce/label/c.Readiness_Save_Conflict';
import conflictOther from '@salesforce/label/c.Readiness_Save_Conflict_Other';
import deleteMessage from '@salesforce/label/c.Readiness_Register_Delete_Message';
import deleteTitle from '@salesforce/label/c.Readiness_Register_Delete_Title';
import refused from '@salesforce/label/c.Readiness_Save_Refused';

export const labels = { conflict, conflictOther, deleteMessage, deleteTitle, refused };
