import notAssessed from '@salesforce/label/c.Readiness_Verdict_Not_Assessed';
import notReady from '@salesforce/label/c.Readiness_Verdict_Not_Ready';
import ready from '@salesforce/label/c.Readiness_Verdict_Ready';
import withReservations from '@salesforce/label/c.Readiness_Verdict_Ready_With_Reservations';
import created from '@salesforce/label/c.Readiness_Snapshot_Created';
import essentials from '@salesforce/label/c.Readiness_Snapshot_Essentials';
import essentialsSame from '@salesforce/label/c.Readiness_Snapshot_Essentials_Same';
import failed from '@salesforce/label/c.Readiness_Snapshot_Failed';
import figure from '@salesforce/label/c.Readiness_Snapshot_Figure';
import figureSame from '@salesforce/label/c.Readiness_Snapshot_Figure_Same';
import freeze from '@salesforce/label/c.Readiness_Snapshot_Freeze';
import freezing from '@salesforce/label/c.Readiness_Snapshot_Freezing';
import incomplete from '@salesforce/label/c.Readiness_Snapshot_Incomplete';
import last from '@salesforce/label/c.Readiness_Snapshot_Last';
import level from '@salesforce/label/c.Readiness_Snapshot_Level';
import levelSame from '@salesforce/label/c.Readiness_Snapshot_Level_Same';
import noKey from '@salesforce/label/c.Readiness_Snapshot_No_Key';
import none from '@salesforce/label/c.Readiness_Snapshot_None';
import noneReader from '@salesforce/label/c.Readiness_Snapshot_None_Reader';
import nothingApplicable from '@salesforce/label/c.Readiness_Snapshot_Nothing_Applicable';
import progress from '@salesforce/label/c.Readiness_Snapshot_Progress';
import progressSame from '@salesforce/label/c.Readiness_Snapshot_Progress_Same';
import refused from '@salesforce/label/c.Readiness_Snapshot_Refused';
import title from '@salesforce/label/c.Readiness_Snapshot_Title';
import updated from '@salesforce/label/c.Readiness_Snapshot_Updated';

export const labels = {
  created,
  essentials,
  essentialsSame,
  failed,
  figure,
  figureSame,
  freeze,
  freezing,
  incomplete,
  last,
  level,
  levelSame,
  noKey,
  none,
  noneReader,
  nothingApplicable,
  progress,
  progressSame,
  refused,
  title,
  updated,
};

/** By `Verdict_Level__c`. */
export const LEVELS = [notAssessed, notReady, withReservations, ready];
