/** A small schema for tests: books on shelves in libraries, each object its own formulas. */
import { standardField } from '../metadata/standard-field.ts';
import type { FieldSchema, FieldType, ObjectSchema, OrgSchema } from '../metadata/schema.ts';

export const field = (name: string, type: FieldType, more: Partial<FieldSchema> = {}): FieldSchema => ({
  ...standardField(name, name, type),
  custom: name.endsWith('__c'),
  ...more,
});

export const lookup = (name: string, relationshipName: string, ...referenceTo: string[]): FieldSchema =>
  field(name, 'Lookup', { relationshipName, referenceTo });

export const formula = (name: string, type: FieldType, text: string): FieldSchema =>
  field(name, type, { formula: text });

export function object(name: string, fields: FieldSchema[]): ObjectSchema {
  return {
    name,
    label: name,
    pluralLabel: name,
    keyPrefix: 'a00',
    custom: name.endsWith('__c'),
    sharingModel: 'ReadWrite',
    fields: new Map(fields.map((each) => [each.name.toLowerCase(), each])),
    validationRules: [],
    setup: false,
  };
}

export function schemaOf(objects: ObjectSchema[]): OrgSchema {
  return {
    objects: new Map(objects.map((each) => [each.name.toLowerCase(), each])),
    permissionSets: new Map(),
    customPermissions: new Map([['lend_books', 'Lend_Books']]),
    labels: new Map([['greeting', 'Welcome']]),
  };
}
