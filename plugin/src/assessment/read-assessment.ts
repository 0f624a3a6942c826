/** Reads assessments from an org: flat queries, all in one request. */
import { soqlText } from '../org/soql.ts';
import type { OrgApi, Row } from '../org/org-api.ts';
import { fraction, number, personOf, several, text } from './field-values.ts';
import {
  verdictOfLevel,
  type Assessment,
  type AssessmentSummary,
  type Chapter,
  type Framing,
  type Language,
  type Point,
  type Status,
  type Topic,
} from './model.ts';
import { ASSESSMENT, CHAPTER, POINT, RISK_TOPIC, TOPIC } from './org-names.ts';
import { registersByAssessment } from './read-registers.ts';
import { REGISTER_FIELDS, REGISTER_SUMS } from './register-fields.ts';
import { emptyRegisters } from './registers.ts';

/** Which assessments: one by key or record id, or all there are. */
export type Selection = { key: string } | { id: string } | 'all';

const SUMMARY_FIELDS = 'Id, Key__c, Name, Verdict_Level__c, Progress__c, Decision__c, Approach__c';
const FRAMING_FIELDS =
  'Sponsor__r.Name, Sponsor_Name__c, Project_Lead__r.Name, Project_Lead_Name__c, Publics__c, Commitments__c, Approach_Conditions__c, Target_Go_Live__c';
const KEYED_FIELDS = 'Id, Key__c, Name, Template_Title__c, Position__c';
const CHAPTER_FIELDS = `${KEYED_FIELDS}, Assessment__c, Progress__c`;
const POINT_FIELDS = `${KEYED_FIELDS}, Topic__c, Status__c, Answer__c, Guidance__c`;
const TOPIC_FIELDS = `${KEYED_FIELDS}, Chapter__c, Status__c, Essential__c, Weight__c, Progress__c, Guidance__c, Responsible__c, Responsible__r.Name, Responsible_Name__c, Due_Date__c, Overdue__c, To_Confirm__c, Notes__c, Evidence_Link__c, Not_Applicable_Reason__c, Not_Applicable_Note__c`;

/** Every field that the commands read, by object; parents' fields left out. */
export const FIELDS_READ: Readonly<Record<string, string[]>> = {
  [ASSESSMENT]: names(
    `${SUMMARY_FIELDS}, Language__c, Template__c, Stage__c, Association__c, ${FRAMING_FIELDS}, ${REGISTER_SUMS}`,
  ),
  [CHAPTER]: names(CHAPTER_FIELDS),
  [TOPIC]: names(TOPIC_FIELDS),
  [POINT]: names(POINT_FIELDS),
  ...Object.fromEntries(REGISTER_FIELDS.map(([object, fields]) => [object, names(fields)])),
};

export const summaryQuery = (): string => `SELECT ${SUMMARY_FIELDS} FROM ${ASSESSMENT} ORDER BY Name, Id`;

/** The queries of a whole assessment, for one {@link OrgApi.query}. */
export function assessmentQueries(selection: Selection): string[] {
  return [
    `SELECT ${SUMMARY_FIELDS}, Language__c, Template__c, ${FRAMING_FIELDS}, ${REGISTER_SUMS} FROM ${ASSESSMENT}${where(selection, '')} ORDER BY Name, Id`,
    `SELECT ${CHAPTER_FIELDS} FROM ${CHAPTER}${where(selection, 'Assessment__r.')}`,
    `SELECT ${TOPIC_FIELDS} FROM ${TOPIC}${where(selection, 'Chapter__r.Assessment__r.')}`,
    `SELECT ${POINT_FIELDS} FROM ${POINT}${where(selection, 'Topic__r.Chapter__r.Assessment__r.')}`,
    ...REGISTER_FIELDS.map(([object, fields]) => {
      const path = object === RISK_TOPIC ? 'Risk__r.Assessment__r.' : 'Assessment__r.';
      return `SELECT ${fields} FROM ${object}${where(selection, path)}`;
    }),
  ];
}

export async function readAssessments(api: OrgApi, selection: Selection): Promise<Assessment[]> {
  const [assessments, chapters, topics, points, ...registers] = await api.query(...assessmentQueries(selection));
  return assembleAssessments(assessments!, chapters!, topics!, points!, registers);
}

export async function readSummaries(api: OrgApi): Promise<AssessmentSummary[]> {
  const [rows] = await api.query(summaryQuery());
  return rows!.map(summary);
}

export function assembleAssessments(
  assessments: Row[],
  chapters: Row[],
  topics: Row[],
  points: Row[],
  registers: Row[][],
): Assessment[] {
  const registersOf = registersByAssessment(assessments, registers);
  const pointsOf = grouped(points.map((row) => ({ parent: text(row.Topic__c), child: point(row) })));
  const topicsOf = grouped(topics.map((row) => ({ parent: text(row.Chapter__c), child: topic(row, pointsOf) })));
  const chaptersOf = grouped(
    chapters.map((row) => ({ parent: text(row.Assessment__c), child: chapter(row, topicsOf) })),
  );
  return assessments.map((row) => ({
    ...summary(row),
    language: (text(row.Language__c) as Language | null) ?? 'fr',
    template: text(row.Template__c),
    ...framing(row),
    chapters: chaptersOf.get(text(row.Id)) ?? [],
    ...(registersOf.get(String(row.Id)) ?? emptyRegisters()),
  }));
}

function names(fields: string): string[] {
  return fields.split(', ').filter((name) => !name.includes('.'));
}

function where(selection: Selection, path: string): string {
  if (selection === 'all') return '';
  const [field, value] = 'id' in selection ? ['Id', selection.id] : ['Key__c', selection.key];
  return ` WHERE ${path}${field} = ${soqlText(value)}`;
}

/** Children by parent id, in the checklist's order; equal positions keep the order of their titles. */
function grouped<T extends { position: number; title: string }>(
  pairs: { parent: string | null; child: T }[],
): Map<string | null, T[]> {
  const groups = Map.groupBy(pairs, ({ parent }) => parent);
  return new Map(
    [...groups].map(([parent, members]) => [
      parent,
      members.map(({ child }) => child).sort((a, b) => a.position - b.position || a.title.localeCompare(b.title, 'fr')),
    ]),
  );
}

function summary(row: Row): AssessmentSummary {
  return {
    id: row.Id as string,
    key: text(row.Key__c),
    name: row.Name as string,
    verdict: verdictOfLevel(number(row.Verdict_Level__c) ?? 0),
    progress: fraction(row.Progress__c),
    decision: text(row.Decision__c) ?? 'Pending',
    approach: text(row.Approach__c) ?? 'Undecided',
  };
}

const framing = (row: Row): Framing => ({
  sponsor: personOf(row, 'Sponsor'),
  projectLead: personOf(row, 'Project_Lead'),
  publics: several(row.Publics__c),
  commitments: several(row.Commitments__c),
  approachConditions: text(row.Approach_Conditions__c),
  targetGoLive: text(row.Target_Go_Live__c),
});

const keyed = (row: Row) => ({
  id: row.Id as string,
  key: text(row.Key__c),
  title: row.Name as string,
  templateTitle: text(row.Template_Title__c),
  position: number(row.Position__c) ?? 0,
});

const chapter = (row: Row, topicsOf: Map<string | null, Topic[]>): Chapter => ({
  ...keyed(row),
  progress: fraction(row.Progress__c),
  topics: topicsOf.get(row.Id as string) ?? [],
});

const topic = (row: Row, pointsOf: Map<string | null, Point[]>): Topic => ({
  ...keyed(row),
  status: row.Status__c as Status,
  essential: row.Essential__c === true,
  weight: number(row.Weight__c) ?? 1,
  progress: fraction(row.Progress__c),
  guidance: text(row.Guidance__c),
  responsible: personOf(row, 'Responsible'),
  dueDate: text(row.Due_Date__c),
  overdue: row.Overdue__c === true,
  toConfirm: row.To_Confirm__c === true,
  notes: text(row.Notes__c),
  evidenceLink: text(row.Evidence_Link__c),
  notApplicableReason: text(row.Not_Applicable_Reason__c),
  notApplicableNote: text(row.Not_Applicable_Note__c),
  points: pointsOf.get(row.Id as string) ?? [],
});

const point = (row: Row): Point => ({
  ...keyed(row),
  status: row.Status__c as Status,
  answer: text(row.Answer__c),
  guidance: text(row.Guidance__c),
});
