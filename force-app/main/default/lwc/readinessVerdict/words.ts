import title from '@salesforce/label/c.Readiness_Verdict_Title';
import notAssessed from '@salesforce/label/c.Readiness_Verdict_Not_Assessed';
import notReady from '@salesforce/label/c.Readiness_Verdict_Not_Ready';
import reservationsLevel from '@salesforce/label/c.Readiness_Verdict_Ready_With_Reservations';
import ready from '@salesforce/label/c.Readiness_Verdict_Ready';
import informs from '@salesforce/label/c.Readiness_Verdict_Informs';
import businessToolChosen from '@salesforce/label/c.Readiness_Choice_Business_Tool_Chosen';
import counts from '@salesforce/label/c.Readiness_Verdict_Counts';
import setAsideEssentials from '@salesforce/label/c.Readiness_Verdict_Set_Aside_Essentials';
import progress from '@salesforce/label/c.Readiness_Verdict_Progress';
import blockers from '@salesforce/label/c.Readiness_Verdict_Blockers';
import fewer from '@salesforce/label/c.Readiness_Verdict_Fewer';
import more from '@salesforce/label/c.Readiness_Verdict_More';
import reservations from '@salesforce/label/c.Readiness_Verdict_Reservations';
import decisionToReview from '@salesforce/label/c.Readiness_Verdict_Decision_To_Review';
import toConfirm from '@salesforce/label/c.Readiness_Verdict_To_Confirm';

export const labels = {
  title,
  informs,
  counts,
  setAsideEssentials,
  progress,
  blockers,
  businessToolChosen,
  fewer,
  more,
  reservations,
  decisionToReview,
  toConfirm,
};

/** By `Verdict_Level__c`. */
export const LEVELS = [
  { name: 'not-assessed', word: notAssessed, icon: 'utility:routing_offline', variant: '' },
  { name: 'not-ready', word: notReady, icon: 'utility:error', variant: 'error' },
  { name: 'with-reservations', word: reservationsLevel, icon: 'utility:warning', variant: 'warning' },
  { name: 'ready', word: ready, icon: 'utility:success', variant: 'success' },
];
