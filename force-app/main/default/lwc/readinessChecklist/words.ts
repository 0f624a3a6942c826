import all from '@salesforce/label/c.Readiness_Checklist_Filter_All';
import chapterCount from '@salesforce/label/c.Readiness_Checklist_Chapter_Count';
import chapters from '@salesforce/label/c.Readiness_Checklist_Chapters';
import essential from '@salesforce/label/c.Readiness_Checklist_Filter_Essential';
import filter from '@salesforce/label/c.Readiness_Checklist_Filter';
import mine from '@salesforce/label/c.Readiness_Checklist_Filter_Mine';
import noResult from '@salesforce/label/c.Readiness_Checklist_No_Result';
import noResultHelp from '@salesforce/label/c.Readiness_Checklist_No_Result_Help';
import noTopic from '@salesforce/label/c.Readiness_Checklist_No_Topic';
import open from '@salesforce/label/c.Readiness_Checklist_Filter_Open';
import overdue from '@salesforce/label/c.Readiness_Checklist_Filter_Overdue';
import results from '@salesforce/label/c.Readiness_Checklist_Results';
import search from '@salesforce/label/c.Readiness_Checklist_Search';
import showAll from '@salesforce/label/c.Readiness_Checklist_Show_All';
import title from '@salesforce/label/c.Readiness_Checklist_Title';
import withoutTrace from '@salesforce/label/c.Readiness_Checklist_Filter_Without_Trace';
import withoutTraceHelp from '@salesforce/label/c.Readiness_Checklist_Without_Trace_Help';
import type { Filter } from 'c/readinessData';

export const labels = {
  chapterCount,
  chapters,
  filter,
  noResult,
  noResultHelp,
  noTopic,
  results,
  search,
  showAll,
  title,
  withoutTraceHelp,
};

export const FILTER_LABELS: Record<Filter, string> = {
  all,
  open,
  mine,
  essential,
  overdue,
  'without-trace': withoutTrace,
};
