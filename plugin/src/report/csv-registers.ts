/** The registers as lines of the same CSV: one an entry, its level the register, its figures in columns of their own. */
import type { Assessment } from '../assessment/model.ts';

type Cell = string | number | boolean | null;

export const REGISTER_COLUMNS = [
  'title',
  'category',
  'likelihood',
  'impact',
  'severity',
  'mastery',
  'mitigation',
  'topics',
  'advantage',
  'comment',
  'own',
  'kind',
  'planned_start',
  'planned_end',
  'current_start',
  'current_end',
  'internal_days',
  'external_days',
  'pro_bono_days',
  'predecessor',
  'slip_days',
  'warnings',
  'nature',
  'origin',
  'approach',
  'year',
  'amount',
  'days',
  'day_rate',
  'total',
  'unit',
  'baseline',
  'target',
  'target_date',
  'actual',
  'measured_on',
  'method',
  'complete',
  'achieved',
  'project_roles',
  'operations_roles',
  'committees',
  'days_needed',
  'days_possible',
  'days_acceptable',
  'overcommitted',
  'date',
  'body',
  'text',
  'state',
  'severity_level',
  'go_live',
  'recurs_every_months',
  'months_after_go_live',
] as const;

export function registerLines(assessment: Assessment): Record<string, Cell>[] {
  const { risks, criteria, milestones, budget, indicators, stakeholders, log } = assessment;
  const line = (level: string) => (entry: object) => ({
    assessment: assessment.key ?? assessment.name,
    level,
    ...Object.fromEntries(Object.entries(entry).map(([field, value]) => [column(field), cell(value)])),
  });
  return [
    ...risks.map(line('risk')),
    ...criteria.map(line('criterion')),
    ...milestones.map(line('milestone')),
    ...budget.lines.map(line('budget')),
    ...indicators.map(line('indicator')),
    ...stakeholders.map(({ name, ...entry }) => line('stakeholder')({ title: name, ...entry })),
    ...log.map(line('log')),
  ];
}

/** `plannedStart` is `planned_start`. */
const column = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Several values stand with a semicolon between them, a topic by its key. */
function cell(value: unknown): Cell {
  if (!Array.isArray(value)) return value as Cell;
  return value.map((each: unknown) => (typeof each === 'string' ? each : topicName(each as Topic))).join(';');
}

interface Topic {
  key: string | null;
  title: string;
}
const topicName = ({ key, title }: Topic): string => key ?? title;
