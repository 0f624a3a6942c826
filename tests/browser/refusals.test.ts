import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible } from './browser.ts';
import { SeededPage } from './seeded-page.ts';

const TOPIC = 'Organiser la gouvernance du projet';
const POINT = 'Comité de pilotage';

describe('a change that is not saved', () => {
  const seeded = new SeededPage();
  const { org } = seeded;
  before(() =>
    seeded.start(async () => {
      for (const { Id } of await points()) await setStatus('Readiness_Point__c', Id, 'Done');
    }),
  );
  after(() => seeded.stop());

  const points = () => org.query(`SELECT Id, Status__c FROM Readiness_Point__c WHERE Topic__r.Name = '${TOPIC}'`);
  const topic = async () =>
    (await org.query(`SELECT Id, Status__c, Evidence_Link__c FROM Readiness_Topic__c WHERE Name = '${TOPIC}'`))[0]!;
  const setStatus = (object: string, id: unknown, status: string) =>
    org.rest('PATCH', `/sobjects/${object}/${String(id)}`, { Status__c: status });
  const picker = (page: Page, name: string): Locator => page.getByRole('radiogroup', { name });

  async function open(): Promise<Page> {
    const page = await seeded.open('contributor');
    await page.getByRole('tab', { name: /^Organisation/ }).click();
    await page.locator('button[data-toggle]', { hasText: TOPIC }).click();
    await picker(page, POINT).waitFor();
    return page;
  }

  it('is taken back with the org’s own words where a rule refuses it', async () => {
    const page = await open();
    const [first] = await points();
    await setStatus('Readiness_Point__c', first!.Id, 'To_Do');
    await picker(page, TOPIC).getByRole('radio', { name: 'Traité' }).click();
    await page.getByText('Un sujet ne peut être traité tant qu’un de ses points est ouvert').first().waitFor();
    await picker(page, TOPIC).getByRole('radio', { name: 'Traité', checked: false }).waitFor();
    await assertAccessible(page);
    assert.notEqual((await topic()).Status__c, 'Done');
    await setStatus('Readiness_Point__c', first!.Id, 'Done');
    await page.context().close();
  });

  it('keeps the text that was refused, and saves it once it is mended', async () => {
    const page = await open();
    const link = page.getByLabel('Lien vers le document');
    await link.fill('intranet/pv-du-comité.pdf');
    await link.blur();
    await page.getByText('Écrivez une adresse web complète').first().waitFor();
    assert.equal(await link.inputValue(), 'intranet/pv-du-comité.pdf');
    await assertAccessible(page);
    await link.fill('https://exemple.fr/pv-du-comité.pdf');
    await link.blur();
    await page.getByText('Enregistré', { exact: true }).waitFor();
    assert.equal((await topic()).Evidence_Link__c, 'https://exemple.fr/pv-du-comité.pdf');
    await page.context().close();
  });

  it('is taken back while the connection is lost, and saved when it is tried again', async () => {
    const page = await open();
    await page.context().setOffline(true);
    await picker(page, POINT).getByRole('radio', { name: 'En cours' }).click();
    await picker(page, POINT).getByRole('radio', { name: 'En cours', checked: false }).waitFor();
    await page.getByText('La connexion est perdue').waitFor();
    await assertAccessible(page);
    await page.context().setOffline(false);
    await picker(page, POINT).getByRole('radio', { name: 'En cours' }).click();
    await picker(page, POINT).getByRole('radio', { name: 'En cours', checked: true }).waitFor();
    for (
      let tries = 0;
      tries < 50 && !(await points()).some(({ Status__c }) => Status__c === 'In_Progress');
      tries += 1
    ) {
      await page.waitForTimeout(100);
    }
    assert.deepEqual((await points()).map(({ Status__c }) => Status__c).sort(), ['Done', 'Done', 'In_Progress']);
    await page.context().close();
  });
});
