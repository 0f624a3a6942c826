import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { componentSet, storeComponents } from '../../metadata/component-store.ts';
import { parseXml } from '../../metadata/xml.ts';
import { CONTRIBUTOR, startTestOrg, type TestOrg } from '../test-org.ts';

const APP = `<CustomApplication><formFactors>Large</formFactors><label>Bibliothèque</label>
  <tabs>standard-home</tabs><tabs>Book__c</tabs><tabs>Opening_Hours</tabs><tabs>Secret</tabs><tabs>standard-forecasting</tabs>
  <uiType>Lightning</uiType></CustomApplication>`;
const tab = (fullName: string, xml: string) => ({
  type: 'CustomTab',
  fullName,
  file: fullName,
  xml: parseXml(`<CustomTab>${xml}</CustomTab>`),
});

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
  const app = { type: 'CustomApplication', fullName: 'Reading', file: 'Reading', xml: parseXml(APP) };
  const tabs = [
    tab('Book__c', '<customObject>true</customObject>'),
    tab('Opening_Hours', '<label>Horaires</label>'),
    tab('Secret', '<label>Secret</label>'),
  ];
  storeComponents(org.org.database, new Map(), componentSet([app, ...tabs]));
  showToLibrarians();
});
after(() => org.close());

/** As if the permission set had been deployed with its app and tabs. */
function showToLibrarians(): void {
  const { schema } = org.org;
  const librarian = schema.permissionSets.get('librarian')!;
  const shown = { ...librarian, applications: new Set(['Reading']), tabs: new Set(['Book__c', 'Opening_Hours']) };
  const permissionSets = new Map([...schema.permissionSets, ['librarian', shown] as const]);
  org.org.schema = { ...schema, permissionSets };
}

const ask = (path: string, token?: string) => org.ask('GET', `/ui-api${path}`, undefined, token);

test('an app has the tabs that the user may see and that there are pages for', async () => {
  const { body } = await ask('/apps');
  assert.equal(body.apps.length, 1);
  const [app] = body.apps;
  assert.deepEqual([app.developerName, app.label, app.selected], ['Reading', 'Bibliothèque', true]);
  assert.deepEqual(
    app.navItems.map(({ label, itemType }: { label: string; itemType: string }) => [label, itemType]),
    [
      ['Accueil', 'Standard'],
      ['Books', 'Entity'],
      ['Horaires', 'Custom'],
    ],
  );
  assert.deepEqual((await ask('/nav-items')).body.navItems, app.navItems);
  assert.equal((await ask('/apps/selected')).body.developerName, 'Reading');
});

test('an app that no permission set shows is not there', async () => {
  assert.deepEqual((await ask('/apps', CONTRIBUTOR)).body.apps, []);
  assert.equal((await ask('/apps/Reading', CONTRIBUTOR)).status, 404);
});
