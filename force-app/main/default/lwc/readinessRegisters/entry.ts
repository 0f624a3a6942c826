/** The records of a register's page as plain objects, whatever their fields are. */

/** A field as GraphQL answers it; a field of a record above it comes inside that record. */
interface FieldValue {
  value?: unknown;
  displayValue?: string | null;
}

type Node = { Id: string } & Record<string, unknown>;

export interface Connection {
  edges: { node: Node }[];
  pageInfo?: { hasNextPage: boolean };
}

/** By object or alias, the lists that one request read. */
export type RegisterData = { uiapi: { query: Record<string, Connection> } };

export interface Entry {
  id: string;
  title: string;
  /** by API name, also `Topic__r.Status__c`; a field that this user may not see is not there */
  values: Readonly<Record<string, unknown>>;
  /** the same fields as the org words them for this user, blank where nothing was entered */
  shown: Readonly<Record<string, string>>;
}

export type Lists = Readonly<Record<string, Entry[]>>;

export const readLists = ({ uiapi: { query } }: RegisterData): Lists =>
  Object.fromEntries(
    Object.entries(query).map(([name, { edges }]) => [name, edges.map(({ node }) => readEntry(node))]),
  );

export const isCut = ({ uiapi: { query } }: RegisterData): boolean =>
  Object.values(query).some(({ pageInfo }) => pageInfo?.hasNextPage);

function readEntry(node: Node): Entry {
  const fields = fieldsOf(node, '');
  const values = Object.fromEntries(fields.map(([name, { value }]) => [name, value ?? null]));
  const shown = fields.map(([name, { value, displayValue }]) => [name, String(displayValue ?? value ?? '')]);
  return { id: node.Id, title: String(values.Name ?? ''), values, shown: Object.fromEntries(shown) };
}

function fieldsOf(node: Record<string, unknown>, path: string): [string, FieldValue][] {
  return Object.entries(node).flatMap(([name, field]): [string, FieldValue][] => {
    if (field === null || typeof field !== 'object') return [];
    if ('value' in field) return [[path + name, field]];
    return fieldsOf(field as Record<string, unknown>, `${path}${name}.`);
  });
}

export const textOf = ({ values }: Entry, field: string): string => String(values[field] ?? '');

/** Scales are picklists whose values are numbers. @returns null where nothing was entered */
export const numberOf = ({ values }: Entry, field: string): number | null => {
  const value = values[field];
  return value === null || value === undefined || value === '' ? null : Number(value);
};

export const isTrue = ({ values }: Entry, field: string): boolean => values[field] === true || values[field] === 1;

/** A user's name, or the one that was written for somebody without an account. */
export const responsibleOf = ({ shown }: Entry): string =>
  shown['Responsible__r.Name'] || shown.Responsible_Name__c || '';

/** As they will be once the org has saved them: entries that no change concerns stay the same objects. */
export function withChanges(entries: Entry[], changes: { id: string; fields: Record<string, unknown> }[]): Entry[] {
  return entries.map((entry) => {
    const fields = changes.filter(({ id }) => id === entry.id).map((change) => change.fields);
    if (fields.length === 0) return entry;
    const values = Object.assign({}, entry.values, ...fields) as Entry['values'];
    return { ...entry, values, title: String(values.Name ?? '') };
  });
}
