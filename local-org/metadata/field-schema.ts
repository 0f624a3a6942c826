import { childrenNamed, childText, type XmlElement } from './component.ts';
import { picklistOf, type ValueSets } from './picklist-schema.ts';
import type { FieldSchema, FieldType, FilterItem, RollUpSummary } from './schema.ts';
import { defaultLength } from './standard-field.ts';

/** Field types whose values the platform computes or numbers. */
const READ_ONLY_TYPES: ReadonlySet<string> = new Set(['AutoNumber', 'Summary']);
const FORMULA_TEXT_LENGTH = 1300;
const SUMMARY_PRECISION = 18;

/**
 * A custom field as its `fields` element declares it. Total: what the definition lacks gets the platform's default,
 * what it gets wrong is for the check to report.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm
 */
export function fieldSchema(name: string, xml: XmlElement | undefined, valueSets: ValueSets): FieldSchema {
  const type = (childText(xml, 'type') ?? 'Text') as FieldType;
  const formula = childText(xml, 'formula');
  const required = isTrue(xml, 'required') || type === 'MasterDetail';
  const computed = formula !== undefined || READ_ONLY_TYPES.has(type);
  return {
    name,
    label: childText(xml, 'label') ?? name,
    type,
    custom: true,
    description: childText(xml, 'description'),
    helpText: childText(xml, 'inlineHelpText'),
    ...sizeOf(xml, type, formula !== undefined),
    required,
    unique: isTrue(xml, 'unique'),
    caseSensitive: isTrue(xml, 'caseSensitive'),
    externalId: isTrue(xml, 'externalId'),
    defaultValue: childText(xml, 'defaultValue'),
    formula,
    blanksAsZero: childText(xml, 'formulaTreatBlanksAs') !== 'BlankAsBlank',
    displayFormat: childText(xml, 'displayFormat'),
    picklist: picklistOf(xml, valueSets),
    ...relationshipOf(name, xml, type, required),
    rollUp: type === 'Summary' ? rollUpOf(xml) : undefined,
    trackHistory: isTrue(xml, 'trackHistory'),
    createable: !computed,
    updateable: !computed && (type !== 'MasterDetail' || isTrue(xml, 'reparentableMasterDetail')),
    permissionable: computed || !required,
  };
}

function sizeOf(
  xml: XmlElement | undefined,
  type: FieldType,
  formula: boolean,
): Pick<FieldSchema, 'length' | 'precision' | 'scale'> {
  const number = (name: string): number | undefined => {
    const text = childText(xml, name);
    return text === undefined ? undefined : Number(text);
  };
  const fallback = formula && type === 'Text' ? FORMULA_TEXT_LENGTH : defaultLength(type);
  return {
    length: number('length') ?? fallback,
    precision: number('precision') ?? (type === 'Summary' ? SUMMARY_PRECISION : 0),
    scale: number('scale') ?? 0,
  };
}

function relationshipOf(
  name: string,
  xml: XmlElement | undefined,
  type: FieldType,
  required: boolean,
): Pick<
  FieldSchema,
  'referenceTo' | 'relationshipName' | 'childRelationshipName' | 'deleteConstraint' | 'reparentable'
> {
  const isReference = type === 'Lookup' || type === 'MasterDetail';
  const childName = childText(xml, 'relationshipName');
  const declared = childText(xml, 'deleteConstraint') as FieldSchema['deleteConstraint'] | undefined;
  return {
    referenceTo: isReference ? childrenNamed(xml, 'referenceTo').map((target) => target.text.trim()) : [],
    relationshipName: isReference ? name.replace(/__c$/i, '__r') : undefined,
    childRelationshipName: isReference && childName ? `${childName}__r` : undefined,
    deleteConstraint: type === 'MasterDetail' ? 'Cascade' : (declared ?? (required ? 'Restrict' : 'SetNull')),
    reparentable: isTrue(xml, 'reparentableMasterDetail'),
  };
}

function rollUpOf(xml: XmlElement | undefined): RollUpSummary {
  const [detailObject = '', foreignKey = ''] = (childText(xml, 'summaryForeignKey') ?? '').split('.');
  const summarized = childText(xml, 'summarizedField');
  return {
    operation: (childText(xml, 'summaryOperation') ?? 'count') as RollUpSummary['operation'],
    detailObject,
    foreignKey,
    ...(summarized ? { summarizedField: fieldPart(summarized) } : {}),
    filters: childrenNamed(xml, 'summaryFilterItems').map(filterItem),
  };
}

function filterItem(xml: XmlElement): FilterItem {
  const valueField = childText(xml, 'valueField');
  return {
    field: fieldPart(childText(xml, 'field') ?? ''),
    operation: childText(xml, 'operation') ?? 'equals',
    ...(valueField ? { valueField: fieldPart(valueField) } : { value: childText(xml, 'value') ?? '' }),
  };
}

/** `Book__c.Pages__c` gives `Pages__c`. */
const fieldPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

export const isTrue = (xml: XmlElement | undefined, name: string): boolean => childText(xml, name) === 'true';
