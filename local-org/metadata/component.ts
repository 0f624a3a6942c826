/**
 * A piece of metadata in one common form, wherever it came from: a zip sent to the Metadata API (where fields travel
 * inside `objects/X__c.object`) or a source-format folder (where each field has a file of its own).
 */

/** Positions are 1-based and point at the start tag, so that every finding can name its line. */
export interface XmlElement {
  name: string;
  line: number;
  column: number;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** the element's own text, entities resolved; whitespace kept */
  text: string;
}

export interface Component {
  /** Metadata API type: `CustomObject`, `CustomField`, `ValidationRule`, `PermissionSet`, `LightningComponentBundle`… */
  type: string;
  /** As the Metadata API names it: `X__c`, `X__c.Status__c`, `X__c-Layout name` */
  fullName: string;
  /** The file that holds it, `/`-separated, as the package or folder names it */
  file: string;
  /**
   * The definition. For a child of an object it is the child's own element (`fields`, `validationRules`… or the root
   * of its file in source format). A CustomObject's definition no longer contains its children.
   */
  xml?: XmlElement;
  /** Members that are not the definition (a bundle's sources, a static resource's content), by path */
  contents?: ReadonlyMap<string, Uint8Array>;
}

/** What is wrong with a component; the deployment reports it as a component failure, the offline check as a line. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  componentType: string;
  fullName: string;
  /** a short kebab-case name, fixed, one per kind of mistake: `unknown-element`, `missing-reference`… */
  rule: string;
  /** what is wrong and what to do, worded as Salesforce's own error where that is known */
  message: string;
}

/** The text of an element's first child of that name. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  return element?.children.find((child) => child.name === name)?.text.trim();
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Child components that travel inside an object's file: element name to Metadata API type. */
export const OBJECT_CHILD_TYPES: Readonly<Record<string, string>> = {
  businessProcesses: 'BusinessProcess',
  compactLayouts: 'CompactLayout',
  fields: 'CustomField',
  fieldSets: 'FieldSet',
  indexes: 'Index',
  listViews: 'ListView',
  recordTypes: 'RecordType',
  sharingReasons: 'SharingReason',
  validationRules: 'ValidationRule',
  webLinks: 'WebLink',
};
