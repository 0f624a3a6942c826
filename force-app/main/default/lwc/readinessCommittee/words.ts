import addAction from '@salesforce/label/c.Readiness_Committee_Add_Action';
import addAlert from '@salesforce/label/c.Readiness_Committee_Add_Alert';
import addDecision from '@salesforce/label/c.Readiness_Committee_Add_Decision';
import arbitrations from '@salesforce/label/c.Readiness_Committee_Arbitrations';
import blockers from '@salesforce/label/c.Readiness_Committee_Blockers';
import changed from '@salesforce/label/c.Readiness_Committee_Changed';
import changedSince from '@salesforce/label/c.Readiness_Committee_Changed_Since';
import close from '@salesforce/label/c.Readiness_Committee_Close';
import closed from '@salesforce/label/c.Readiness_Committee_Closed';
import editTitle from '@salesforce/label/c.Readiness_Committee_Edit_Title';
import hold from '@salesforce/label/c.Readiness_Committee_Hold';
import noneAssessed from '@salesforce/label/c.Readiness_Committee_None_Assessed';
import noneBlocks from '@salesforce/label/c.Readiness_Committee_None_Blocks';
import noneChanged from '@salesforce/label/c.Readiness_Committee_None_Changed';
import noneOpen from '@salesforce/label/c.Readiness_Committee_None_Open';
import noneAsked from '@salesforce/label/c.Readiness_Committee_None_Asked';
import openActions from '@salesforce/label/c.Readiness_Committee_Open_Actions';
import overdue from '@salesforce/label/c.Readiness_Committee_Overdue';
import prepare from '@salesforce/label/c.Readiness_Committee_Prepare';
import purpose from '@salesforce/label/c.Readiness_Committee_Purpose';
import session from '@salesforce/label/c.Readiness_Committee_Session';
import state from '@salesforce/label/c.Readiness_Committee_State';
import title from '@salesforce/label/c.Readiness_Committee_Title';
import levelNotAssessed from '@salesforce/label/c.Readiness_Verdict_Not_Assessed';
import levelNotReady from '@salesforce/label/c.Readiness_Verdict_Not_Ready';
import levelReady from '@salesforce/label/c.Readiness_Verdict_Ready';
import levelWithReservations from '@salesforce/label/c.Readiness_Verdict_Ready_With_Reservations';

export const labels = {
  addAction,
  addAlert,
  addDecision,
  arbitrations,
  blockers,
  changed,
  changedSince,
  close,
  closed,
  editTitle,
  hold,
  noneAsked,
  noneAssessed,
  noneBlocks,
  noneChanged,
  noneOpen,
  openActions,
  overdue,
  prepare,
  purpose,
  session,
  state,
  title,
};

/** By `Verdict_Level__c`. */
export const LEVELS = [levelNotAssessed, levelNotReady, levelWithReservations, levelReady];
