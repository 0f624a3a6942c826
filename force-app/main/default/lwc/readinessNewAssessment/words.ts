import association from '@salesforce/label/c.Readiness_New_Association';
import cancel from '@salesforce/label/c.Readiness_New_Cancel';
import close from '@salesforce/label/c.Readiness_New_Close';
import create from '@salesforce/label/c.Readiness_New_Create';
import english from '@salesforce/label/c.Readiness_New_English';
import failed from '@salesforce/label/c.Readiness_New_Failed';
import french from '@salesforce/label/c.Readiness_New_French';
import keep from '@salesforce/label/c.Readiness_New_Keep';
import language from '@salesforce/label/c.Readiness_New_Language';
import name from '@salesforce/label/c.Readiness_New_Name';
import nameHelp from '@salesforce/label/c.Readiness_New_Name_Help';
import nameTaken from '@salesforce/label/c.Readiness_New_Name_Taken';
import nameUnusable from '@salesforce/label/c.Readiness_New_Name_Unusable';
import progress from '@salesforce/label/c.Readiness_New_Progress';
import retry from '@salesforce/label/c.Readiness_New_Retry';
import title from '@salesforce/label/c.Readiness_New_Title';

export const labels = {
  association,
  cancel,
  close,
  create,
  english,
  failed,
  french,
  keep,
  language,
  name,
  nameHelp,
  nameTaken,
  nameUnusable,
  progress,
  retry,
  title,
};
