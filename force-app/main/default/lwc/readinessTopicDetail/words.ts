import choose from '@salesforce/label/c.Readiness_Topic_Choose';
import chooseReason from '@salesforce/label/c.Readiness_Topic_Choose_Reason';
import followUp from '@salesforce/label/c.Readiness_Topic_Follow_Up';
import guidance from '@salesforce/label/c.Readiness_Topic_Guidance';
import noPoint from '@salesforce/label/c.Readiness_Topic_No_Point';
import points from '@salesforce/label/c.Readiness_Topic_Points';
import statusOf from '@salesforce/label/c.Readiness_Topic_Status_Of';
import writeNote from '@salesforce/label/c.Readiness_Topic_Write_Note';

export const labels = {
  choose,
  chooseReason,
  followUp,
  guidance,
  noPoint,
  points,
  statusOf,
  writeNote,
};
