import chapterCount from '@salesforce/label/c.Readiness_Checklist_Chapter_Count';
import chapters from '@salesforce/label/c.Readiness_Checklist_Chapters';
import noResult from '@salesforce/label/c.Readiness_Checklist_No_Result';
import noResultHelp from '@salesforce/label/c.Readiness_Checklist_No_Result_Help';
import noTopic from '@salesforce/label/c.Readiness_Checklist_No_Topic';
import showAll from '@salesforce/label/c.Readiness_Checklist_Show_All';
import title from '@salesforce/label/c.Readiness_Checklist_Title';

export const labels = {
  chapterCount,
  chapters,
  noResult,
  noResultHelp,
  noTopic,
  showAll,
  title,
};
