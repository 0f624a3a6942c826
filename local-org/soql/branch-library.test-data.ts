/** A neutral sample for tests of queries: Branch ← Shelf ← Book, in memory. The admin and the contributor read all but `Hidden__c`; the sponsor reads nothing. */
import { DatabaseSync } from 'node:sqlite';
import { createOwnTables } from '../data/alter-tables.ts';
import { useSchema } from '../data/apply-schema.ts';
import type { FieldValues, Org, Session } from '../data/contract.ts';
import { registerFormulaFunction } from '../data/field-sql.ts';
import { ADMIN_ID, CONTRIBUTOR_ID, createFirstRecords, ORGANIZATION_ID } from '../data/first-records.ts';
import { recordId } from '../data/record-id.ts';
import { insertRow } from '../data/stored-row.ts';
import { systemValues } from '../data/system-values.ts';
import { findObject } from '../metadata/schema.ts';
import type { FieldSchema, FieldType, ObjectSchema, OrgSchema, SharingModel } from '../metadata/schema.ts';
import { ownerField, standardField, systemFields } from '../metadata/standard-field.ts';
import { standardObjects } from '../metadata/standard-objects.ts';

const field = (name: string, type: FieldType, traits: Partial<FieldSchema> = {}): FieldSchema =>
  standardField(name, name, type, { custom: true, permissionable: type !== 'MasterDetail', ...traits });
const formula = (name: string, type: FieldType, text: string, scale = 0): FieldSchema =>
  field(name, type, { formula: text, scale, createable: false, updateable: false });
const parent = (name: string, type: 'Lookup' | 'MasterDetail', referenceTo: string, children: string): FieldSchema =>
  field(name, type, {
    referenceTo: [referenceTo],
    relationshipName: name.replace('__c', '__r'),
    childRelationshipName: children,
  });
const key = (name: string, caseSensitive: boolean): FieldSchema =>
  field(name, 'Text', { externalId: true, unique: true, caseSensitive });
const picklist = (values: Record<string, string>): Partial<FieldSchema> => ({
  picklist: {
    restricted: true,
    values: Object.entries(values).map(([value, label]) => ({ value, label, active: true, isDefault: false })),
  },
});

const BRANCH = [
  ownerField(),
  key('Code__c', true),
  key('Slug__c', false),
  field('Region__c', 'Text'),
  field('Budget__c', 'Currency', { precision: 18, scale: 2 }),
  parent('Director__c', 'Lookup', 'User', 'Directed__r'),
];
const SHELF = [
  parent('Branch__c', 'MasterDetail', 'Branch__c', 'Shelves__r'),
  field('Position__c', 'Number', { precision: 4 }),
  field('Open__c', 'Checkbox'),
];
const BOOK = [
  parent('Shelf__c', 'MasterDetail', 'Shelf__c', 'Books__r'),
  parent('Sequel__c', 'Lookup', 'Book__c', 'Prequels__r'),
  field('Genre__c', 'Picklist', picklist({ Novel: 'Roman', Essay: 'Essai', Comic: 'BD' })),
  field('Themes__c', 'MultiselectPicklist', picklist({ Sea: 'Mer', Sky: 'Ciel', Land: 'Terre' })),
  field('Price__c', 'Number', { precision: 8, scale: 2 }),
  field('Read_Share__c', 'Percent', { precision: 5, scale: 1 }),
  field('Printed_On__c', 'Date'),
  field('Lent_At__c', 'DateTime'),
  field('Notes__c', 'LongTextArea'),
  field('Available__c', 'Checkbox'),
  field('Hidden__c', 'Text'),
  formula('Cheap__c', 'Checkbox', 'Price__c < 10'),
  formula('Place__c', 'Text', 'Shelf__r.Branch__r.Name & " / " & Name'),
  formula('Unread_Share__c', 'Percent', '1 - Read_Share__c', 1),
  formula('Third__c', 'Number', 'Price__c / 3', 2),
  formula('Whole__c', 'Number', 'Third__c * 3', 4),
  formula('Of_My_Branch__c', 'Checkbox', 'Shelf__r.Branch__r.Director__c = $User.Id'),
  formula('Printed_Before_Today__c', 'Checkbox', 'Printed_On__c < TODAY()'),
];

function object(name: string, keyPrefix: string, sharingModel: SharingModel, fields: FieldSchema[]): ObjectSchema {
  const all = [...systemFields(), standardField('Name', 'Name', 'Text', { length: 80 }), ...fields];
  return {
    name,
    label: name,
    pluralLabel: `${name}s`,
    keyPrefix,
    custom: true,
    sharingModel,
    fields: new Map(all.map((each) => [each.name.toLowerCase(), each])),
    validationRules: [],
    setup: false,
  };
}

const READ = {
  allowCreate: false,
  allowDelete: false,
  allowEdit: false,
  allowRead: true,
  modifyAllRecords: false,
  viewAllRecords: false,
};

export function branchSchema(sharing: SharingModel = 'ReadWrite'): OrgSchema {
  const objects = [
    object('Branch__c', 'a01', sharing, BRANCH),
    object('Shelf__c', 'a02', 'ControlledByParent', SHELF),
    object('Book__c', 'a03', 'ControlledByParent', BOOK),
  ];
  const readable = objects.flatMap(({ name, fields }) =>
    [...fields.keys()].filter((each) => each !== 'hidden__c').map((each) => `${name}.${each}`.toLowerCase()),
  );
  const nothing = new Set<string>();
  const reader = {
    name: 'Reader',
    label: 'Reader',
    objects: new Map(objects.map(({ name }) => [name.toLowerCase(), READ])),
    fields: new Map(readable.map((each) => [each, { readable: true, editable: false }])),
    customPermissions: nothing,
    userPermissions: nothing,
    applications: nothing,
    tabs: nothing,
  };
  return {
    objects: new Map([...standardObjects(), ...objects].map((each) => [each.name.toLowerCase(), each])),
    permissionSets: new Map([['reader', reader]]),
    customPermissions: new Map(),
    labels: new Map(),
  };
}

/** It is 10:00 in Paris on Monday 2 March 2026. */
export function branchOrg(sharing: SharingModel = 'ReadWrite'): Org & { now(): Date } {
  const org: Org = {
    database: new DatabaseSync(':memory:'),
    schema: branchSchema(sharing),
    organizationId: ORGANIZATION_ID,
    now: () => new Date('2026-03-02T09:00:00Z'),
  };
  registerFormulaFunction(org);
  createOwnTables(org.database);
  useSchema(org, org.schema);
  createFirstRecords(org);
  const reader = org.database.prepare(`SELECT "Id" AS id FROM "PermissionSet" WHERE "Name" = 'Reader'`).get();
  [ADMIN_ID, CONTRIBUTOR_ID].forEach((AssigneeId, index) =>
    store(org, 'PermissionSetAssignment', recordId('0Pa', index + 1), {
      AssigneeId,
      PermissionSetId: String(reader?.id),
    }),
  );
  return org;
}

export const as = (org: Org, userId = ADMIN_ID): Session => ({ org, userId });

/** The n-th Id of an object. */
export const id = (object: 'Book__c' | 'Branch__c' | 'Shelf__c', n: number): string =>
  recordId({ Branch__c: 'a01', Shelf__c: 'a02', Book__c: 'a03' }[object], n);

/** Puts a row into the table as it is; no rule runs. */
export function store(org: Org, name: string, Id: string, values: FieldValues): string {
  const sObject = findObject(org.schema, name);
  if (!sObject) throw new Error(`no object ${name}`);
  insertRow(org, sObject, { ...systemValues(org, ADMIN_ID, true), IsDeleted: false, Id, ...values });
  return Id;
}

/** Two branches, three shelves, five books. */
export function fill(org: Org): void {
  const branch = (n: number, values: FieldValues) => store(org, 'Branch__c', id('Branch__c', n), values);
  const shelf = (n: number, of: number, values: FieldValues) =>
    store(org, 'Shelf__c', id('Shelf__c', n), { Branch__c: id('Branch__c', of), ...values });
  const book = (n: number, on: number, values: FieldValues) =>
    store(org, 'Book__c', id('Book__c', n), { Shelf__c: id('Shelf__c', on), Available__c: false, ...values });
  branch(1, {
    Name: 'North',
    Code__c: 'no-1',
    Slug__c: 'North',
    Region__c: 'Été',
    OwnerId: ADMIN_ID,
    Director__c: ADMIN_ID,
  });
  branch(2, {
    Name: 'South',
    Code__c: 'so-1',
    Slug__c: 'south',
    Region__c: null,
    OwnerId: CONTRIBUTOR_ID,
    Budget__c: 50,
  });
  shelf(1, 1, { Name: 'A', Position__c: 2, Open__c: true });
  shelf(2, 1, { Name: 'B', Position__c: 1, Open__c: false });
  shelf(3, 2, { Name: 'C', Position__c: 1, Open__c: true });
  book(1, 1, {
    Name: 'écume',
    Genre__c: 'Novel',
    Themes__c: 'Sea;Sky',
    Price__c: 20,
    Read_Share__c: 25,
    Available__c: true,
  });
  book(2, 1, {
    Name: 'Falaise',
    Genre__c: 'Comic',
    Themes__c: 'Land',
    Price__c: 5,
    Printed_On__c: '2026-03-02',
    Sequel__c: id('Book__c', 1),
  });
  book(3, 2, {
    Name: 'Dune',
    Genre__c: 'Essay',
    Price__c: 10,
    Printed_On__c: '2026-03-01',
    Lent_At__c: '2026-03-01T23:30:00.000+0000',
  });
  book(4, 3, {
    Name: 'Estuaire',
    Genre__c: null,
    Price__c: null,
    Lent_At__c: '2026-03-02T08:00:00.000+0000',
    Notes__c: 'wet',
  });
  book(5, 3, { Name: "L'île 100%", Genre__c: 'Novel', Themes__c: 'Sea', Price__c: 20, Printed_On__c: '2025-12-31' });
}
