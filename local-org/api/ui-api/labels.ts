/**
 * What metadata is called in a language: the deployed labels, and over them the deployed translations.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_customobjecttranslation.htm
 */
import type { Org } from '../../data/contract.ts';
import { childrenNamed, childText, type XmlElement } from '../../metadata/component.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import { componentsOfType } from './deployed-components.ts';
import { standardLabels } from './standard-labels.ts';

export interface Labels {
  /** `en_US` */
  language: string;
  object(object: ObjectSchema): string;
  plural(object: ObjectSchema): string;
  field(object: ObjectSchema, field: FieldSchema): string;
  help(object: ObjectSchema, field: FieldSchema): string | null;
  /** the label of one picklist value; the value itself where it has none */
  picklistValue(object: ObjectSchema, field: FieldSchema, value: string): string;
  /** the heading of a section of a layout: `X__c-Name of the layout` */
  section(layout: string, heading: string): string;
  /** an element of `Translations`: `customApplications`, `customTabs`, `customLabels`… */
  other(element: string, name: string, fallback: string): string;
}

const known = new WeakMap<OrgSchema, Map<string, Labels>>();

export function labelsOf(org: Org, language: string): Labels {
  let byLanguage = known.get(org.schema);
  if (!byLanguage) known.set(org.schema, (byLanguage = new Map()));
  let labels = byLanguage.get(language);
  if (!labels) byLanguage.set(language, (labels = readLabels(org, language)));
  return labels;
}

function readLabels(org: Org, language: string): Labels {
  const objects = translationsOf(org, 'CustomObjectTranslation', language);
  const standard = standardLabels(language);
  const [others] = translationsOf(org, 'Translations', language).values();
  const objectXml = (name: string) => objects.get(name.toLowerCase());
  const fieldXml = (object: ObjectSchema, { name }: FieldSchema) =>
    named(objectXml(object.name), 'fields', 'name', name);
  const objectLabel = (object: ObjectSchema, plural: boolean) =>
    childText(named(objectXml(object.name), 'caseValues', 'plural', String(plural)), 'value') ||
    (object.custom ? undefined : standard.object(object.name, plural));
  /** The field `Name` is translated beside the others. */
  const translatedField = (object: ObjectSchema, field: FieldSchema) =>
    field.name === 'Name'
      ? childText(objectXml(object.name), 'nameFieldLabel')
      : childText(fieldXml(object, field), 'label');
  const fieldLabel = (object: ObjectSchema, { custom, name, label }: FieldSchema) =>
    (custom ? undefined : standard.field(object.name, name)) ?? label;
  return {
    language,
    object: (object) => objectLabel(object, false) || object.label,
    plural: (object) => objectLabel(object, true) || object.pluralLabel,
    field: (object, field) => translatedField(object, field) || fieldLabel(object, field),
    help: (object, field) => childText(fieldXml(object, field), 'help') || field.helpText || null,
    picklistValue(object, field, value) {
      const label = field.picklist?.values.find((each) => each.value === value)?.label ?? value;
      return childText(named(fieldXml(object, field), 'picklistValues', 'masterLabel', label), 'translation') || label;
    },
    section(layout, heading) {
      const [object = '', name = ''] = split(layout);
      const translated = named(objectXml(object), 'layouts', 'layout', name);
      return childText(named(translated, 'sections', 'section', heading), 'label') || heading;
    },
    other: (element, name, fallback) => childText(named(others, element, 'name', name), 'label') || fallback,
  };
}

/** By lower-case object name: `X__c-en_US` translates `X__c`; `en_US` everything that is no object. */
function translationsOf(org: Org, type: string, language: string): Map<string, XmlElement | undefined> {
  const suffix = `-${language.toLowerCase()}`;
  return new Map(
    componentsOfType(org, type).flatMap(({ fullName, xml }) => {
      const name = `-${fullName.toLowerCase()}`;
      return name.endsWith(suffix) ? [[name.slice(1, -suffix.length), xml] as const] : [];
    }),
  );
}

function named(xml: XmlElement | undefined, element: string, key: string, value: string): XmlElement | undefined {
  const wanted = value.toLowerCase();
  return childrenNamed(xml, element).find((child) => childText(child, key)?.toLowerCase() === wanted);
}

/** A layout's full name has its special characters percent-encoded. */
function split(layout: string): [string, string] {
  const dash = layout.indexOf('-');
  return [layout.slice(0, dash), decodeURIComponent(layout.slice(dash + 1))];
}
