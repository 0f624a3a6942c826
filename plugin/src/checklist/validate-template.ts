import { checkKeys } from './check-keys.ts';
import { checkShape } from './check-shape.ts';
import { parseChecklist } from './checklist-document.ts';
import { decode } from './decode.ts';
import { inFileOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Template } from './template.ts';

/** A page of problems is read; a million of them would only hide the first. */
const PROBLEM_LIMIT = 500;

export type CheckedTemplate = { template: Template; problems: [] } | { template?: undefined; problems: Problem[] };

/** Every problem of a checklist file at once, in the order of its lines; none where it can be used. */
export function validateTemplate(content: string | Uint8Array): Problem[] {
  return checkTemplate(content).problems;
}

/** The template, or every problem that keeps the file from being one. */
export function checkTemplate(content: string | Uint8Array): CheckedTemplate {
  const decoded = decode(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const { template, problems } = decoded.text === undefined ? { problems: [] } : checkText(decoded.text);
  const all = [...decoded.problems, ...problems];
  if (all.length === 0 && template) return { template, problems: [] };
  return { problems: limited(inFileOrder(all)) };
}

function checkText(text: string): { template?: Template; problems: Problem[] } {
  const document = parseChecklist(text);
  if (document.value === undefined) return { problems: document.problems };
  if (document.value === null) return { problems: [...document.problems, emptyFile] };
  const shape = checkShape(document);
  return { template: shape.template, problems: [...document.problems, ...shape.problems, ...checkKeys(document)] };
}

const emptyFile: Problem = {
  line: 1,
  column: 1,
  path: '',
  problem: 'the file is empty',
  action: 'Start from a copy of a checklist that works, such as crm-association.yaml.',
};

function limited(problems: Problem[]): Problem[] {
  const left = problems.length - PROBLEM_LIMIT;
  if (left <= 0) return problems;
  const shown = problems.slice(0, PROBLEM_LIMIT);
  const { line, column } = problems[PROBLEM_LIMIT];
  return [
    ...shown,
    { line, column, path: '', problem: `${left} more problems follow`, action: 'Mend those above first.' },
  ];
}
