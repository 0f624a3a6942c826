import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { childrenNamed, childText } from '../../local-org/metadata/component.ts';
import { parseXml } from '../../local-org/metadata/xml.ts';
import { analytics, main } from './force-app.ts';

/** A folder goes by the type of what lies in it. */
const namedInManifest = (type: string): string => type.replace(/Folder$/, '');

/** They travel inside their object, or with all labels, and need no line of their own. */
const PARTS_OF_ANOTHER = new Set(['CompactLayout', 'CustomField', 'CustomLabel', 'ListView', 'ValidationRule']);

it('manifest/package.xml names everything that an org gets', () => {
  const manifest = parseXml(readFileSync(new URL('../../manifest/package.xml', import.meta.url)));
  const listed = childrenNamed(manifest, 'types').flatMap((entry) =>
    childrenNamed(entry, 'members').map((member) => `${childText(entry, 'name')} ${member.text}`),
  );
  const present = [...main, ...analytics]
    .filter(({ type }) => !PARTS_OF_ANOTHER.has(type))
    .map(({ type, fullName }) => `${namedInManifest(type)} ${fullName}`);
  assert.deepEqual(listed.sort(), present.sort());
});
