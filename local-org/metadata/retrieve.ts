import type { Component, XmlElement } from './component.ts';
import { componentKey, componentSet, type ComponentSet } from './component-store.ts';
import { isListed, isModelledType, takesWildcard } from './manifest-check.ts';
import { element, manifestXml, WILDCARD, type Manifest } from './manifest.ts';
import { containerOf, joinComponent } from './package-file.ts';
import { MANIFEST } from './read-package.ts';
import { writeXmlDocument } from './xml.ts';

export interface Retrieved {
  /** path to content, `package.xml` included */
  files: Map<string, Uint8Array>;
  components: Component[];
  /** what was asked for and is not there */
  problems: string[];
}

/** The files of what a manifest names, in Metadata API format, as they were deployed. */
export function retrieve(stored: Component[], manifest: Manifest, apiVersion: string): Retrieved {
  const components = stored.filter((component) => isListed(manifest, component));
  const all = componentSet(stored);
  const files = new Map<string, Uint8Array>();
  for (const [file, members] of Map.groupBy(components, (component) => component.file)) {
    addFile(files, file, members, all);
  }
  files.set(MANIFEST, encode(manifestXml(namesOf(components), apiVersion)));
  return { files, components, problems: [...missing(manifest, components)] };
}

function addFile(files: Map<string, Uint8Array>, file: string, members: Component[], all: ComponentSet): void {
  const container = members.find((member) => !containerOf(member));
  const children = members.filter(containerOf).flatMap(({ xml }) => xml ?? []);
  const root = container?.xml ?? emptyContainer(members[0]!, all);
  if (root) files.set(file, encode(children.length > 0 ? joinComponent(root, children) : root));
  for (const [path, content] of container?.contents ?? []) files.set(path, content);
}

/** A child asked for by itself comes in its container's file, without the rest of it. */
function emptyContainer(child: Component, all: ComponentSet): XmlElement | undefined {
  const container = containerOf(child);
  if (!container) return undefined;
  const attributes = all.get(componentKey(container))?.xml?.attributes ?? {
    xmlns: 'http://soap.sforce.com/2006/04/metadata',
  };
  return element(container.type, [], attributes);
}

const encode = (root: XmlElement): Uint8Array => new TextEncoder().encode(writeXmlDocument(root));

function namesOf(components: Component[]): Manifest {
  const byType = Map.groupBy(components, ({ type }) => type.replace(/^(Report|Dashboard)Folder$/, '$1'));
  const sorted = [...byType].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([type, members]) => [type, new Set(members.map(({ fullName }) => fullName))]));
}

function* missing(manifest: Manifest, found: Component[]): Generator<string> {
  for (const [type, members] of manifest) {
    if (!isModelledType(type)) {
      yield `Metadata type '${type}' is not modelled by the local org`;
      continue;
    }
    for (const member of members) {
      if (member === WILDCARD && takesWildcard(type)) continue;
      const one: Manifest = new Map([[type, new Set([member])]]);
      if (!found.some((component) => isListed(one, component))) {
        yield `Entity of type '${type}' named '${member}' cannot be found`;
      }
    }
  }
}
