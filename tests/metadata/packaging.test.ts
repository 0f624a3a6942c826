import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { childrenNamed, type Component } from '../../local-org/metadata/component.ts';
import { readPackage } from '../../local-org/metadata/read-package.ts';
import { analytics, english, main, ofType } from './force-app.ts';

process.env.SF_DISABLE_LOG_FILE = 'true';
const { ComponentSet, MetadataConverter } = await import('@salesforce/source-deploy-retrieve');

async function packaged(folder: string): Promise<Component[]> {
  const source = ComponentSet.fromSource(fileURLToPath(new URL(`../../force-app/${folder}`, import.meta.url)));
  const { zipBuffer } = await new MetadataConverter().convert(source, 'metadata', { type: 'zip' });
  const { components, problems } = readPackage(zipBuffer!);
  assert.deepEqual(problems, []);
  return components;
}

const names = (components: Component[]): string[] =>
  components.map(({ type, fullName }) => `${type} ${fullName}`).sort();

it('the CLI packs everything that force-app/main holds', async () => {
  assert.deepEqual(names(await packaged('main')), names(main));
});

it('the CLI packs reports and dashboards with their folders', async () => {
  assert.deepEqual(names(await packaged('analytics')), names(analytics));
});

it('the CLI packs the English overlay, the fields within their objects', async () => {
  const components = await packaged('translations');
  const fields = ofType(english, 'CustomFieldTranslation');
  assert.deepEqual(names(components), names(english.filter((component) => !fields.includes(component))));
  assert.equal(components.flatMap(({ xml }) => childrenNamed(xml, 'fields')).length, fields.length);
});
