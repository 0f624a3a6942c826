import { fileURLToPath } from 'node:url';
import { buildSchema } from '../../local-org/metadata/build-schema.ts';
import type { Component } from '../../local-org/metadata/component.ts';
import { readSource } from '../../local-org/metadata/read-source.ts';
import type { ObjectSchema, OrgSchema } from '../../local-org/metadata/schema.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../../force-app/${name}`, import.meta.url));

/** What an org gets, its reports and dashboards, and the English overlay that some orgs get besides. */
export const main: Component[] = readSource(folder('main')).components;
export const analytics: Component[] = readSource(folder('analytics')).components;
export const english: Component[] = readSource(folder('translations')).components;

export const schema: OrgSchema = buildSchema(main);

export const ofType = (components: Component[], type: string): Component[] =>
  components.filter((component) => component.type === type);

const CHECKLIST = ['Assessment', 'Chapter', 'Topic', 'Point'];
const REGISTERS = ['Risk', 'Risk_Topic', 'Criterion', 'Milestone', 'Budget_Line', 'Indicator', 'Stakeholder', 'Log'];
const TREND = ['Snapshot'];

/** Our objects, masters before details. */
export const objects: ObjectSchema[] = [...CHECKLIST, ...REGISTERS, ...TREND].map((name) =>
  schema.objects.get(`readiness_${name.toLowerCase()}__c`)!,
);

/** The object's name without what every one of ours shares, for the titles of tests. */
export const shortName = (object: ObjectSchema): string => object.name.replace(/^Readiness_|__c$/g, '');

export const customFields = (object: ObjectSchema) => [...object.fields.values()].filter((field) => field.custom);
