/** The registers as tables of text, for every format that a person reads; a register without entries has none. */
import type { Assessment } from '../assessment/model.ts';
import { registerWords, valueWord, type RegisterWords } from './register-words.ts';
import { wordsOf } from './words.ts';

export interface RegisterTable {
  register: 'risks' | 'criteria' | 'milestones' | 'budget' | 'indicators' | 'stakeholders' | 'log';
  title: string;
  /** the first names each row */
  columns: string[];
  rows: string[][];
  /** a sentence or two below: the org's own sums */
  notes: string[];
}

export function registerTables(assessment: Assessment): RegisterTable[] {
  const words = registerWords(assessment.language);
  return MAKERS.map((make) => make(assessment, words)).filter(({ rows }) => rows.length > 0);
}

type Make = (assessment: Assessment, words: RegisterWords) => RegisterTable;

const risks: Make = ({ risks: entries, language }, words) => ({
  register: 'risks',
  title: words.risks,
  columns: [words.risk, words.severity, words.mastery, words.status, words.mitigation, words.responsible, words.due],
  rows: entries.map((risk) => [
    risk.title,
    figure(risk.severity),
    figure(risk.mastery),
    valueWord(words, risk.status),
    risk.mitigation ?? '',
    risk.responsible ?? '',
    day(risk.dueDate, language),
  ]),
  notes: [],
});

const criteria: Make = ({ criteria: entries, choice }, words) => ({
  register: 'criteria',
  title: words.criteria,
  columns: [words.criterion, words.advantage, words.weight, words.comment],
  rows: entries.map((entry) => [
    entry.title,
    valueWord(words, entry.advantage),
    figure(entry.weight),
    entry.comment ?? '',
  ]),
  notes: choice ? [sum(words, choice.crmPoints, choice.businessToolPoints)] : [],
});

const milestones: Make = ({ milestones: entries, language }, words) => ({
  register: 'milestones',
  title: words.milestones,
  columns: [
    words.step,
    words.start,
    words.end,
    words.status,
    words.internalDays,
    words.externalDays,
    words.proBonoDays,
  ],
  rows: entries.map((step) => [
    step.title,
    day(step.currentStart ?? step.plannedStart, language),
    day(step.currentEnd ?? step.plannedEnd, language),
    valueWord(words, step.status),
    figure(step.internalDays),
    figure(step.externalDays),
    figure(step.proBonoDays),
  ]),
  notes: [],
});

const budget: Make = ({ budget: { lines, crmCost, businessToolCost } }, words) => ({
  register: 'budget',
  title: words.budget,
  columns: [words.line, words.nature, words.origin, words.approach, words.year, words.total, words.comment],
  rows: lines.map((line) => [
    line.title,
    valueWord(words, line.nature),
    valueWord(words, line.origin),
    valueWord(words, line.approach),
    figure(line.year),
    figure(line.total),
    line.comment ?? '',
  ]),
  notes: [sum(words, crmCost, businessToolCost)],
});

const indicators: Make = ({ indicators: entries, language }, words) => ({
  register: 'indicators',
  title: words.indicators,
  columns: [
    words.indicator,
    words.baseline,
    words.target,
    words.targetDate,
    words.actual,
    words.method,
    words.responsible,
  ],
  rows: entries.map((entry) => [
    entry.unit ? `${entry.title} (${entry.unit})` : entry.title,
    figure(entry.baseline),
    figure(entry.target),
    day(entry.targetDate, language),
    figure(entry.actual),
    entry.method ?? '',
    entry.responsible ?? '',
  ]),
  notes: [],
});

const stakeholders: Make = ({ stakeholders: entries }, words) => ({
  register: 'stakeholders',
  title: words.stakeholders,
  columns: [words.person, words.kind, words.projectRoles, words.operationsRoles, words.committees],
  rows: entries.map((entry) => [
    entry.name,
    valueWord(words, entry.kind),
    list(words, entry.projectRoles),
    list(words, entry.operationsRoles),
    list(words, entry.committees),
  ]),
  notes: [],
});

const log: Make = ({ log: entries, language }, words) => ({
  register: 'log',
  title: words.log,
  columns: [words.subject, words.date, words.body, words.kind, words.text, words.responsible, words.due, words.state],
  rows: entries.map((entry) => [
    entry.title,
    day(entry.date, language),
    valueWord(words, entry.body),
    valueWord(words, entry.kind),
    entry.text ?? '',
    entry.responsible ?? '',
    day(entry.dueDate, language),
    valueWord(words, entry.state),
  ]),
  notes: [],
});

const MAKERS: Make[] = [risks, criteria, milestones, budget, indicators, stakeholders, log];

const figure = (value: number | null): string => (value === null ? '' : String(value));
const day = (iso: string | null, language: Assessment['language']): string => (iso ? wordsOf(language).date(iso) : '');
const list = (words: RegisterWords, values: string[]): string =>
  values.map((value) => valueWord(words, value)).join(', ');
const sum = (words: RegisterWords, crm: number, businessTool: number): string =>
  `${words.total}${words.colon}CRM ${crm}, ${valueWord(words, 'Business_Tool')} ${businessTool}`;
