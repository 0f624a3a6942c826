import type { Conflict, RecordChange } from './recordChange';

type Values = Readonly<Record<string, unknown>>;

/**
 * A field is in conflict where the org no longer holds what this page had loaded, nor what is to be written. Values
 * decide, never time stamps: a roll-up may touch a record without anyone having changed it.
 * @param loaded and `current`: by record, the values by API name; a field that is not there is not compared
 */
export function conflictsOf(
  changes: RecordChange[],
  loaded: (id: string) => Values,
  current: (id: string) => Values,
): Conflict[] {
  return changes.flatMap(({ id, fields }) => {
    const [was, is] = [loaded(id), current(id)];
    return Object.keys(fields)
      .filter((field) => field in was && field in is)
      .filter((field) => !same(was[field], is[field]) && !same(fields[field], is[field]))
      .map((field) => ({ id, field, theirs: is[field] }));
  });
}

/** An empty text is saved as none. */
const same = (left: unknown, right: unknown): boolean => (left ?? '') === (right ?? '');
