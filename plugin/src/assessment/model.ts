/** An assessment as the org holds it, in plain data. */
import type { Registers } from './registers.ts';

export type Language = 'en' | 'fr';
export type Status = 'Not_Assessed' | 'To_Do' | 'In_Progress' | 'Done' | 'Not_Applicable';
export type Verdict = 'not-assessed' | 'not-ready' | 'ready-with-reservations' | 'ready';
/** 0 to 1 */
export type Fraction = number;
/** `YYYY-MM-DD` */
export type IsoDate = string;

interface Keyed {
  id: string;
  /** null for what a user added by hand */
  key: string | null;
  title: string;
  /** the title as last seeded */
  templateTitle: string | null;
  position: number;
}

export interface Point extends Keyed {
  status: Status;
  answer: string | null;
  guidance: string | null;
}

export interface Topic extends Keyed {
  status: Status;
  essential: boolean;
  weight: number;
  /** null where the topic is not applicable */
  progress: Fraction | null;
  guidance: string | null;
  responsible: string | null;
  dueDate: IsoDate | null;
  overdue: boolean;
  /** every applicable point is covered, yet nobody has called the topic done */
  toConfirm: boolean;
  notes: string | null;
  evidenceLink: string | null;
  notApplicableReason: string | null;
  notApplicableNote: string | null;
  points: Point[];
}

export interface Chapter extends Keyed {
  /** null where no topic of it is applicable */
  progress: Fraction | null;
  topics: Topic[];
}

export interface AssessmentSummary {
  id: string;
  key: string | null;
  name: string;
  verdict: Verdict;
  /** null where no topic is applicable */
  progress: Fraction | null;
  decision: string;
  approach: string;
}

/** What the project is about, and who carries it. */
export interface Framing {
  /** the user's or the written name */
  sponsor: string | null;
  /** as `sponsor` */
  projectLead: string | null;
  publics: string[];
  commitments: string[];
  /** cases and conditions in which a CRM is chosen */
  approachConditions: string | null;
  targetGoLive: IsoDate | null;
}

export interface Assessment extends AssessmentSummary, Framing, Registers {
  language: Language;
  template: string | null;
  chapters: Chapter[];
}

const VERDICTS: readonly Verdict[] = ['not-assessed', 'not-ready', 'ready-with-reservations', 'ready'];

/** The verdict of `Verdict_Level__c`, 0 to 3. */
export const verdictOfLevel = (level: number): Verdict => VERDICTS[level] ?? 'not-assessed';
export const levelOfVerdict = (verdict: Verdict): number => VERDICTS.indexOf(verdict);

/** 0 to 100; exact where the org's own percentage had up to seven decimals, so that 29 % is not under 29 %. */
export const percentOf = (fraction: Fraction | null): number => Number(((fraction ?? 0) * 100).toFixed(7));

/** Readiness for a CRM is then no longer what the association looks for. */
export const isBusinessToolChosen = ({ approach }: { approach: string }): boolean => approach === 'Business_Tool';

/** Neither done nor set aside. */
export const isOpen = ({ status }: { status: Status }): boolean => status !== 'Done' && status !== 'Not_Applicable';

/** Its status, or that of one of its points, has left Not_Assessed. */
export const isAssessed = (topic: Topic): boolean =>
  [topic, ...topic.points].some(({ status }) => status !== 'Not_Assessed');
