import checklist from '@salesforce/label/c.Readiness_Workspace_Checklist';
import conflict from '@salesforce/label/c.Readiness_Save_Conflict';
import conflictOther from '@salesforce/label/c.Readiness_Save_Conflict_Other';
import conflictStatus from '@salesforce/label/c.Readiness_Save_Conflict_Status';
import creating from '@salesforce/label/c.Readiness_Workspace_Creating';
import cut from '@salesforce/label/c.Readiness_Workspace_Cut';
import decision from '@salesforce/label/c.Readiness_Workspace_Decision';
import decisionSaved from '@salesforce/label/c.Readiness_Save_Decision_Saved';
import empty from '@salesforce/label/c.Readiness_Workspace_Empty';
import emptyHelp from '@salesforce/label/c.Readiness_Workspace_Empty_Help';
import failed from '@salesforce/label/c.Readiness_Workspace_Failed';
import loading from '@salesforce/label/c.Readiness_Workspace_Loading';
import noAccess from '@salesforce/label/c.Readiness_Workspace_No_Access';
import noAccessHelp from '@salesforce/label/c.Readiness_Workspace_No_Access_Help';
import notFound from '@salesforce/label/c.Readiness_Workspace_Not_Found';
import notFoundHelp from '@salesforce/label/c.Readiness_Workspace_Not_Found_Help';
import print from '@salesforce/label/c.Readiness_Workspace_Print';
import readOnly from '@salesforce/label/c.Readiness_Workspace_Read_Only';
import refused from '@salesforce/label/c.Readiness_Save_Refused';
import settleMessage from '@salesforce/label/c.Readiness_Settle_Message';
import settleTitle from '@salesforce/label/c.Readiness_Settle_Title';
import views from '@salesforce/label/c.Readiness_Workspace_Views';

export const labels = {
  checklist,
  conflict,
  conflictOther,
  conflictStatus,
  creating,
  cut,
  decision,
  decisionSaved,
  empty,
  emptyHelp,
  failed,
  loading,
  noAccess,
  noAccessHelp,
  notFound,
  notFoundHelp,
  print,
  readOnly,
  refused,
  settleMessage,
  settleTitle,
  views,
};
