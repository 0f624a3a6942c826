/** A small assessment for the tests of this folder and of `report/`. */
import type { Assessment, Point, Topic } from './model.ts';
import { emptyRegisters, type Milestone, type Risk } from './registers.ts';

const keyed = (title: string) => ({
  id: `id of ${title}`,
  key: `refuge:content:${title.toLowerCase().replaceAll(/\W+/g, '-')}`,
  title,
  templateTitle: title,
  position: 1,
});

export const samplePoint = (title: string, more: Partial<Point> = {}): Point => ({
  ...keyed(title),
  status: 'Not_Assessed',
  answer: null,
  guidance: null,
  ...more,
});

export const sampleTopic = (title: string, more: Partial<Topic> = {}): Topic => ({
  ...keyed(title),
  status: 'Not_Assessed',
  essential: false,
  weight: 1,
  progress: 0,
  guidance: null,
  responsible: null,
  dueDate: null,
  overdue: false,
  toConfirm: false,
  notes: null,
  evidenceLink: null,
  notApplicableReason: null,
  notApplicableNote: null,
  points: [],
  ...more,
});

export const sampleAssessment = (topics: Topic[], more: Partial<Assessment> = {}): Assessment => ({
  id: 'a00000000000001AAA',
  key: 'refuge',
  name: 'Le Refuge',
  verdict: 'not-ready',
  progress: 0.25,
  decision: 'Pending',
  approach: 'Undecided',
  language: 'fr',
  template: 'demo@1.0.0',
  sponsor: null,
  projectLead: null,
  publics: [],
  commitments: [],
  approachConditions: null,
  targetGoLive: null,
  chapters: [{ ...keyed('Contenu'), progress: 0.25, topics }],
  ...emptyRegisters(),
  ...more,
});

export const sampleRisk = (title: string, more: Partial<Risk> = {}): Risk => ({
  key: `refuge:${title.toLowerCase().replaceAll(/\W+/g, '-')}`,
  title,
  category: 'Cost',
  likelihood: null,
  impact: null,
  severity: null,
  severityLevel: null,
  mastery: null,
  status: 'Open',
  mitigation: null,
  responsible: null,
  dueDate: null,
  overdue: false,
  unassessed: false,
  unmastered: false,
  topics: [],
  ...more,
});

export const sampleMilestone = (title: string, more: Partial<Milestone> = {}): Milestone => ({
  key: `refuge:${title.toLowerCase().replaceAll(/\W+/g, '-')}`,
  title,
  kind: 'Milestone',
  goLive: false,
  recursEveryMonths: null,
  monthsAfterGoLive: null,
  plannedStart: null,
  plannedEnd: null,
  currentStart: null,
  currentEnd: null,
  internalDays: null,
  externalDays: null,
  proBonoDays: null,
  status: 'Not_Started',
  predecessor: null,
  slipDays: null,
  warnings: [],
  ...more,
});
