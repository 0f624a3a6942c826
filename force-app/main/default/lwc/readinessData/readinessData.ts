/** An assessment read in one request, as plain objects, and what the page derives from it. */
export { ASSESSMENT_PAGE, type AssessmentPageData } from './assessmentQuery';
export { readAssessment } from './readAssessment';
export { applyChanges, type FieldValues } from './applyChanges';
export { valuesById, type FieldsOfRecord } from './recordFields';
export { keepUnchanged } from './keepUnchanged';
export { blockersOf, type Blocker } from './blockers';
export { FILTERS, filterChapters, filterCounts, filterNamed, type Filter } from './filters';
export { isOpen, topicsOf, type Assessment, type Chapter, type Point, type Status, type Topic } from './model';
export { feedbackKey, type Feedback, type FeedbackByField } from './feedback';
export {
  fieldInfos,
  labelOf,
  type FieldInfo,
  type FieldInfos,
  type ObjectInfo,
  type PicklistOption,
} from './fieldInfos';
