import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page, ViewportSize } from 'playwright-core';
import type { LocalUser } from '../../scripts/sf-command.ts';
import { assertAccessible, assertFits, DESKTOP } from './browser.ts';
import { SeededPage } from './seeded-page.ts';

const PHONE: ViewportSize = { width: 390, height: 844 };
const NEEDS = 'Recueil des besoins, avec l’équipe du siège';
const LIVE = 'Ouverture à toutes les équipes';

describe('the milestones of an assessment', () => {
  const seeded = new SeededPage();
  const { org } = seeded;
  before(() =>
    seeded.start(async () => {
      const [assessment] = await org.query('SELECT Id FROM Readiness_Assessment__c');
      const id = String(assessment!.Id);
      await org.rest('PATCH', `/sobjects/Readiness_Assessment__c/${id}`, { Target_Go_Live__c: '2031-06-30' });
      const add = async (fields: Record<string, unknown>): Promise<string> => {
        const { status, body } = await org.rest('POST', '/sobjects/Readiness_Milestone__c', {
          Assessment__c: id,
          ...fields,
        });
        assert.equal(status, 201, JSON.stringify(body));
        return String((body as { id: string }).id);
      };
      const meeting = { Kind__c: 'Milestone', Planned_End__c: '2031-01-07', Recurs_Every_Months__c: 1 };
      await add({ Name: 'Comité du mois', Position__c: 901, ...meeting });
      const needs = await add({
        Name: NEEDS,
        Position__c: 902,
        Planned_Start__c: '2031-01-06',
        Planned_End__c: '2031-02-14',
        Internal_Days__c: 12.5,
      });
      const trial = { Name: 'Essais', Position__c: 903, Predecessor__c: needs, External_Days__c: 20 };
      await add({
        ...trial,
        Planned_Start__c: '2031-02-10',
        Planned_End__c: '2031-03-21',
        Current_End__c: '2031-04-04',
      });
      await add({
        Name: LIVE,
        Position__c: 904,
        Kind__c: 'Milestone',
        Is_Go_Live__c: true,
        Planned_End__c: '2031-07-07',
      });
      await add({ Name: 'Formation, relais compris', Position__c: 905 });
    }),
  );
  after(() => seeded.stop());

  async function open(user: LocalUser, viewport = DESKTOP): Promise<Page> {
    const page = await seeded.open(user, viewport);
    await page.getByRole('tab', { name: 'Étapes', exact: true }).click();
    await row(page, NEEDS).waitFor();
    return page;
  }

  const row = (page: Page, title: string): Locator => page.locator('[data-row]', { hasText: title }).first();

  const heldDates = async (title: string) => {
    const sql = `SELECT Planned_Start__c, Planned_End__c, Current_Start__c, Current_End__c FROM Readiness_Milestone__c WHERE Name = '${title}'`;
    const { Planned_Start__c, Planned_End__c, Current_Start__c, Current_End__c } = (await org.query(sql))[0]!;
    return [Planned_Start__c, Planned_End__c, Current_Start__c, Current_End__c];
  };

  async function until(title: string, expected: unknown[]): Promise<void> {
    for (let tries = 0; tries < 50; tries += 1) {
      if (JSON.stringify(await heldDates(title)) === JSON.stringify(expected)) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    assert.deepEqual(await heldDates(title), expected);
  }

  it('say in words what has slipped and what is to be watched', async () => {
    const page = await open('contributor');
    await page.getByText('La mise en production tombe le 7 juil. 2031, après la date visée (30 juin 2031).').waitFor();
    await row(page, 'Essais').getByText('14 j de retard sur le prévu').waitFor();
    await row(page, 'Essais').getByText(`commence avant la fin de «\u00a0${NEEDS}\u00a0»`).waitFor();
    await row(page, 'Comité du mois').getByText('du 7 janv. 2031 au 7 juil. 2031, tous les mois').waitFor();
    assert.equal(await page.locator('[data-total="Internal_Days__c"]').innerText(), '12,5');
    await assertAccessible(page);
    await page.context().close();
  });

  it('move by a week or a day with the keys, and at once', async () => {
    const page = await open('contributor');
    await page.getByRole('button', { name: NEEDS, exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowLeft');
    await row(page, NEEDS).getByText('du 12 janv. 2031 au 20 févr. 2031').waitFor();
    await until(NEEDS, ['2031-01-12', '2031-02-20', null, null]);
    await page.getByRole('button', { name: 'Essais', exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    await until('Essais', ['2031-02-10', '2031-03-21', '2031-02-03', '2031-03-28']);
    await page.context().close();
  });

  it('move where the mouse drags them', async () => {
    const page = await open('contributor');
    const mark = row(page, LIVE).locator('.movable');
    await mark.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await mark.boundingBox())!;
    const [across, down] = [x + width / 2, y + height / 2];
    await page.mouse.move(across, down);
    await page.mouse.down();
    await page.mouse.move(across - 60, down, { steps: 4 });
    await page.mouse.up();
    const track = (await row(page, LIVE).locator('.track').boundingBox())!;
    // January to July.
    const days = Math.round((60 / track.width) * 212);
    const date = new Date(Date.UTC(2031, 6, 7 - days)).toISOString().slice(0, 10);
    await until(LIVE, [null, date, null, null]);
    await page.context().close();
  });

  it('stay where somebody else has put them since the page was read, and say so', async () => {
    const page = await open('contributor');
    const [held] = await org.query(`SELECT Id FROM Readiness_Milestone__c WHERE Name = '${LIVE}'`);
    await org.rest('PATCH', `/sobjects/Readiness_Milestone__c/${held!.Id}`, { Planned_End__c: '2031-06-02' });
    await page.getByRole('button', { name: LIVE, exact: true }).press('ArrowRight');
    await page.getByText('Quelqu’un d’autre a modifié').first().waitFor();
    await row(page, LIVE).getByText('le 2 juin 2031').waitFor();
    assert.deepEqual(await heldDates(LIVE), [null, '2031-06-02', null, null]);
    await page.context().close();
  });

  it('go back to where they were when the connection is lost', async () => {
    const page = await open('contributor');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: LIVE, exact: true }).press('ArrowRight');
    await page.getByText('Le changement n’a pas été enregistré').first().waitFor();
    await row(page, LIVE).getByText('le 2 juin 2031').waitFor();
    await page.context().close();
  });

  it('get dates where they have none', async () => {
    const page = await open('contributor');
    await page.getByRole('button', { name: 'Dater les étapes' }).click();
    await page.getByLabel('Date de début').fill('03/02/2031');
    await page.getByLabel('Date de début').press('Tab');
    await assertAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Dater', exact: true }).click();
    await row(page, 'Formation, relais compris')
      .getByText(/^du .* 2031/)
      .waitFor();
    await page.context().close();
  });

  it('are saved as a file for calendars', async () => {
    const page = await open('sponsor');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exporter l’agenda (.ics)' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'etapes-le-refuge.ics');
    const text = await readFile(await download.path(), 'utf8');
    assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.match(text, /SUMMARY:Recueil des besoins\\, avec l’équipe du siège\r\n/);
    assert.match(text, /DTSTART;VALUE=DATE:20310107\r\nDTEND;VALUE=DATE:20310108\r\n/);
    await page.context().close();
  });

  it('are read by a sponsor, who moves nothing', async () => {
    const page = await open('sponsor');
    assert.equal(await page.getByRole('button', { name: NEEDS, exact: true }).count(), 0);
    assert.equal(await page.locator('.movable').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Dater les étapes' }).count(), 0);
    await assertAccessible(page);
    await page.context().close();
  });

  it('fit on a phone', async () => {
    const page = await open('contributor', PHONE);
    await assertFits(page);
    await assertAccessible(page);
    await page.context().close();
  });
});
