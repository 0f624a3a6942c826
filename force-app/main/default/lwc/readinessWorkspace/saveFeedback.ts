/** What the checklist shows of saves, by topic and field, and what a toast says of them. */
import type { Conflict, RecordChange } from 'c/readinessChanges';
import { feedbackKey, labelOf } from 'c/readinessData';
import type { Feedback, FeedbackByField, PicklistOption } from 'c/readinessData';
import { fillIn } from 'c/readinessFormat';
import { labels } from './words';

export type FeedbackByTopic = Readonly<Record<string, FeedbackByField>>;

/** Their fields keep what was typed and show a conflict themselves. */
const TEXTS = new Set(['Answer__c', 'Evidence_Link__c', 'Not_Applicable_Note__c', 'Notes__c', 'Responsible_Name__c']);

export const withFeedback = (
  all: FeedbackByTopic,
  topicId: string,
  changes: RecordChange[],
  feedback: Feedback,
): FeedbackByTopic => withEach(all, topicId, changes, () => feedback);

/** What was not saved keeps the text that was typed. */
export function withFailure(
  all: FeedbackByTopic,
  topicId: string,
  changes: RecordChange[],
  message: string,
  conflicts: Conflict[] = [],
): FeedbackByTopic {
  return withEach(all, topicId, changes, (id, field, value) => {
    const conflict = conflicts.find((each) => each.id === id && each.field === field);
    const kept = TEXTS.has(field) ? { mine: String(value ?? '') } : {};
    if (!conflict) return { state: 'failed', message, ...kept };
    return { state: 'conflict', theirs: String(conflict.theirs ?? ''), ...kept };
  });
}

function withEach(
  all: FeedbackByTopic,
  topicId: string,
  changes: RecordChange[],
  feedbackFor: (id: string, field: string, value: unknown) => Feedback,
): FeedbackByTopic {
  const told = changes.flatMap(({ id, fields }) =>
    Object.entries(fields).map(([field, value]) => [feedbackKey(id, field), feedbackFor(id, field, value)]),
  );
  return { ...all, [topicId]: { ...all[topicId], ...(Object.fromEntries(told) as FeedbackByField) } };
}

/** @returns undefined where the fields say it themselves */
export function conflictMessage(conflicts: Conflict[], statuses: PicklistOption[]): string | undefined {
  const others = conflicts.filter(({ field }) => !TEXTS.has(field));
  if (others.length === 0) return undefined;
  const status = others.find(({ field }) => field === 'Status__c');
  return status ? fillIn(labels.conflictStatus, labelOf(statuses, String(status.theirs))) : labels.conflictOther;
}
