import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { LocalUser } from '../../scripts/sf-command.ts';
import { SeededPage } from './seeded-page.ts';

const TOPIC = 'Fixer un budget (coûts internes et externes)';
const POINT = 'Fonctionnement';

describe('several people on one assessment', () => {
  const seeded = new SeededPage();
  const { org } = seeded;
  before(() => seeded.start());
  after(() => seeded.stop());

  async function open(user: LocalUser): Promise<Page> {
    const page = await seeded.open(user);
    await page.locator('button[data-toggle]', { hasText: TOPIC }).click();
    return page;
  }

  const picker = (page: Page, name: string): Locator => page.getByRole('radiogroup', { name });

  it('does not overwrite what somebody else settled since the page was read, and shows that', async () => {
    const page = await open('contributor');
    const sql = `SELECT Id FROM Readiness_Point__c WHERE Name = '${POINT}'`;
    const [point] = await org.query(sql);
    await picker(page, POINT).waitFor();
    for (const { Id } of await org.query(`SELECT Id FROM Readiness_Point__c WHERE Topic__r.Name = '${TOPIC}'`)) {
      await org.rest('PATCH', `/sobjects/Readiness_Point__c/${Id}`, { Status__c: 'Done' });
    }
    const [topic] = await org.query(`SELECT Id FROM Readiness_Topic__c WHERE Name = '${TOPIC}'`);
    await org.rest('PATCH', `/sobjects/Readiness_Topic__c/${topic!.Id}`, { Status__c: 'Done' });

    await picker(page, POINT).getByRole('radio', { name: 'En cours' }).click();
    await picker(page, POINT).getByRole('radio', { name: 'En cours', checked: false }).waitFor({ timeout: 10_000 });
    const [after] = await org.query(`SELECT Status__c FROM Readiness_Point__c WHERE Id = '${point!.Id}'`);
    assert.equal(after!.Status__c, 'Done', 'what the other person did is not overwritten');
    await page.context().close();
  });
});
