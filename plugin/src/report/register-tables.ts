/** The registers as tables of text, for every format that a person reads; a register without entries has none. */
import type { Assessment, Language } from '../assessment/model.ts';
import type { Risk } from '../assessment/registers.ts';
import { amount, figure } from './numbers.ts';
import { picklistWord, picklistWords } from './picklist-words.ts';
import { registerWords, type RegisterWords } from './register-words.ts';
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
  columns: [
    ...[words.risk, words.severity, words.mastery, words.status],
    ...[words.mitigation, words.responsible, words.due],
  ],
  rows: entries.map((risk) => [
    risk.title,
    severity(risk, words, language),
    picklistWord('mastery', risk.mastery, language),
    picklistWord('riskStatus', risk.status, language),
    risk.mitigation ?? '',
    risk.responsible ?? '',
    day(risk.dueDate, language),
  ]),
  notes: [],
});

/** With the degrees that it comes from, in words. */
function severity({ likelihood, impact, ...risk }: Risk, words: RegisterWords, language: Language): string {
  const { severity: value, severityLevel: level, unassessed } = risk;
  const isKnown = !unassessed && value !== null && level !== null;
  const result = isKnown ? words.severityOf(words.severities[level - 1]!, value) : words.unassessed;
  const degrees = [picklistWord('likelihood', likelihood, language), picklistWord('impact', impact, language)];
  const from = degrees.filter(Boolean).join(' × ');
  return from ? `${result}${words.colon}${from}` : result;
}

const criteria: Make = ({ criteria: entries, choice, language }, words) => ({
  register: 'criteria',
  title: words.criteria,
  columns: [words.criterion, words.advantage, words.weight, words.comment],
  rows: entries.map((entry) => [
    entry.title,
    picklistWord('advantage', entry.advantage, language),
    figure(entry.weight, language),
    entry.comment ?? '',
  ]),
  notes: choice ? [words.points(figure(choice.crmPoints, language), figure(choice.businessToolPoints, language))] : [],
});

const milestones: Make = ({ milestones: entries, language }, words) => ({
  register: 'milestones',
  title: words.milestones,
  columns: [
    ...[words.step, words.start, words.end, words.status],
    ...[words.internalDays, words.externalDays, words.proBonoDays],
  ],
  rows: entries.map((step) => [
    step.title,
    day(step.currentStart ?? step.plannedStart, language),
    day(step.currentEnd ?? step.plannedEnd, language),
    picklistWord('milestoneStatus', step.status, language),
    figure(step.internalDays, language),
    figure(step.externalDays, language),
    figure(step.proBonoDays, language),
  ]),
  notes: [],
});

const budget: Make = ({ budget: { lines, crmCost, businessToolCost }, language }, words) => ({
  register: 'budget',
  title: words.budget,
  columns: [words.line, words.nature, words.origin, words.approach, words.year, words.total, words.comment],
  rows: lines.map((line) => [
    line.title,
    picklistWord('nature', line.nature, language),
    picklistWord('origin', line.origin, language),
    picklistWord('budgetApproach', line.approach, language),
    figure(line.year, language),
    amount(line.total, language),
    line.comment ?? '',
  ]),
  notes: [words.costs(amount(crmCost, language), amount(businessToolCost, language))],
});

const indicators: Make = ({ indicators: entries, language }, words) => ({
  register: 'indicators',
  title: words.indicators,
  columns: [
    ...[words.indicator, words.baseline, words.target, words.targetDate],
    ...[words.actual, words.method, words.responsible],
  ],
  rows: entries.map((entry) => [
    entry.unit ? `${entry.title} (${entry.unit})` : entry.title,
    figure(entry.baseline, language),
    figure(entry.target, language),
    day(entry.targetDate, language),
    figure(entry.actual, language),
    entry.method ?? '',
    entry.responsible ?? '',
  ]),
  notes: [],
});

const stakeholders: Make = ({ stakeholders: entries, language }, words) => ({
  register: 'stakeholders',
  title: words.stakeholders,
  columns: [words.person, words.kind, words.projectRoles, words.operationsRoles, words.committees],
  rows: entries.map((entry) => [
    entry.name,
    picklistWord('stakeholderKind', entry.kind, language),
    picklistWords('projectRole', entry.projectRoles, language),
    picklistWords('operationsRole', entry.operationsRoles, language),
    picklistWords('committee', entry.committees, language),
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
    picklistWord('body', entry.body, language),
    picklistWord('logKind', entry.kind, language),
    entry.text ?? '',
    entry.responsible ?? '',
    day(entry.dueDate, language),
    picklistWord('logState', entry.state, language),
  ]),
  notes: [],
});

const MAKERS: Make[] = [risks, criteria, milestones, budget, indicators, stakeholders, log];

const day = (iso: string | null, language: Language): string => (iso ? wordsOf(language).date(iso) : '');
