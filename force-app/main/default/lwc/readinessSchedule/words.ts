import add from '@salesforce/label/c.Readiness_Schedule_Add';
import afterTarget from '@salesforce/label/c.Readiness_Schedule_After_Target';
import current from '@salesforce/label/c.Readiness_Schedule_Current';
import earlier from '@salesforce/label/c.Readiness_Schedule_Earlier';
import editTitle from '@salesforce/label/c.Readiness_Schedule_Edit_Title';
import everyMonths from '@salesforce/label/c.Readiness_Schedule_Every_Months';
import exportCalendar from '@salesforce/label/c.Readiness_Schedule_Export';
import fileName from '@salesforce/label/c.Readiness_Schedule_File_Name';
import fromTo from '@salesforce/label/c.Readiness_Schedule_From_To';
import later from '@salesforce/label/c.Readiness_Schedule_Later';
import layOut from '@salesforce/label/c.Readiness_Schedule_Lay_Out';
import monthly from '@salesforce/label/c.Readiness_Schedule_Monthly';
import name from '@salesforce/label/c.Readiness_Schedule_Name';
import noDate from '@salesforce/label/c.Readiness_Schedule_No_Date';
import noneDated from '@salesforce/label/c.Readiness_Schedule_None_Dated';
import noneDatedHelp from '@salesforce/label/c.Readiness_Schedule_None_Dated_Help';
import on from '@salesforce/label/c.Readiness_Schedule_On';
import overdue from '@salesforce/label/c.Readiness_Schedule_Overdue';
import planned from '@salesforce/label/c.Readiness_Schedule_Planned';
import purpose from '@salesforce/label/c.Readiness_Schedule_Purpose';
import reviewKeep from '@salesforce/label/c.Readiness_Schedule_Review_Keep';
import reviewQuestion from '@salesforce/label/c.Readiness_Schedule_Review_Question';
import tableTitle from '@salesforce/label/c.Readiness_Schedule_Table_Title';
import title from '@salesforce/label/c.Readiness_Schedule_Title';
import tooEarly from '@salesforce/label/c.Readiness_Schedule_Too_Early';
import warnAfterTarget from '@salesforce/label/c.Readiness_Schedule_Warn_After_Target';
import warnGap from '@salesforce/label/c.Readiness_Schedule_Warn_Gap';
import warnGaps from '@salesforce/label/c.Readiness_Schedule_Warn_Gaps';
import warnNoCommittee from '@salesforce/label/c.Readiness_Schedule_Warn_No_Committee';
import warnOverdue from '@salesforce/label/c.Readiness_Schedule_Warn_Overdue';
import warnTooEarly from '@salesforce/label/c.Readiness_Schedule_Warn_Too_Early';
import warnings from '@salesforce/label/c.Readiness_Schedule_Warnings';
import workload from '@salesforce/label/c.Readiness_Schedule_Workload';

export const labels = {
  add,
  afterTarget,
  current,
  earlier,
  editTitle,
  everyMonths,
  exportCalendar,
  fileName,
  fromTo,
  later,
  layOut,
  monthly,
  name,
  noDate,
  noneDated,
  noneDatedHelp,
  on,
  overdue,
  planned,
  purpose,
  reviewKeep,
  reviewQuestion,
  tableTitle,
  title,
  tooEarly,
  warnAfterTarget,
  warnGap,
  warnGaps,
  warnNoCommittee,
  warnOverdue,
  warnTooEarly,
  warnings,
  workload,
};
