/** A register as a table of a document, in the org's own words. */
import type { Table } from 'c/readinessDocument';
import { fillIn, formatDate } from 'c/readinessFormat';
import { columnsOf, isTrue, listed, numberOf, responsibleOf, rowsOf, textOf, type Entry } from 'c/readinessRegisters';
import { entriesOf, summaryOf, type DocumentSource } from './documentSource';
import { labels, SEVERITIES } from './words';

export type Register = 'budget' | 'criteria' | 'indicators' | 'log' | 'milestones' | 'risks' | 'stakeholders';

type Cell = (entry: Entry) => string;

interface RegisterColumns {
  object: string;
  /** over the titles of its entries: the label of a Name field has no translation */
  titleLabel: string;
  columns: string[];
  numbers?: string[];
  /** what people write freely: anything as long as they like */
  texts?: string[];
  /** what a field is shown as, where that is not as the org words it */
  cells?: Record<string, Cell>;
  /** the title of a column, where that is not the field's label */
  titles?: Record<string, string>;
  notes?: (source: DocumentSource) => string[];
}

const day =
  (...fields: string[]): Cell =>
  (entry) => {
    const date = fields.map((field) => textOf(entry, field)).find(Boolean);
    return date ? formatDate(date) : '';
  };
const several =
  (field: string): Cell =>
  ({ shown }) =>
    listed(shown[field] ?? '');

/** In words and as a figure, and below it what it comes from. */
const severity: Cell = (risk) =>
  [severityWord(risk), risk.shown.Likelihood__c, risk.shown.Impact__c].filter(Boolean).join('\n');

function severityWord(risk: Entry): string {
  const figure = numberOf(risk, 'Severity__c');
  if (isTrue(risk, 'Is_Unassessed__c') || figure === null) return labels.notAssessed;
  return fillIn(labels.severity, SEVERITIES[numberOf(risk, 'Severity_Level__c') ?? 0]!, figure);
}

const DUE = { Due_Date__c: day('Due_Date__c'), Responsible__c: responsibleOf };

const REGISTERS: Readonly<Record<Register, RegisterColumns>> = {
  risks: {
    object: 'Readiness_Risk__c',
    titleLabel: labels.risk,
    texts: ['Mitigation__c', 'Responsible__c'],
    columns: ['Severity__c', 'Mastery__c', 'Status__c', 'Mitigation__c', 'Responsible__c', 'Due_Date__c'],
    cells: { ...DUE, Severity__c: severity },
  },
  criteria: {
    object: 'Readiness_Criterion__c',
    titleLabel: labels.criterion,
    texts: ['Comment__c'],
    columns: ['Advantage__c', 'Weight__c', 'Comment__c'],
    numbers: ['Weight__c'],
    notes: pointsOf,
  },
  milestones: {
    object: 'Readiness_Milestone__c',
    titleLabel: labels.step,
    columns: [
      'Current_Start__c',
      'Current_End__c',
      'Status__c',
      'Internal_Days__c',
      'External_Days__c',
      'Pro_Bono_Days__c',
    ],
    numbers: ['Internal_Days__c', 'External_Days__c', 'Pro_Bono_Days__c'],
    cells: {
      Current_Start__c: day('Current_Start__c', 'Planned_Start__c'),
      Current_End__c: day('Current_End__c', 'Planned_End__c'),
    },
    titles: { Current_Start__c: labels.start, Current_End__c: labels.end },
  },
  budget: {
    object: 'Readiness_Budget_Line__c',
    titleLabel: labels.line,
    texts: ['Comment__c'],
    columns: ['Nature__c', 'Origin__c', 'Approach__c', 'Year__c', 'Total__c', 'Comment__c'],
    numbers: ['Year__c', 'Total__c'],
    notes: (source) => [costsOf(source)],
  },
  indicators: {
    object: 'Readiness_Indicator__c',
    titleLabel: labels.indicator,
    texts: ['Method__c', 'Responsible__c', 'Unit__c'],
    columns: ['Unit__c', 'Baseline__c', 'Target__c', 'Target_Date__c', 'Actual__c', 'Method__c', 'Responsible__c'],
    numbers: ['Baseline__c', 'Target__c', 'Actual__c'],
    cells: { Target_Date__c: day('Target_Date__c'), Responsible__c: responsibleOf },
  },
  stakeholders: {
    object: 'Readiness_Stakeholder__c',
    titleLabel: labels.actor,
    columns: ['Kind__c', 'Project_Roles__c', 'Operations_Roles__c', 'Committees__c'],
    cells: {
      Project_Roles__c: several('Project_Roles__c'),
      Operations_Roles__c: several('Operations_Roles__c'),
      Committees__c: several('Committees__c'),
    },
  },
  log: {
    object: 'Readiness_Log__c',
    titleLabel: labels.subject,
    texts: ['Responsible__c', 'Text__c'],
    columns: ['Held_On__c', 'Body__c', 'Kind__c', 'Text__c', 'Responsible__c', 'Due_Date__c', 'State__c'],
    cells: { ...DUE, Held_On__c: day('Held_On__c') },
  },
};

/** Every object whose fields the tables name. */
export const REGISTER_OBJECTS = Object.values(REGISTERS).map(({ object }) => object);

/** @returns none where nothing is entered */
export function registerTables(source: DocumentSource, register: Register, caption: string): Table[] {
  const { object, titleLabel, columns: names, numbers, texts, cells, titles = {}, notes } = REGISTERS[register];
  const entries = entriesOf(source, object);
  if (entries.length === 0) return [];
  const rights = source.rights[object];
  const columns = columnsOf(rights, names, numbers, texts);
  return [
    {
      key: register,
      caption,
      titleLabel,
      columns: columns.map((column) => ({ ...column, label: titles[column.name] ?? column.label })),
      rows: rowsOf(entries, columns, { cell: cells }),
      notes: notes?.(source) ?? [],
    },
  ];
}

/** The org's own sum for each approach. */
export function costsOf(source: DocumentSource): string {
  const { shown } = summaryOf(source);
  return fillIn(labels.costs, shown.CRM_Cost__c ?? '', shown.Business_Tool_Cost__c ?? '');
}

/** Only once the association has added or weighed criteria of its own. */
function pointsOf(source: DocumentSource): string[] {
  const summary = summaryOf(source);
  if (!numberOf(summary, 'Own_Criteria__c')) return [];
  const points = (field: string): number => numberOf(summary, field) ?? 0;
  return [fillIn(labels.points, points('CRM_Points__c'), points('Business_Tool_Points__c'))];
}
