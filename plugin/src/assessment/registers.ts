/** The registers of an assessment, in the shapes that `status --json` and `export --format json` promise. */
import type { Fraction, IsoDate, Status } from './model.ts';

/** 1 to 4; null while nobody has said */
export type Degree = 1 | 2 | 3 | 4 | null;

export interface Risk {
  key: string | null;
  title: string;
  category: string | null;
  likelihood: Degree;
  impact: Degree;
  /** likelihood × impact */
  severity: number | null;
  /** 1 weak, 2 medium, 3 strong; null while there is no severity */
  severityLevel: 1 | 2 | 3 | null;
  mastery: Degree;
  status: string;
  mitigation: string | null;
  responsible: string | null;
  dueDate: IsoDate | null;
  overdue: boolean;
  /** still active, and one of its degrees is missing */
  unassessed: boolean;
  /** still active and strong, and its mastery is 2 or less */
  unmastered: boolean;
  /** the topics that reduce it */
  topics: { key: string | null; title: string; status: Status }[];
}

export interface Criterion {
  key: string | null;
  title: string;
  /** `CRM`, `Business_Tool` or `Equal`; null while nobody has weighed it up */
  advantage: string | null;
  weight: number | null;
  comment: string | null;
  /** added or weighed by the association */
  own: boolean;
}

export interface Choice {
  crmPoints: number;
  businessToolPoints: number;
}

export interface Milestone {
  key: string | null;
  title: string;
  kind: string;
  goLive: boolean;
  /** of what comes back, such as a committee */
  recursEveryMonths: number | null;
  /** of the review */
  monthsAfterGoLive: number | null;
  plannedStart: IsoDate | null;
  plannedEnd: IsoDate | null;
  currentStart: IsoDate | null;
  currentEnd: IsoDate | null;
  internalDays: number | null;
  externalDays: number | null;
  proBonoDays: number | null;
  status: string;
  /** its key, or its title where it has none */
  predecessor: string | null;
  slipDays: number | null;
  warnings: ('before-predecessor' | 'after-target' | 'overdue')[];
}

export interface BudgetLine {
  title: string;
  nature: string;
  origin: string;
  approach: string;
  /** of the project, from 1 */
  year: number;
  amount: number | null;
  days: number | null;
  dayRate: number | null;
  total: number | null;
  comment: string | null;
}

export interface Indicator {
  title: string;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  targetDate: IsoDate | null;
  actual: number | null;
  measuredOn: IsoDate | null;
  method: string | null;
  responsible: string | null;
  complete: boolean;
  achieved: Fraction | null;
}

export interface Stakeholder {
  name: string;
  kind: string | null;
  projectRoles: string[];
  operationsRoles: string[];
  committees: string[];
  daysNeeded: number | null;
  daysPossible: number | null;
  daysAcceptable: number | null;
  overcommitted: boolean;
}

export interface LogEntry {
  date: IsoDate;
  body: string | null;
  kind: string | null;
  text: string | null;
  title: string;
  responsible: string | null;
  dueDate: IsoDate | null;
  state: string | null;
  overdue: boolean;
  /** the topic's title */
  topic: string | null;
}

export interface Registers {
  risks: Risk[];
  criteria: Criterion[];
  /** null until the association has added or weighed criteria */
  choice: Choice | null;
  milestones: Milestone[];
  budget: { lines: BudgetLine[]; crmCost: number; businessToolCost: number };
  indicators: Indicator[];
  stakeholders: Stakeholder[];
  log: LogEntry[];
}

export const emptyRegisters = (): Registers => ({
  risks: [],
  criteria: [],
  choice: null,
  milestones: [],
  budget: { lines: [], crmCost: 0, businessToolCost: 0 },
  indicators: [],
  stakeholders: [],
  log: [],
});
