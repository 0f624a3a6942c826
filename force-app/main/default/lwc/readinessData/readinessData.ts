/** An assessment read in one request, as plain objects, and what the page derives from it. */
export { ASSESSMENT_PAGE } from './assessmentQuery';
export { readAssessment } from './readAssessment';
export { applyChanges } from './applyChanges';
export { valuesById } from './recordFields';
export { keepUnchanged } from './keepUnchanged';
export { blockersOf } from './blockers';
export { FILTERS, filterChapters, filterCounts, filterNamed } from './filters';
export { isOpen, topicsOf } from './model';
export { feedbackKey } from './feedback';
export { fieldInfos, labelOf } from './fieldInfos';

export type { AssessmentPageData } from './assessmentQuery';
export type { FieldValues } from './applyChanges';
export type { FieldsOfRecord } from './recordFields';
export type { Blocker } from './blockers';
export type { Filter } from './filters';
export type { Assessment, AttachedFile, Chapter, Point, Status, Topic } from './model';
export type { Feedback, FeedbackByField } from './feedback';
export type { FieldInfo, FieldInfos, ObjectInfo, PicklistOption } from './fieldInfos';
