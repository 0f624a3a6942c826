import actor from '@salesforce/label/c.Readiness_Actor_Name';
import afterTarget from '@salesforce/label/c.Readiness_Schedule_Warn_After_Target';
import answer from '@salesforce/label/c.Readiness_Print_Answer';
import approach from '@salesforce/label/c.Readiness_Document_Approach';
import blockingRisks from '@salesforce/label/c.Readiness_Document_Blocking_Risks';
import blockingTopics from '@salesforce/label/c.Readiness_Document_Blocking_Topics';
import businessToolChosen from '@salesforce/label/c.Readiness_Choice_Business_Tool_Chosen';
import chapter from '@salesforce/label/c.Readiness_Document_Chapter';
import choose from '@salesforce/label/c.Readiness_Document_Choose';
import costs from '@salesforce/label/c.Readiness_Document_Costs';
import counts from '@salesforce/label/c.Readiness_Verdict_Counts';
import credit from '@salesforce/label/c.Readiness_Document_Credit';
import criterion from '@salesforce/label/c.Readiness_Choice_Edit_Title';
import decision from '@salesforce/label/c.Readiness_Document_Decision';
import due from '@salesforce/label/c.Readiness_Blocker_Due';
import end from '@salesforce/label/c.Readiness_Document_End';
import firstOf from '@salesforce/label/c.Readiness_Document_First_Of';
import goLive from '@salesforce/label/c.Readiness_Document_Go_Live';
import heading from '@salesforce/label/c.Readiness_Document_Heading';
import indicator from '@salesforce/label/c.Readiness_Indicator_Name';
import item from '@salesforce/label/c.Readiness_Document_Item';
import lastCommittee from '@salesforce/label/c.Readiness_Document_Last_Committee';
import line from '@salesforce/label/c.Readiness_Budget_Line';
import medium from '@salesforce/label/c.Readiness_Risk_Severity_Medium';
import nextSteps from '@salesforce/label/c.Readiness_Document_Next_Steps';
import noAction from '@salesforce/label/c.Readiness_Committee_None_Open';
import noBlocker from '@salesforce/label/c.Readiness_Document_No_Blocker';
import nobody from '@salesforce/label/c.Readiness_Blocker_No_Owner';
import noCommittee from '@salesforce/label/c.Readiness_Document_No_Committee';
import noDecision from '@salesforce/label/c.Readiness_Document_No_Decision';
import noDueDate from '@salesforce/label/c.Readiness_Document_No_Due_Date';
import noResponse from '@salesforce/label/c.Readiness_Document_No_Response';
import noTarget from '@salesforce/label/c.Readiness_Document_No_Target';
import notAssessed from '@salesforce/label/c.Readiness_Risk_Not_Assessed';
import notFound from '@salesforce/label/c.Readiness_Workspace_Not_Found';
import notFoundHelp from '@salesforce/label/c.Readiness_Workspace_Not_Found_Help';
import noTopic from '@salesforce/label/c.Readiness_Document_No_Topic';
import noTopicTitle from '@salesforce/label/c.Readiness_Document_No_Topic_Title';
import noUnmastered from '@salesforce/label/c.Readiness_Document_No_Unmastered';
import overdue from '@salesforce/label/c.Readiness_Schedule_Warn_Overdue';
import point from '@salesforce/label/c.Readiness_Print_Point';
import points from '@salesforce/label/c.Readiness_Choice_Totals';
import pointsOf from '@salesforce/label/c.Readiness_Print_Points_Of';
import progress from '@salesforce/label/c.Readiness_Verdict_Progress';
import purpose from '@salesforce/label/c.Readiness_Document_Purpose';
import reason from '@salesforce/label/c.Readiness_Document_Reason';
import risk from '@salesforce/label/c.Readiness_Risk_Edit_Title';
import severity from '@salesforce/label/c.Readiness_Risk_Severity_Value';
import start from '@salesforce/label/c.Readiness_Document_Start';
import step from '@salesforce/label/c.Readiness_Schedule_Name';
import strong from '@salesforce/label/c.Readiness_Risk_Severity_Strong';
import subject from '@salesforce/label/c.Readiness_Document_Subject';
import target from '@salesforce/label/c.Readiness_Document_Target';
import title from '@salesforce/label/c.Readiness_Document_Title';
import toComplete from '@salesforce/label/c.Readiness_Document_To_Complete';
import toCompleteShort from '@salesforce/label/c.Readiness_Document_To_Complete_Short';
import topic from '@salesforce/label/c.Readiness_Document_Topic';
import unassessed from '@salesforce/label/c.Readiness_Document_Unassessed';
import verdictNotAssessed from '@salesforce/label/c.Readiness_Verdict_Not_Assessed';
import verdictNotReady from '@salesforce/label/c.Readiness_Verdict_Not_Ready';
import verdictReady from '@salesforce/label/c.Readiness_Verdict_Ready';
import verdictReservations from '@salesforce/label/c.Readiness_Verdict_Ready_With_Reservations';
import weak from '@salesforce/label/c.Readiness_Risk_Severity_Weak';

export const labels = {
  actor,
  afterTarget,
  answer,
  approach,
  blockingRisks,
  blockingTopics,
  businessToolChosen,
  chapter,
  choose,
  costs,
  counts,
  credit,
  criterion,
  decision,
  due,
  end,
  firstOf,
  goLive,
  heading,
  indicator,
  item,
  lastCommittee,
  line,
  nextSteps,
  noAction,
  noBlocker,
  nobody,
  noCommittee,
  noDecision,
  noDueDate,
  noResponse,
  noTarget,
  notAssessed,
  notFound,
  notFoundHelp,
  noTopic,
  noTopicTitle,
  noUnmastered,
  overdue,
  point,
  points,
  pointsOf,
  progress,
  purpose,
  reason,
  risk,
  severity,
  start,
  step,
  subject,
  target,
  title,
  toComplete,
  toCompleteShort,
  topic,
  unassessed,
};

/** By `Verdict_Level__c`. */
export const VERDICTS = [verdictNotAssessed, verdictNotReady, verdictReservations, verdictReady];

/** By `Severity_Level__c`. */
export const SEVERITIES = ['', weak, medium, strong];
