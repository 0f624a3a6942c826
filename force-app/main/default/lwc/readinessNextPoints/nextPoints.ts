/** What someone with ten minutes can settle next. */
export interface Point {
  id: string;
  title: string;
  status: string;
}

export interface Topic extends Point {
  essential: boolean;
  overdue: boolean;
  /** `YYYY-MM-DD` */
  dueDate: string | null;
  isMine: boolean;
  /** the user's or the written name */
  responsible: string | null;
  points: Point[];
}

export interface NextPoint {
  /** the point's, or the topic's where all its points are settled or it has none */
  id: string;
  topicId: string;
  pointId?: string;
  title: string;
  topic: Topic;
}

const isOpen = ({ status }: Point): boolean => status !== 'Done' && status !== 'Not_Applicable';

/**
 * The first open points, at most `limit`: of this person's own topics first, then of those that nobody is responsible
 * for, never of somebody else's; within them what is overdue, then essential, then due soonest, then in the checklist's order.
 */
export function nextPoints(chapters: { topics: Topic[] }[], limit = 3): NextPoint[] {
  const topics = chapters
    .flatMap((chapter) => chapter.topics)
    .filter((topic) => isOpen(topic) && (topic.isMine || !topic.responsible));
  return topics
    .map((topic) => ({ topic, rank: rankOf(topic) }))
    .sort((left, right) => compare(left.rank, right.rank))
    .flatMap(({ topic }) => openPointsOf(topic))
    .slice(0, limit);
}

const NO_DUE_DATE = '9999-12-31';

const rankOf = (topic: Topic): string =>
  [topic.isMine, topic.overdue, topic.essential].map((first) => (first ? '0' : '1')).join('') +
  (topic.dueDate ?? NO_DUE_DATE);

const compare = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);

function openPointsOf(topic: Topic): NextPoint[] {
  const points = topic.points.filter(isOpen);
  if (points.length === 0) return [{ id: topic.id, topicId: topic.id, title: topic.title, topic }];
  return points.map(({ id, title }) => ({ id, topicId: topic.id, pointId: id, title, topic }));
}
