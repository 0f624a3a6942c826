import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSource } from '../../local-org/metadata/read-source.ts';
import { REPOSITORY } from '../../scripts/sf-command.ts';

/** What goes with the object that it belongs to. */
const GOES_ALONG = /^(CompactLayout|CustomField|FieldSet|Layout|ListView|ValidationRule)$/;

describe('The manifest that takes the product out of an org', () => {
  const manifest = readFileSync(join(REPOSITORY, 'manifest/remove/destructiveChanges.xml'), 'utf8');
  const listed = [...manifest.matchAll(/<types>([\s\S]*?)<\/types>/g)].flatMap(([, types]) => {
    const type = /<name>(\w+)<\/name>/.exec(types!)![1];
    return [...types!.matchAll(/<members>(.*?)<\/members>/g)].map(([, name]) => `${type} ${name}`);
  });

  it('names every component that is deployed and does not go with its object', () => {
    const deployed = ['main', 'analytics']
      .flatMap((directory) => readSource(join(REPOSITORY, 'force-app', directory)).components)
      .filter(({ type }) => !GOES_ALONG.test(type) && type !== 'CustomLabels')
      .map(({ type, fullName }) => `${type.replace(/Folder$/, '')} ${fullName}`);
    assert.deepEqual(listed.toSorted(), deployed.toSorted());
  });
});
