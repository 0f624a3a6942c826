import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openOrg } from '../../data/open-org.ts';
import { componentSet, storeComponents } from '../../metadata/component-store.ts';
import { bundleState } from './bundles.ts';

test('a build that failed is tried again a while later, not at once', { timeout: 300_000 }, async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'local-org-'));
  const org = openOrg(dataDir);
  t.after(() => {
    org.close();
    rmSync(dataDir, { recursive: true });
  });
  const source =
    "import { LightningElement } from 'lwc';\nimport 'c/nowhere';\nexport default class A extends LightningElement {}";
  const bundle = {
    type: 'LightningComponentBundle',
    fullName: 'brokenCard',
    file: 'lwc/brokenCard',
    contents: new Map([['lwc/brokenCard/brokenCard.js', new TextEncoder().encode(source)]]),
  };
  storeComponents(org.database, componentSet([]), componentSet([bundle]));
  const begun = bundleState(org);
  assert.ok(begun.status === 'building');
  await begun.done;
  const failed = bundleState(org);
  assert.ok(failed.status === 'failed');
  assert.match(failed.failure.message, /c\/nowhere/);
  t.mock.timers.enable({ apis: ['Date'], now: failed.at + 1_000 });
  assert.equal(bundleState(org), failed);
  t.mock.timers.setTime(failed.at + 11_000);
  const again = bundleState(org);
  assert.ok(again.status === 'building');
  await again.done;
});
