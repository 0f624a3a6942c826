import answer from '@salesforce/label/c.Readiness_Print_Answer';
import due from '@salesforce/label/c.Readiness_Print_Due';
import essential from '@salesforce/label/c.Readiness_Print_Essential';
import evidence from '@salesforce/label/c.Readiness_Print_Evidence';
import files from '@salesforce/label/c.Readiness_Files_Attached';
import notes from '@salesforce/label/c.Readiness_Print_Notes';
import point from '@salesforce/label/c.Readiness_Print_Point';
import pointsOf from '@salesforce/label/c.Readiness_Print_Points_Of';
import print from '@salesforce/label/c.Readiness_Print_Print';
import responsible from '@salesforce/label/c.Readiness_Print_Responsible';
import status from '@salesforce/label/c.Readiness_Print_Status';
import title from '@salesforce/label/c.Readiness_Print_Title';

export const labels = {
  answer,
  due,
  essential,
  evidence,
  files,
  notes,
  point,
  pointsOf,
  print,
  responsible,
  status,
  title,
};
