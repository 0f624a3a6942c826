import type { Topic } from './model.ts';

export interface TopicCounts {
  done: number;
  applicable: number;
  /** not applicable */
  setAside: number;
}

export function countTopics(topics: Topic[]): TopicCounts {
  const setAside = topics.filter(({ status }) => status === 'Not_Applicable').length;
  const done = topics.filter(({ status }) => status === 'Done').length;
  return { done, applicable: topics.length - setAside, setAside };
}
