import businessToolChosen from '@salesforce/label/c.Readiness_Choice_Business_Tool_Chosen';
import counts from '@salesforce/label/c.Readiness_Home_Counts';
import credit from '@salesforce/label/c.Readiness_Home_Credit';
import decision from '@salesforce/label/c.Readiness_Home_Decision';
import decisionToReview from '@salesforce/label/c.Readiness_Verdict_Decision_To_Review';
import emptyCreate from '@salesforce/label/c.Readiness_Home_Empty_Create';
import emptyRead from '@salesforce/label/c.Readiness_Home_Empty_Read';
import emptyTitle from '@salesforce/label/c.Readiness_Home_Empty_Title';
import failed from '@salesforce/label/c.Readiness_Home_Failed';
import introduction from '@salesforce/label/c.Readiness_Home_Introduction';
import loading from '@salesforce/label/c.Readiness_Home_Loading';
import name from '@salesforce/label/c.Readiness_Home_Name';
import created from '@salesforce/label/c.Readiness_Home_Created';
import newAssessment from '@salesforce/label/c.Readiness_Home_New';
import nextDueDate from '@salesforce/label/c.Readiness_Home_Next_Due_Date';
import noAccess from '@salesforce/label/c.Readiness_Workspace_No_Access';
import noAccessHelp from '@salesforce/label/c.Readiness_Workspace_No_Access_Help';
import noDueDate from '@salesforce/label/c.Readiness_Home_No_Due_Date';
import notAssessed from '@salesforce/label/c.Readiness_Verdict_Not_Assessed';
import notReady from '@salesforce/label/c.Readiness_Verdict_Not_Ready';
import overdue from '@salesforce/label/c.Readiness_Home_Overdue';
import progress from '@salesforce/label/c.Readiness_Home_Progress';
import ready from '@salesforce/label/c.Readiness_Verdict_Ready';
import resume from '@salesforce/label/c.Readiness_Home_Resume';
import retry from '@salesforce/label/c.Readiness_Home_Retry';
import state from '@salesforce/label/c.Readiness_Home_State';
import title from '@salesforce/label/c.Readiness_Home_Title';
import topics from '@salesforce/label/c.Readiness_Home_Topics';
import withReservations from '@salesforce/label/c.Readiness_Verdict_Ready_With_Reservations';

export const labels = {
  businessToolChosen,
  counts,
  created,
  credit,
  decision,
  decisionToReview,
  emptyCreate,
  emptyRead,
  emptyTitle,
  failed,
  introduction,
  loading,
  name,
  newAssessment,
  nextDueDate,
  noAccess,
  noAccessHelp,
  noDueDate,
  overdue,
  progress,
  resume,
  retry,
  state,
  title,
  topics,
};

/** By `Verdict_Level__c`. */
export const LEVELS = [
  { word: notAssessed, icon: 'utility:routing_offline', variant: '' },
  { word: notReady, icon: 'utility:error', variant: 'error' },
  { word: withReservations, icon: 'utility:warning', variant: 'warning' },
  { word: ready, icon: 'utility:success', variant: 'success' },
];
