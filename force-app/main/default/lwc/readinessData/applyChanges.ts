/** What the page shows before the org has answered. */
import { POINT_FIELDS, TOPIC_FIELDS } from './recordFields';
import { isOpen, type Assessment, type Chapter, type IsoDate, type Point, type Topic } from './model';

export interface FieldValues {
  id: string;
  fields: Record<string, unknown>;
}

/**
 * Topics and points that no change concerns stay the same objects, so that their rows are not drawn again. Roll-ups and
 * the verdict are left to the org, which answers them right after.
 * @param today the user's, to tell what is overdue
 */
export function applyChanges(assessment: Assessment, changes: FieldValues[], today: IsoDate): Assessment {
  if (changes.length === 0) return assessment;
  const byId = new Map<string, Record<string, unknown>>();
  for (const { id, fields } of changes) byId.set(id, { ...byId.get(id), ...fields });
  const chapters = mapChanged(assessment.chapters, (chapter): Chapter => {
    const topics = mapChanged(chapter.topics, (topic) => changeTopic(topic, byId, today));
    return topics === chapter.topics ? chapter : { ...chapter, topics };
  });
  return { ...assessment, chapters };
}

function changeTopic(topic: Topic, changes: Map<string, Record<string, unknown>>, today: IsoDate): Topic {
  const points = mapChanged(topic.points, (point) => renamed(point, changes.get(point.id), POINT_FIELDS));
  const own = renamed(topic, changes.get(topic.id), TOPIC_FIELDS);
  if (own === topic && points === topic.points) return topic;
  return withFormulas({ ...own, points }, own.responsibleId === topic.responsibleId ? topic.responsible : null, today);
}

/** The topic's own formula fields: https://help.salesforce.com/s/articleView?id=platform.customize_formulas.htm */
function withFormulas(topic: Topic, userName: string | null, today: IsoDate): Topic {
  const applicable = topic.points.filter(({ status }) => status !== 'Not_Applicable');
  const covered = applicable.filter(({ status }) => status === 'Done').length;
  const open = isOpen(topic);
  return {
    ...topic,
    responsible: topic.responsibleId ? userName : topic.responsibleName,
    overdue: open && topic.dueDate !== null && topic.dueDate < today,
    toConfirm: open && applicable.length > 0 && covered === applicable.length,
    progress: progressOf(topic, covered, applicable.length),
  };
}

function progressOf({ status }: Topic, covered: number, applicable: number): number | null {
  if (status === 'Not_Applicable') return null;
  if (status === 'Done') return 1;
  return applicable === 0 ? 0 : covered / applicable;
}

function renamed<T extends Point | Topic>(
  record: T,
  fields: Record<string, unknown> | undefined,
  names: Readonly<Record<string, keyof T>>,
): T {
  if (!fields) return record;
  const known = Object.entries(fields).filter(([name]) => names[name]);
  return { ...record, ...Object.fromEntries(known.map(([name, value]) => [names[name], value])) };
}

/** @returns the same array where nothing in it has changed */
function mapChanged<T>(items: T[], change: (item: T) => T): T[] {
  const changed = items.map(change);
  return changed.some((item, index) => item !== items[index]) ? changed : items;
}
