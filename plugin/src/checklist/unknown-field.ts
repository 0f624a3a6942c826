import { z } from 'zod';
import type { Path } from './problem.ts';

/** The fields that a schema knows at this path; none where the path leads to no object of it. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const reached = path.reduce<unknown>(stepInto, withoutOptional(schema));
  return reached instanceof z.ZodObject ? Object.keys(reached.shape) : [];
}

/** The field that was probably meant: at most two letters away. */
export function nearestField(name: string, fields: string[]): string | undefined {
  const near = fields
    .filter((field) => Math.abs(field.length - name.length) <= 2)
    .map((field) => ({ field, distance: editDistance(name.toLowerCase(), field.toLowerCase()) }))
    .filter(({ distance }) => distance <= 2)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.field;
}

function stepInto(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodArray) return withoutOptional(schema.element);
  if (schema instanceof z.ZodObject) return withoutOptional(schema.shape[step]);
  return undefined;
}

function withoutOptional(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}

/** Levenshtein's: how many letters to add, drop or change. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length];
}
