/** Records the figures of today: one read, and one write for each 500 snapshots. */
import { Messages } from '@salesforce/core';
import type { OrgApi, Row } from '../org/org-api.ts';
import { soqlText } from '../org/soql.ts';
import { ambiguous, noAssessment, noSuchAssessment } from './assessment-error.ts';
import type { IsoDate } from './model.ts';
import { ASSESSMENT, CHAPTER, SNAPSHOT } from './org-names.ts';
import { planSnapshot, type Skipped, type Snapshot } from './plan-snapshot.ts';
import { readSummaries } from './read-assessment.ts';
import { REGISTER_FIGURES, TOPIC_COUNTS } from './snapshot-fields.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'readiness.snapshot');

export interface SnapshotResult {
  /** today, in the time zone of the user who is logged in */
  date: IsoDate;
  /** each assessment, followed by its chapters */
  snapshots: Snapshot[];
  created: number;
  updated: number;
  skipped: Skipped[];
  /** HTTP requests that this run sent */
  requests: number;
}

export interface SnapshotOptions {
  /** key of the only assessment to record */
  assessment?: string;
  all: boolean;
  /** of whoever is logged in, whose time zone says what day it is */
  username: string;
  now?: Date;
}

const COUNTS = TOPIC_COUNTS.join(', ');
const FIGURES = [...TOPIC_COUNTS, ...REGISTER_FIGURES].join(', ');

export async function takeSnapshot(api: OrgApi, options: SnapshotOptions): Promise<SnapshotResult> {
  const [assessments, chapters, taken, users] = await api.query(...queries(options));
  await checkSelection(api, options, assessments!);
  const date = dayIn(users![0]?.TimeZoneSidKey, options.now ?? new Date());
  const existing = new Set(taken!.map(({ Key__c }) => Key__c as string));
  const { snapshots, nodes, skipped } = planSnapshot(
    { assessments: assessments!, chapters: chapters!, existing },
    date,
  );
  await writeOrTakeOver(api, nodes);
  const withAction = (action: Snapshot['action']) => snapshots.filter((snapshot) => snapshot.action === action).length;
  const { requests } = api;
  return { date, snapshots, created: withAction('created'), updated: withAction('updated'), skipped, requests };
}

function queries({ assessment, username }: SnapshotOptions): string[] {
  const where = (path: string) => (assessment === undefined ? '' : ` WHERE ${path}Key__c = ${soqlText(assessment)}`);
  const today = assessment === undefined ? ' WHERE ' : `${where('Assessment__r.')} AND `;
  return [
    `SELECT Id, Key__c, Name, Stage__c, Verdict_Level__c, Progress__c, ${FIGURES} FROM ${ASSESSMENT}${where('')} ORDER BY Name, Id`,
    `SELECT Id, Key__c, Name, Assessment__c, Progress__c, ${COUNTS} FROM ${CHAPTER}${where('Assessment__r.')} ORDER BY Position__c, Id`,
    `SELECT Key__c FROM ${SNAPSHOT}${today}Taken_On__c = TODAY`,
    `SELECT TimeZoneSidKey FROM User WHERE Username = ${soqlText(username)}`,
  ];
}

async function checkSelection(api: OrgApi, { assessment, all }: SnapshotOptions, rows: Row[]): Promise<void> {
  if (assessment !== undefined && rows.length === 0) throw noSuchAssessment(assessment, await readSummaries(api));
  if (rows.length === 0) throw noAssessment();
  if (!all && rows.length > 1) throw ambiguous(await readSummaries(api));
  const [only] = rows;
  if (!all && only!.Stage__c === 'Creating') {
    throw messages.createError('error.creating', [only!.Name as string], [only!.Name as string, String(only!.Key__c)]);
  }
  if (!all && !only!.Key__c) throw messages.createError('error.noKey', [only!.Name as string]);
}

/** Where somebody else has frozen the same day since it was read, the unique key refuses the second: it then updates. */
async function writeOrTakeOver(api: OrgApi, nodes: Parameters<OrgApi['write']>[0]): Promise<void> {
  try {
    await api.write(nodes);
  } catch (error) {
    if ((error as Error).name !== 'DUPLICATE_VALUE') throw error;
    await api.write(nodes);
  }
}

/** The org's TODAY(), by which it refuses a date of the future, is that of the user's time zone. */
function dayIn(timeZone: unknown, now: Date): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', typeof timeZone === 'string' ? { timeZone } : {}).format(now);
}
