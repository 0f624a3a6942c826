/** Creates or completes an assessment from a template: one read, and one write where anything has to change. */
import { soqlText } from '../org/soql.ts';
import type { OrgApi, Row } from '../org/org-api.ts';
import type { Template } from '../checklist/template.ts';
import { accountAmbiguous, accountNotFound } from './assessment-error.ts';
import type { Language, Status } from './model.ts';
import { ASSESSMENT, CHAPTER, CRITERION, MILESTONE, POINT, RISK, RISK_TOPIC, TOPIC } from './org-names.ts';
import { planSeed, type Seeded, type SeedChange, type SeededRecord } from './plan-seed.ts';

export interface SeedOptions {
  key: string;
  name: string;
  language: Language;
  template: Template;
  /** an account's Id or exact name */
  account?: string;
  dryRun: boolean;
}

export interface SeedResult {
  /** id and url are null in a dry run of an assessment that does not exist yet */
  assessment: { id: string | null; key: string; name: string; url: string | null };
  created: number;
  updated: number;
  unchanged: number;
  /** keys that the template no longer has; their records are left as they are */
  retired: string[];
  /** what may not be added now, and why */
  held: { key: string; reason: string }[];
  /** objects of the registers that are not deployed or that the user may not see: nothing was created there */
  skipped: string[];
  /** HTTP requests that this run sent */
  requests: number;
  dryRun: boolean;
  changes: SeedChange[];
}

export interface Seeding {
  result: SeedResult;
  /** that of the assessment: one that was there before keeps its own */
  language: Language;
}

export async function seed(api: OrgApi, options: SeedOptions): Promise<Seeding> {
  const { key, template, dryRun } = options;
  const required = seedQueries(options);
  const rows = await api.queryWithOptional(required, registerQueries(key));
  const [assessments, chapters, topics, points, accounts] = rows;
  const registers = rows.slice(required.length);
  const skipped = template.risks || template.criteria || template.milestones ? absentRegisters(registers) : [];
  const [existing] = assessments!;
  const accountId = options.account === undefined ? undefined : oneAccount(options.account, accounts!);
  const seeded =
    existing && seededState(existing, [chapters!, topics!, points!, ...registers.map((group) => group ?? [])]);
  const { name, language } = options;
  const plan = planSeed(template, { key, name, language, accountId, absent: new Set(skipped) }, seeded);
  const ids = dryRun || plan.nodes.length === 0 ? new Map<string, string>() : await api.write(plan.nodes);
  const id = seeded?.assessment.id ?? ids.get('n0') ?? null;
  const withAction = (action: SeedChange['action']) => plan.changes.filter((change) => change.action === action);
  const result: SeedResult = {
    assessment: { id, key, name: (existing?.Name as string) ?? options.name, url: id && api.recordUrl(ASSESSMENT, id) },
    created: withAction('create').length,
    updated: withAction('update').length,
    unchanged: plan.unchanged + withAction('keep').length,
    retired: withAction('retire').map((change) => change.key),
    held: withAction('hold').map((change) => ({ key: change.key, reason: change.reason })),
    skipped,
    requests: api.requests,
    dryRun,
    changes: plan.changes,
  };
  return { result, language: seeded?.assessment.language ?? options.language };
}

function seedQueries({ key, account }: SeedOptions): string[] {
  const keyed = 'Id, Key__c, Name, Template_Title__c';
  const literal = soqlText(key);
  return [
    `SELECT Id, Name, Language__c, Template__c, Stage__c, Association__c FROM ${ASSESSMENT} WHERE Key__c = ${literal}`,
    `SELECT ${keyed} FROM ${CHAPTER} WHERE Assessment__r.Key__c = ${literal}`,
    `SELECT ${keyed}, Status__c FROM ${TOPIC} WHERE Chapter__r.Assessment__r.Key__c = ${literal}`,
    `SELECT ${keyed}, Status__c FROM ${POINT} WHERE Topic__r.Chapter__r.Assessment__r.Key__c = ${literal}`,
    ...(account === undefined ? [] : [accountQuery(account)]),
  ];
}

const REGISTERS = [RISK, RISK_TOPIC, CRITERION, MILESTONE];

function registerQueries(key: string): string[] {
  const literal = soqlText(key);
  const titled = 'Id, Key__c, Name, Template_Title__c';
  return [
    `SELECT ${titled} FROM ${RISK} WHERE Assessment__r.Key__c = ${literal}`,
    `SELECT Id, Key__c, Name FROM ${RISK_TOPIC} WHERE Risk__r.Assessment__r.Key__c = ${literal}`,
    `SELECT ${titled} FROM ${CRITERION} WHERE Assessment__r.Key__c = ${literal}`,
    `SELECT ${titled} FROM ${MILESTONE} WHERE Assessment__r.Key__c = ${literal}`,
  ];
}

/** Without risks there is nothing to link topics to. */
function absentRegisters(registers: (Row[] | undefined)[]): string[] {
  const absent = REGISTERS.filter((_, index) => !registers[index]);
  return absent.includes(RISK) && !absent.includes(RISK_TOPIC) ? [...absent, RISK_TOPIC] : absent;
}

function accountQuery(account: string): string {
  const field = /^001\w{12}(\w{3})?$/.test(account) ? 'Id' : 'Name';
  return `SELECT Id, Name FROM Account WHERE ${field} = ${soqlText(account)} ORDER BY Id LIMIT 2000`;
}

function oneAccount(account: string, rows: Row[]): string {
  const exact = rows.filter(({ Id, Name }) => Name === account || (Id as string).startsWith(account.slice(0, 15)));
  if (exact.length === 0) throw accountNotFound(account);
  if (exact.length > 1) throw accountAmbiguous(account, exact.length);
  return exact[0]!.Id as string;
}

function seededState(assessment: Row, rows: Row[][]): Seeded {
  const objects = [CHAPTER, TOPIC, POINT, ...REGISTERS];
  const records = rows.flatMap((group, index) =>
    group
      .filter(({ Key__c }) => typeof Key__c === 'string')
      .map((row): [string, SeededRecord] => [row.Key__c as string, seededRecord(row, objects[index]!)]),
  );
  return {
    assessment: {
      id: assessment.Id as string,
      language: (assessment.Language__c as Language | null) ?? 'fr',
      template: assessment.Template__c as string | null,
      stage: assessment.Stage__c as string | null,
      accountId: assessment.Association__c as string | null,
    },
    records: new Map(records),
  };
}

const seededRecord = (row: Row, object: string): SeededRecord => ({
  id: row.Id as string,
  object,
  title: row.Name as string,
  templateTitle: (row.Template_Title__c as string | null | undefined) ?? null,
  ...(row.Status__c === undefined ? {} : { status: row.Status__c as Status }),
});
