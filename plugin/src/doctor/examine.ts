/** What an org lacks for the product to work, each finding with what mends it. */
import { ASSESSMENT, CHAPTER, SNAPSHOT } from '../assessment/org-names.ts';
import { FIELDS_READ } from '../assessment/read-assessment.ts';
import { REGISTER_FIGURES, SNAPSHOT_FIELDS, TOPIC_COUNTS } from '../assessment/snapshot-fields.ts';
import { deployedMetadata } from './deployed-metadata.ts';
import { DEPLOY, type Finding } from './finding.ts';
import type { ObjectDescribe, OrgApi, Row } from '../org/org-api.ts';

const EDITIONS = ['Developer Edition', 'Enterprise Edition', 'Performance Edition', 'Unlimited Edition'];
const PERMISSION_SETS = ['Readiness_Administrator', 'Readiness_Contributor', 'Readiness_Sponsor'];

const assign = (name: string): string => `sf org assign permset --name ${name}`;

/**
 * Reads the org in five requests at most, and one for each further page.
 * @param template the built-in template as assessments name it, e.g. `crm-association@1.0.0`
 */
export async function examine(api: OrgApi, username: string, template: string): Promise<Finding[]> {
  const names = PERMISSION_SETS.map((name) => `'${name}'`).join(', ');
  const [organizations, sets, assignments] = await api.query(
    'SELECT OrganizationType, LanguageLocaleKey FROM Organization',
    `SELECT Name FROM PermissionSet WHERE Name IN (${names})`,
    `SELECT Assignee.Username, PermissionSet.Name FROM PermissionSetAssignment WHERE PermissionSet.Name IN (${names}) ORDER BY Assignee.Username`,
  );
  const describes = await api.describe(...Object.keys(FIELDS_USED));
  const objects = objectFindings(describes);
  const readable = objects.every(({ level }) => level === 'ok');
  const deployed = objects.every(({ check, level }) => check !== 'objects' || level === 'ok');
  return [
    edition(organizations![0]),
    language(organizations![0]),
    ...objects,
    ...permissionSets(sets!, assignments!),
    ...(deployed ? await deployedMetadata(api, isFrench(organizations![0])) : []),
    ...(readable ? [rights(describes[0]!, assignments!, username), await templates(api, template)] : []),
  ];
}

/** By object, every field that a command reads or writes. */
const FIELDS_USED: Readonly<Record<string, string[]>> = {
  ...FIELDS_READ,
  [ASSESSMENT]: [...new Set([...FIELDS_READ[ASSESSMENT]!, ...TOPIC_COUNTS, ...REGISTER_FIGURES])],
  [CHAPTER]: [...FIELDS_READ[CHAPTER]!, ...TOPIC_COUNTS],
  [SNAPSHOT]: SNAPSHOT_FIELDS,
};

const ok = (check: Finding['check'], message: string): Finding => ({ check, level: 'ok', message, remedy: null });

function edition(organization: Row | undefined): Finding {
  const type = String(organization?.OrganizationType ?? 'unknown');
  if (EDITIONS.includes(type)) return ok('edition', type);
  const remedy = 'Use an org of Enterprise, Unlimited, Performance or Developer Edition.';
  return { check: 'edition', level: 'error', message: `${type} is not supported`, remedy };
}

const languageKey = (organization: Row | undefined): string => String(organization?.LanguageLocaleKey ?? 'unknown');
const isFrench = (organization: Row | undefined): boolean => languageKey(organization).startsWith('fr');

function language(organization: Row | undefined): Finding {
  const key = languageKey(organization);
  if (isFrench(organization)) return ok('language', 'The default language is French');
  const message = `The default language is ${key}; the texts of the metadata are French`;
  const remedy = 'Setup > Company Information; or deploy the English texts with --translations';
  return { check: 'language', level: 'warning', message, remedy };
}

function objectFindings(describes: (ObjectDescribe | undefined)[]): Finding[] {
  const wanted = Object.entries(FIELDS_USED);
  const missing = wanted.filter((_, index) => !describes[index]).map(([object]) => object);
  if (missing.length > 0) {
    const message = `Missing, or hidden from you: ${missing.join(', ')}`;
    const remedy = `${DEPLOY}; if they are deployed: ${assign(PERMISSION_SETS[0]!)}`;
    return [{ check: 'objects', level: 'error', message, remedy }];
  }
  const hidden = wanted.flatMap(([object, fields], index) => {
    const visible = new Set(describes[index]!.fields.map(({ name }) => name));
    return fields.filter((field) => !visible.has(field)).map((field) => `${object}.${field}`);
  });
  const objects = ok('objects', `${wanted.length} objects`);
  if (hidden.length === 0) return [objects, ok('fields', 'All fields are there and visible to you')];
  const message = `Missing, or hidden from you: ${hidden.join(', ')}`;
  const remedy = `${assign(PERMISSION_SETS[0]!)}; if it is assigned: ${DEPLOY}`;
  return [objects, { check: 'fields', level: 'error', message, remedy }];
}

function permissionSets(sets: Row[], assignments: Row[]): Finding[] {
  const deployed = new Set(sets.map(({ Name }) => Name));
  return PERMISSION_SETS.map((name): Finding => {
    const holders = assignments
      .filter((row) => (row.PermissionSet as Row).Name === name)
      .map((row) => String((row.Assignee as Row).Username));
    if (!deployed.has(name))
      return { check: 'permission-sets', level: 'error', message: `${name} is missing`, remedy: DEPLOY };
    if (holders.length > 0) return ok('permission-sets', `${name}: ${holders.join(', ')}`);
    const remedy = `${assign(name)} --on-behalf-of <username>`;
    return { check: 'permission-sets', level: 'warning', message: `${name} is assigned to nobody`, remedy };
  });
}

function rights(assessment: ObjectDescribe, assignments: Row[], username: string): Finding {
  const mine = assignments
    .filter((row) => (row.Assignee as Row).Username === username)
    .map((row) => String((row.PermissionSet as Row).Name));
  const may = assessment.createable ? 'seed and edit' : assessment.updateable ? 'record the decision' : 'read';
  return ok('rights', `${username} may ${may} (${mine.join(', ') || 'through other permissions'})`);
}

async function templates(api: OrgApi, template: string): Promise<Finding> {
  const [rows] = await api.query(`SELECT Key__c, Template__c FROM ${ASSESSMENT} ORDER BY Key__c`);
  const [name] = template.split('@');
  const others = rows!.filter((row) => String(row.Template__c).startsWith(`${name}@`) && row.Template__c !== template);
  if (others.length === 0) return ok('template', `${rows!.length} assessments; this plugin brings ${template}`);
  const keys = others.slice(0, 10).map((row) => `${row.Key__c} (${row.Template__c})`);
  const message = `${others.length} assessments have another version than ${template}: ${keys.join(', ')}`;
  const remedy = 'sf readiness seed --name <name> --key <key> --dry-run';
  return { check: 'template', level: 'warning', message, remedy };
}
