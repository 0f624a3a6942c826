import { childrenNamed, childText, type XmlElement } from './component.ts';

/** What a `package.xml`, a destructive manifest or a retrieve request lists: type name to members, in their order. */
export type Manifest = ReadonlyMap<string, ReadonlySet<string>>;

export const WILDCARD = '*';

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/manifest_samples.htm */
export function readManifest(xml: XmlElement): Manifest {
  const manifest = new Map<string, Set<string>>();
  for (const types of childrenNamed(xml, 'types')) {
    const name = childText(types, 'name') ?? '';
    const members = manifest.get(name) ?? new Set();
    for (const member of childrenNamed(types, 'members')) members.add(member.text.trim().replace(/\/$/, ''));
    manifest.set(name, members);
  }
  return manifest;
}

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

export function manifestXml(manifest: Manifest, version: string): XmlElement {
  const types = [...manifest]
    .filter(([, members]) => members.size > 0)
    .map(([name, members]) =>
      element('types', [...[...members].sort().map((member) => element('members', member)), element('name', name)]),
    );
  return { ...element('Package', [...types, element('version', version)]), attributes: { xmlns: NAMESPACE } };
}

/** An element of our own making, which has no place in a file. */
export function element(name: string, content: string | XmlElement[], attributes = {}): XmlElement {
  const [text, children] = typeof content === 'string' ? [content, []] : ['', content];
  return { name, line: 0, column: 0, attributes, children, text };
}
