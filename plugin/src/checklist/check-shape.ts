import type { z } from 'zod';
import type { ChecklistDocument } from './checklist-document.ts';
import { formatPath, quoted } from './problem.ts';
import type { Path, Problem } from './problem.ts';
import { LANGUAGES } from './template.ts';
import type { Template } from './template.ts';
import { templateSchema } from './template-schema.ts';
import { fieldsAt, nearestField } from './unknown-field.ts';

/** Whether each field is known, present and well formed. */
export function checkShape(document: ChecklistDocument): { template?: Template; problems: Problem[] } {
  const { data, error } = templateSchema.safeParse(document.value, { error: wrongType });
  return { template: data, problems: (error?.issues ?? []).flatMap((issue) => explain(issue, document)) };
}

function explain(issue: z.core.$ZodIssue, document: ChecklistDocument): Problem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((field) => unknownField(path, field, document));
  const [problem, action] = issue.message.split(' — ');
  return [{ ...document.locate(path), path: formatPath(path), problem: `${label(path)} ${problem}`, action }];
}

function unknownField(path: Path, field: string, document: ChecklistDocument): Problem {
  const fields = fieldsAt(templateSchema, path);
  const meant = nearestField(field, fields);
  return {
    ...document.locateField(path, field),
    path: formatPath([...path, field]),
    problem: `the field ${quoted(field)} is unknown here`,
    action: meant ? `Did you mean "${meant}"?` : `Known here: ${fields.join(', ')}.`,
  };
}

/** The end of a path that a person recognises: `title.fr`, `weight`, `item 3 of points`. */
function label(path: Path): string {
  if (path.length === 0) return 'the checklist';
  const names = path.slice(path.findLastIndex((step) => typeof step === 'number') + 1);
  return names.length > 0 ? names.join('.') : `item ${Number(path.at(-1)) + 1} of ${String(path.at(-2))}`;
}

const KINDS: Record<string, { name: string; remedy: string }> = {
  string: { name: 'a text', remedy: 'Put it between quotes.' },
  number: { name: 'a number', remedy: 'Write a number without quotes.' },
  boolean: { name: 'true or false', remedy: 'Write true or false without quotes.' },
  array: { name: 'a list', remedy: 'Write a list, each item on a line that begins with "- ".' },
  object: { name: 'a part with fields of its own', remedy: 'Write its fields, each on a line as "name: value".' },
};

/** The words for what is missing or of another kind; zod has none that say what to do. */
function wrongType({ code, expected, input, path = [] }: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'invalid_type') return undefined;
  if (input === undefined) return `is missing — ${remedyForMissing(path as Path)}`;
  if (input === null) return `is empty — ${remedyForEmpty(path as Path)}`;
  const wanted = KINDS[String(expected)];
  if (path.length === 0) return `is ${kindOf(input)} — Begin it with the fields key, version, title and chapters.`;
  return `is ${kindOf(input)}, not ${wanted.name} — ${wanted.remedy}`;
}

const IN_EVERY_LANGUAGE = 'every text is written in French (fr) and in English (en).';

function remedyForMissing(path: Path): string {
  return isLanguage(path.at(-1)) ? `Add it: ${IN_EVERY_LANGUAGE}` : 'Add it.';
}

function remedyForEmpty(path: Path): string {
  return isLanguage(path.at(-1))
    ? `Write it: ${IN_EVERY_LANGUAGE}`
    : 'Give it a value, or take the line away if it may be left out.';
}

function isLanguage(field: unknown): boolean {
  return (LANGUAGES as readonly unknown[]).includes(field);
}

function kindOf(value: unknown): string {
  if (typeof value === 'boolean' || Number.isNaN(value) || Math.abs(Number(value)) === Infinity) return String(value);
  return KINDS[Array.isArray(value) ? 'array' : typeof value].name;
}
