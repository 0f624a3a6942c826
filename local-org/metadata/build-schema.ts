import { childText, type Component } from './component.ts';
import { fieldSchema } from './field-schema.ts';
import { fileObjects } from './file-objects.ts';
import { assignKeyPrefixes, type KeyPrefixes } from './key-prefix.ts';
import { customObjectSchema, extendedStandardObject, validationRule } from './object-schema.ts';
import { permissionSetSchema } from './permission-set-schema.ts';
import { globalValueSets } from './picklist-schema.ts';
import { findField, type FieldSchema, type ObjectSchema, type OrgSchema, type RollUpSummary } from './schema.ts';
import { standardObjects } from './standard-objects.ts';

/**
 * The schema that this set of components amounts to, the standard objects included. Total: it never fails on a
 * component that is wrong, which `checkComponents` reports.
 *
 * @param keyPrefixes those that objects already have; others get the next free ones, in order
 */
export function buildSchema(components: readonly Component[], keyPrefixes: KeyPrefixes = new Map()): OrgSchema {
  const ofType = (type: string): Component[] => components.filter((component) => component.type === type);
  return {
    objects: withRollUpTypes(buildObjects(components, keyPrefixes)),
    permissionSets: new Map(ofType('PermissionSet').map((set) => [lowerName(set), permissionSetSchema(set)])),
    customPermissions: new Map(ofType('CustomPermission').map((set) => [lowerName(set), set.fullName])),
    labels: new Map(ofType('CustomLabel').map((label) => [lowerName(label), childText(label.xml, 'value') ?? ''])),
  };
}

const lowerName = (component: Component): string => component.fullName.toLowerCase();

function buildObjects(components: readonly Component[], keyPrefixes: KeyPrefixes): Map<string, ObjectSchema> {
  const fields = new Map(Object.entries(Object.groupBy(ofType(components, 'CustomField'), objectOf)));
  const rules = new Map(Object.entries(Object.groupBy(ofType(components, 'ValidationRule'), objectOf)));
  const valueSets = globalValueSets(components);
  const fieldsOf = (object: string): FieldSchema[] =>
    (fields.get(object) ?? []).map(({ fullName, xml }) =>
      fieldSchema(fullName.slice(fullName.indexOf('.') + 1), xml, valueSets),
    );
  const rulesOf = (object: string): ObjectSchema['validationRules'] => (rules.get(object) ?? []).map(validationRule);

  const deployed = new Map(ofType(components, 'CustomObject').map((object) => [lowerName(object), object]));
  const standard = standardObjects().map((object): [string, ObjectSchema] => {
    const name = object.name.toLowerCase();
    const custom = fieldsOf(name).filter((field) => !object.fields.has(field.name.toLowerCase()));
    return [name, extendedStandardObject(object, deployed.get(name), custom, rulesOf(name))];
  });
  const standardNames = new Set(standard.map(([name]) => name));
  const customs = [...deployed].filter(([name]) => !standardNames.has(name));
  const prefixes = assignKeyPrefixes(
    customs.map(([name]) => name),
    keyPrefixes,
  );
  return new Map([
    ...standard,
    ...fileObjects(['Account', ...customs.map(([, { fullName }]) => fullName)]).map(
      (object): [string, ObjectSchema] => [object.name.toLowerCase(), object],
    ),
    ...customs.map(([name, object]): [string, ObjectSchema] => [
      name,
      customObjectSchema(object, fieldsOf(name), rulesOf(name), prefixes.get(name)!),
    ]),
  ]);
}

const ofType = (components: readonly Component[], type: string): Component[] =>
  components.filter((component) => component.type === type);

/** `Book__c.Pages__c` belongs to `book__c`. */
const objectOf = ({ fullName }: Component): string => fullName.slice(0, fullName.indexOf('.')).toLowerCase();

/** A roll-up's type and scale are those of the field that it summarises, which may itself be a roll-up. */
function withRollUpTypes(objects: Map<string, ObjectSchema>): Map<string, ObjectSchema> {
  const resolve = (rollUp: RollUpSummary, depth = 0): Pick<FieldSchema, 'type' | 'scale'> => {
    const detail = objects.get(rollUp.detailObject.toLowerCase());
    const field = detail && rollUp.summarizedField ? findField(detail, rollUp.summarizedField) : undefined;
    if (!field || rollUp.operation === 'count' || depth > objects.size) return { type: 'Number', scale: 0 };
    return field.rollUp ? resolve(field.rollUp, depth + 1) : field;
  };
  const typed = (field: FieldSchema): FieldSchema => {
    if (!field.rollUp) return field;
    const { type, scale } = resolve(field.rollUp);
    return { ...field, scale, rollUp: { ...field.rollUp, resultType: type } };
  };
  return new Map(
    [...objects].map(([name, object]) => [
      name,
      { ...object, fields: new Map([...object.fields].map(([key, field]) => [key, typed(field)])) },
    ]),
  );
}
