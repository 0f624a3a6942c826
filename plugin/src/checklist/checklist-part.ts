import type { Path } from './problem.ts';

/** A chapter, topic or point of a checklist whose shape has not been checked. */
export interface Part {
  path: Path;
  /** the keys from its chapter down to its own; empty where one is missing */
  keys: string[];
  frenchTitle: unknown;
}

const LEVELS = ['chapters', 'topics', 'points'];

/** All chapters, topics and points, each before those inside it. */
export function partsOf(parent: unknown, parentPath: Path = [], parentKeys: string[] = []): Part[] {
  const level = LEVELS[parentKeys.length];
  return itemsOf(parent, level).flatMap((item, index) => {
    const path = [...parentPath, level, index];
    const keys = [...parentKeys, typeof item.key === 'string' ? item.key : ''];
    return [{ path, keys, frenchTitle: fieldsOf(item.title).fr }, ...partsOf(item, path, keys)];
  });
}

/** The items of a list in this field; none where there is no such list. */
export function itemsOf(parent: unknown, field: string): Record<string, unknown>[] {
  const list = fieldsOf(parent)[field];
  return Array.isArray(list) ? list.map(fieldsOf) : [];
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
