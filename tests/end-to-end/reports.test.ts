/** Whoever reads a report and whoever reads `sf readiness status` must be told the same. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

interface TopicStatus {
  title: string;
  status: string;
  essential: boolean;
  overdue: boolean;
}

interface StatusResult {
  chapters: { title: string; progress: number | null; topics: TopicStatus[] }[];
}

interface Group {
  key: string;
  label: string;
  value: string;
}

interface Report {
  factMap: Record<string, { aggregates: { value: number }[] }>;
  groupingsDown: { groupings: Group[] };
  groupingsAcross: { groupings: Group[] };
  reportMetadata: { aggregates: string[] };
}

describe('the reports of a worked-through assessment', { skip: needsLocalOrg('its three users') }, () => {
  const org = new TestOrg();
  let status: StatusResult;
  before(async () => {
    await (await (await org.start()).prepare()).deployProduct();
    await org.must('readiness', 'seed', '--name', 'Le Refuge');
    await workThrough();
    status = await org.must<StatusResult>('readiness', 'status');
  });
  after(() => org.destroy());

  async function workThrough(): Promise<void> {
    const topics = await org.query('SELECT Id FROM Readiness_Topic__c ORDER BY Key__c');
    const changes: Record<string, unknown>[] = [
      { Status__c: 'In_Progress', Due_Date__c: '2020-01-31' },
      { Status__c: 'Not_Applicable', Not_Applicable_Reason__c: 'Out_Of_Scope' },
      { Status__c: 'To_Do' },
    ];
    for (const [index, change] of changes.entries()) {
      const answer = await org.rest('PATCH', `/sobjects/Readiness_Topic__c/${String(topics[index]!.Id)}`, change);
      assert.equal(answer.status, 204, JSON.stringify(answer.body));
    }
    const points = await org.query('SELECT Id FROM Readiness_Point__c ORDER BY Key__c DESC LIMIT 5');
    for (const { Id } of points) {
      const answer = await org.rest('PATCH', `/sobjects/Readiness_Point__c/${String(Id)}`, { Status__c: 'Done' });
      assert.equal(answer.status, 204, JSON.stringify(answer.body));
    }
  }

  async function report(name: string): Promise<Report> {
    const { body: reports } = await org.rest('GET', '/analytics/reports', undefined, 'sponsor');
    const found = (reports as { id: string; name: string }[]).find((one) => one.name === name);
    assert.ok(found, name);
    const answer = await org.rest('GET', `/analytics/reports/${found.id}`, undefined, 'sponsor');
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return answer.body as Report;
  }

  const topics = () => status.chapters.flatMap((chapter) => chapter.topics);
  const isOpen = (topic: TopicStatus) => !['Done', 'Not_Applicable'].includes(topic.status);
  const titles = (found: TopicStatus[]) => found.map(({ title }) => title).toSorted();
  const groups = ({ groupingsDown }: Report) => groupingsDown.groupings.map(({ label }) => label).toSorted();

  it('name the same open essentials and the same late topics', async () => {
    const open = titles(topics().filter((topic) => topic.essential && isOpen(topic)));
    assert.notEqual(open.length, 0);
    assert.deepEqual(groups(await report('Essentiels ouverts')), open);
    const late = titles(topics().filter(({ overdue }) => overdue));
    assert.equal(late.length, 1);
    assert.deepEqual(groups(await report('Sujets en retard')), late);
  });

  it('count the same topics at each status of each chapter', async () => {
    const { factMap, groupingsAcross, groupingsDown } = await report('Sujets par statut et chapitre');
    const counted = groupingsDown.groupings.flatMap((chapter) =>
      groupingsAcross.groupings.map(({ key, value }) => {
        const cell = factMap[`${chapter.key}!${key}`];
        return `${chapter.label} ${value} ${cell?.aggregates[0]!.value ?? 0}`;
      }),
    );
    const statuses = [...new Set(topics().map((topic) => topic.status))];
    assert.ok(statuses.length >= 3, statuses.join());
    const told = status.chapters.flatMap((chapter) =>
      statuses.map((one) => `${chapter.title} ${one} ${chapter.topics.filter((topic) => topic.status === one).length}`),
    );
    assert.deepEqual(counted.toSorted(), told.toSorted());
  });

  it('give each chapter the same progress', async () => {
    const { factMap, groupingsDown, reportMetadata } = await report('Avancement par chapitre');
    const place = reportMetadata.aggregates.findIndex((name) => name.startsWith('a!'));
    const shown = groupingsDown.groupings.map(({ key, label }) => {
      return `${label} ${Math.round(factMap[`${key}!T`]!.aggregates[place]!.value)}`;
    });
    const told = status.chapters.map(({ title, progress }) => `${title} ${Math.round((progress ?? 0) * 100)}`);
    assert.ok(told.some((one) => !one.endsWith(' 0')));
    assert.deepEqual(shown.toSorted(), told.toSorted());
  });
});
