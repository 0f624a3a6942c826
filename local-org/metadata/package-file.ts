import { childText, OBJECT_CHILD_TYPES, type Component, type XmlElement } from './component.ts';
import { typeOfDirectory, type MetadataType } from './metadata-type.ts';

/** What a file of a package is: the definition of a component, or content that belongs to another file's definition. */
export type PackageFile = DefinitionFile | { kind: 'content'; definition: string };

export interface DefinitionFile {
  kind: 'definition';
  type: string;
  fullName: string;
  /** where the component's content lies: a file, or a bundle's folder with a closing slash */
  contentFile?: string;
  contentFolder?: string;
}

const META = '-meta.xml';

/** Tells by its place and name what a file is; undefined where no modelled type has such files. */
export function packageFile(path: string): PackageFile | undefined {
  const [directory = '', ...rest] = path.split('/');
  const type = typeOfDirectory(directory);
  if (!type || rest.length === 0) return undefined;
  if (type.bundle) return bundleFile(type, rest, path);
  if (type.folderType && path.endsWith(META)) {
    return { kind: 'definition', type: type.folderType, fullName: rest.join('/').slice(0, -META.length) };
  }
  const name = rest.join('/');
  if (name.includes('/') && !type.folderType) return undefined;
  return type.metaFile ? fileWithMeta(type, name, path) : plainFile(type, name);
}

function plainFile(type: MetadataType, name: string): DefinitionFile | undefined {
  const ending = `.${type.suffix}`;
  if (!name.endsWith(ending)) return undefined;
  return { kind: 'definition', type: type.name, fullName: name.slice(0, -ending.length) };
}

function fileWithMeta(type: MetadataType, name: string, path: string): PackageFile | undefined {
  if (!path.endsWith(META)) return plainFile(type, name) ? { kind: 'content', definition: path + META } : undefined;
  const definition = plainFile(type, name.slice(0, -META.length));
  return definition && { ...definition, contentFile: path.slice(0, -META.length) };
}

function bundleFile(type: MetadataType, [bundle = '', ...file]: string[], path: string): PackageFile | undefined {
  if (file.length === 0) return undefined;
  const folder = `${type.directory}/${bundle}/`;
  const definition = `${folder}${bundle}.js${META}`;
  return path === definition
    ? { kind: 'definition', type: type.name, fullName: bundle, contentFolder: folder }
    : { kind: 'content', definition };
}

/** The elements that travel inside another component's file: the container's type to element name to type. */
const CHILD_TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CustomObject: OBJECT_CHILD_TYPES,
  CustomLabels: { labels: 'CustomLabel' },
};

/** A component and the components that travel inside its file; the container keeps only what is its own. */
export function splitComponent(component: Component): Component[] {
  const { type, file, fullName, xml } = component;
  const childTypes = CHILD_TYPES[type];
  if (!xml || !childTypes) return [component];
  const children = xml.children.filter(({ name }) => name in childTypes);
  const own = xml.children.filter(({ name }) => !(name in childTypes));
  return [
    { ...component, xml: { ...xml, children: own } },
    ...children.map((child) => ({
      type: childTypes[child.name]!,
      fullName: (type === 'CustomObject' ? `${fullName}.` : '') + (childText(child, 'fullName') ?? ''),
      file,
      xml: child,
    })),
  ];
}

/** The file's content put together again: a container's own elements and its children's, each kind in its place. */
export function joinComponent(container: XmlElement, children: XmlElement[]): XmlElement {
  const all = [...container.children, ...children];
  return { ...container, children: all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)) };
}

/** The component whose file holds this one: `Book__c.Pages__c` travels in `Book__c`. */
export function containerOf({
  type,
  fullName,
}: Pick<Component, 'type' | 'fullName'>): Pick<Component, 'type' | 'fullName'> | undefined {
  if (type === 'CustomLabel') return { type: 'CustomLabels', fullName: 'CustomLabels' };
  if (!OBJECT_CHILDREN.has(type)) return undefined;
  return { type: 'CustomObject', fullName: fullName.slice(0, fullName.indexOf('.')) };
}

const OBJECT_CHILDREN: ReadonlySet<string> = new Set(Object.values(OBJECT_CHILD_TYPES));
