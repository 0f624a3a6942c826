import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deployReports } from '../lightning/library-reports.test-data.ts';
import { startLocalOrg, type LocalOrg } from '../main.ts';
import { ADMIN, CONTRIBUTOR, type Answer } from './test-org.ts';

describe('the resources of reports and dashboards', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'reports-door-'));
  let localOrg: LocalOrg;
  before(async () => {
    localOrg = await startLocalOrg({ port: 0, dataDir });
    deployReports(localOrg.org);
  });
  after(async () => {
    await localOrg.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function get(path: string, token = ADMIN): Promise<Pick<Answer, 'body' | 'status'>> {
    const answer = await fetch(`${localOrg.url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
    return { status: answer.status, body: await answer.json() };
  }
  const ANALYTICS = '/services/data/v66.0/analytics';

  it('lists reports, and runs one with its rows where they are asked for', async () => {
    const [{ url, name }] = (await get(`${ANALYTICS}/reports`)).body;
    assert.equal(name, 'Pages par livre');
    const plain = (await get(url)).body;
    assert.deepEqual(plain.reportMetadata.aggregates, ['s!Library__c.Books__r$Pages__c', 'RowCount']);
    assert.deepEqual(
      plain.factMap['T!T'].aggregates.map(({ value }: { value: number }) => value),
      [721, 7],
    );
    assert.equal(plain.factMap['0!T'].rows, undefined);
    const detailed = (await get(`${url}?includeDetails=true`)).body;
    assert.equal(detailed.factMap['0!T'].rows[0].dataCells[0].label, 'Livre 1');
  });

  it('gives a dashboard with a result for each component', async () => {
    const [{ resultsUrl }] = (await get(`${ANALYTICS}/dashboards`)).body;
    const { componentData, dashboardMetadata } = (await get(resultsUrl)).body;
    assert.equal(dashboardMetadata.components.length, componentData.length);
    assert.equal(componentData[0].reportResult.factMap['T!T'].aggregates[0].value, 721);
  });

  it('says of each component why the viewer sees none of it', async () => {
    const [{ resultsUrl }] = (await get(`${ANALYTICS}/dashboards`)).body;
    const { componentData } = (await get(resultsUrl, CONTRIBUTOR)).body;
    for (const { reportResult, status } of componentData) {
      assert.equal(reportResult, null);
      assert.equal(status.errorCode, 'INSUFFICIENT_ACCESS');
    }
  });

  it('knows no report of another Id', async () => {
    assert.equal((await get(`${ANALYTICS}/reports/00O000000000001AAA`)).status, 404);
  });
});
