/** Changes of an assessment, from a click to the org. */
export { changePoint, openPointsOf, settleAndFinish, topicChange } from './planChange';
export { PageRefresh, type RefreshHost } from './pageRefresh';
export { ChangeRefused, MOST_OPERATIONS, saveChanges } from './saveChanges';
export { SaveQueue } from './saveQueue';
export type { ValuesOf } from './saveChanges';
export type { Conflict, ObjectName, RecordChange } from './recordChange';
