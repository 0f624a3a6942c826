/** How saving a field went, shown where the field is. */
export interface Feedback {
  state: 'conflict' | 'failed' | 'saved' | 'saving';
  /** why it failed, in the org's words */
  message?: string;
  /** of a conflict: what somebody else wrote since */
  theirs?: string;
  /** of a text that was not saved: what was typed */
  mine?: string;
}

/** By `feedbackKey`. */
export type FeedbackByField = Readonly<Record<string, Feedback | undefined>>;

export const feedbackKey = (recordId: string, field: string): string => `${recordId}.${field}`;
