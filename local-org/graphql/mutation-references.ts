/** `@{alias}` stands for the Id that an earlier operation of the same mutation made or deleted. */
import type { RecordInput } from '../data/save/draft.ts';
import type { Operation } from './mutation.ts';

const REFERENCE = /^@\{(\w+)\}$/;

export const referencesOf = (values: RecordInput): string[] =>
  Object.values(values).flatMap((value) => referenceIn(value) ?? []);

export function resolveReferences(values: RecordInput, idOf: (key: string) => string | undefined): RecordInput {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const key = referenceIn(value);
      return [name, key === undefined ? value : (idOf(key) ?? null)];
    }),
  );
}

const referenceIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;

/** The operations that refer to this one or to which it refers, over any number of steps; itself included. */
export function connectedTo(operations: Pick<Operation, 'key' | 'references'>[], key: string): Set<string> {
  const connected = new Set([key]);
  for (let size = 0; size !== connected.size;) {
    size = connected.size;
    for (const operation of operations) {
      const group = [operation.key, ...operation.references];
      if (group.some((each) => connected.has(each))) group.forEach((each) => connected.add(each));
    }
  }
  return connected;
}
