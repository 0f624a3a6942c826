import all from '@salesforce/label/c.Readiness_Checklist_Filter_All';
import essential from '@salesforce/label/c.Readiness_Checklist_Filter_Essential';
import filter from '@salesforce/label/c.Readiness_Checklist_Filter';
import mine from '@salesforce/label/c.Readiness_Checklist_Filter_Mine';
import open from '@salesforce/label/c.Readiness_Checklist_Filter_Open';
import overdue from '@salesforce/label/c.Readiness_Checklist_Filter_Overdue';
import results from '@salesforce/label/c.Readiness_Checklist_Results';
import search from '@salesforce/label/c.Readiness_Checklist_Search';
import withoutTrace from '@salesforce/label/c.Readiness_Checklist_Filter_Without_Trace';
import withoutTraceHelp from '@salesforce/label/c.Readiness_Checklist_Without_Trace_Help';
import type { Filter } from 'c/readinessData';

export const labels = { filter, results, search, withoutTraceHelp };

export const FILTER_LABELS: Record<Filter, string> = {
  all,
  open,
  mine,
  essential,
  overdue,
  'without-trace': withoutTrace,
};
