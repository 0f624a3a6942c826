import { childrenNamed, childText, type Component } from './component.ts';
import { isTrue } from './field-schema.ts';
import type { FieldSchema, ObjectSchema, SharingModel, ValidationRule } from './schema.ts';
import { ownerField, standardField, systemFields } from './standard-field.ts';

const NAME_LENGTH = 80;

/** A custom object with the fields that the platform adds; `fields` and `validationRules` are its declared children. */
export function customObjectSchema(
  { fullName, xml }: Component,
  fields: FieldSchema[],
  validationRules: ValidationRule[],
  keyPrefix: string,
): ObjectSchema {
  const isDetail = fields.some((field) => field.type === 'MasterDetail');
  const [system, declared] = [systemFields(), isDetail ? fields : [ownerField(), ...fields]];
  const all = [system[0]!, nameField(xml), ...system.slice(1), ...declared];
  return {
    name: fullName,
    label: childText(xml, 'label') ?? fullName,
    pluralLabel: childText(xml, 'pluralLabel') ?? fullName,
    keyPrefix,
    custom: true,
    description: childText(xml, 'description'),
    sharingModel: sharingModelOf(xml, isDetail ? 'ControlledByParent' : 'ReadWrite'),
    fields: new Map(all.map((field) => [field.name.toLowerCase(), field])),
    validationRules,
    setup: false,
  };
}

/** A standard object with what a deployment adds to it. */
export function extendedStandardObject(
  standard: ObjectSchema,
  deployed: Component | undefined,
  fields: FieldSchema[],
  validationRules: ValidationRule[],
): ObjectSchema {
  return {
    ...standard,
    sharingModel: sharingModelOf(deployed?.xml, standard.sharingModel),
    fields: new Map([...standard.fields, ...fields.map((field) => [field.name.toLowerCase(), field] as const)]),
    validationRules,
  };
}

export function validationRule({ fullName, xml }: Component): ValidationRule {
  const errorField = childText(xml, 'errorDisplayField');
  return {
    name: fullName.slice(fullName.indexOf('.') + 1),
    active: isTrue(xml, 'active'),
    errorCondition: childText(xml, 'errorConditionFormula') ?? 'false',
    errorMessage: childText(xml, 'errorMessage') ?? '',
    ...(errorField ? { errorField } : {}),
  };
}

function nameField(xml: Component['xml']): FieldSchema {
  const [declared] = childrenNamed(xml, 'nameField');
  const label = childText(declared, 'label') ?? 'Name';
  const trackHistory = isTrue(declared, 'trackHistory');
  if (childText(declared, 'type') === 'AutoNumber') {
    const displayFormat = childText(declared, 'displayFormat') ?? '{0}';
    return standardField('Name', label, 'AutoNumber', { createable: false, updateable: false, displayFormat });
  }
  return standardField('Name', label, 'Text', { length: NAME_LENGTH, required: true, trackHistory });
}

const sharingModelOf = (xml: Component['xml'], fallback: SharingModel): SharingModel =>
  (childText(xml, 'sharingModel') as SharingModel | undefined) ?? fallback;
