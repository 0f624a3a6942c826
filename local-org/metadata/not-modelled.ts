import { childrenNamed, childText, type Component, type Finding, type XmlElement } from './component.ts';
import { isTrue } from './field-schema.ts';
import { standardObjects } from './standard-objects.ts';

/** Metadata that is right, that Salesforce would act upon, and that this org cannot: refused by name, never ignored. */
export function* notModelled(components: Iterable<Component>): Generator<Finding> {
  for (const component of components) {
    for (const { what, at } of gapsOf(component)) {
      const { line, column } = at ?? component.xml ?? { line: 1, column: 1 };
      const { type: componentType, fullName, file } = component;
      const message = `${what} is not modelled by the local org`;
      yield { file, line, column, componentType, fullName, rule: 'not-modelled', message };
    }
  }
}

interface Gap {
  what: string;
  at?: XmlElement;
}

const TYPES = new Set(['BusinessProcess', 'Index', 'RecordType', 'SharingReason']);

function* gapsOf(component: Component): Generator<Gap> {
  if (TYPES.has(component.type)) yield { what: `Metadata type '${component.type}'` };
  if (component.type === 'Flow') yield* gapsOfFlow(component);
  if (component.type === 'CustomObject') yield* gapsOfObject(component);
  if (component.type === 'CustomField') yield* gapsOfField(component);
}

/** One that is not active does nothing: it is kept for whoever activates it in a real org. */
function* gapsOfFlow({ fullName, xml }: Component): Generator<Gap> {
  const [status] = childrenNamed(xml, 'status');
  if (status?.text.trim() === 'Active') yield { what: `The active flow '${fullName}'`, at: status };
}

const STANDARD_OBJECTS: ReadonlySet<string> = new Set(standardObjects().map(({ name }) => name.toLowerCase()));
const SHARING_MODELS = new Set(['ControlledByParent', 'Private', 'Read', 'ReadWrite']);

function* gapsOfObject({ fullName, xml }: Component): Generator<Gap> {
  if (!fullName.endsWith('__c') && !STANDARD_OBJECTS.has(fullName.toLowerCase()))
    yield { what: `Object '${fullName}'` };
  const [customSetting] = childrenNamed(xml, 'customSettingsType');
  if (customSetting) yield { what: 'A custom setting', at: customSetting };
  const [sharingModel] = childrenNamed(xml, 'sharingModel');
  const model = sharingModel?.text.trim();
  if (model && !SHARING_MODELS.has(model)) yield { what: `Sharing model '${model}'`, at: sharingModel };
}

const FIELD_TYPES = new Set([
  'Array',
  'EncryptedText',
  'ExternalLookup',
  'File',
  'Hierarchy',
  'IndirectLookup',
  'Location',
  'MetadataRelationship',
]);

function* gapsOfField({ fullName, xml }: Component): Generator<Gap> {
  if (!fullName.endsWith('__c')) yield { what: `A change of the standard field '${fullName}'` };
  const type = childText(xml, 'type');
  if (type && FIELD_TYPES.has(type)) yield { what: `Field type '${type}'`, at: childrenNamed(xml, 'type')[0] };
  for (const filter of childrenNamed(xml, 'lookupFilter')) yield { what: 'A lookup filter', at: filter };
  if (isTrue(xml, 'writeRequiresMasterRead')) yield { what: "'writeRequiresMasterRead'" };
  for (const valueSet of childrenNamed(xml, 'valueSet')) {
    for (const dependency of childrenNamed(valueSet, 'controllingField')) {
      yield { what: 'A dependent picklist', at: dependency };
    }
  }
}
