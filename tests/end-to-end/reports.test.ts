/** Whoever reads a report and whoever reads `sf readiness status` must be told the same. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Registers } from '../../plugin/src/assessment/registers.ts';
import { fillRegisters } from './filled-registers.ts';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

interface TopicStatus {
  title: string;
  status: string;
  essential: boolean;
  overdue: boolean;
}

interface StatusResult extends Registers {
  chapters: { title: string; progress: number | null; topics: TopicStatus[] }[];
}

interface Group {
  key: string;
  label: string;
  value: string | null;
  groupings: Group[];
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
    await fillRegisters(org);
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
  const titles = (found: { title: string }[]) => found.map(({ title }) => title).toSorted();
  const groups = ({ groupingsDown }: Pick<Report, 'groupingsDown'>) =>
    groupingsDown.groupings.map(({ label }) => label).toSorted();

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

  /** A figure of a group, `T` for the whole. */
  function figure({ factMap, reportMetadata }: Report, key: string, name = 'RowCount'): number {
    const place = reportMetadata.aggregates.indexOf(name);
    assert.ok(place >= 0, `${name} of ${reportMetadata.aggregates.join()}`);
    return factMap[`${key}!T`]!.aggregates[place]!.value;
  }
  const counts = (found: Report) =>
    Object.fromEntries(found.groupingsDown.groupings.map(({ key, value }) => [String(value), figure(found, key)]));
  const tally = <T>(found: T[], of: (one: T) => unknown) =>
    Object.fromEntries([...Map.groupBy(found, (one) => String(of(one)))].map(([value, { length }]) => [value, length]));
  const column = (register: string, field: string) => `Readiness_Assessment__c.${register}$${field}`;

  it('name the same risks that block, and every active risk at its mastery, those without first', async () => {
    const blocking = status.risks.filter((risk) => risk.unmastered || risk.unassessed);
    const settle = await report('Risques qui bloquent');
    assert.deepEqual(
      settle.groupingsDown.groupings.flatMap((group) => groups({ groupingsDown: group })).toSorted(),
      titles(blocking),
    );
    const unmastered = status.risks.filter((risk) => risk.unmastered).length;
    assert.equal(figure(settle, 'T', `s!${column('Risks__r', 'Is_Unmastered__c')}`), unmastered);
    assert.equal(unmastered, 2);
    const active = status.risks.filter((risk) => !['Closed', 'Not_Applicable'].includes(risk.status));
    const register = await report('Registre des risques');
    assert.deepEqual(
      register.groupingsDown.groupings.map(({ value }) => value),
      [null, '1', '2', '3'],
    );
    assert.deepEqual(
      counts(register),
      tally(active, (risk) => risk.mastery),
    );
  });

  it('count the same criteria on each side of the choice', async () => {
    assert.deepEqual(
      counts(await report('Critères de choix, par avantage')),
      tally(status.criteria, ({ advantage }) => advantage),
    );
  });

  it('count the same milestones at each status, and name those to come by date', async () => {
    const byStatus = await report('Étapes, par statut');
    assert.deepEqual(
      counts(byStatus),
      tally(status.milestones, (milestone) => milestone.status),
    );
    const slips = status.milestones.map(({ slipDays }) => slipDays ?? 0);
    assert.equal(figure(byStatus, 'T', `mx!${column('Milestones__r', 'Slip_Days__c')}`), Math.max(...slips));
    const coming = status.milestones
      .filter(({ status: one }) => !['Done', 'Cancelled'].includes(one))
      .map(({ title, currentEnd, plannedEnd }) => ({ title, end: currentEnd ?? plannedEnd }))
      .filter(({ end }) => end !== null)
      .toSorted((a, b) => (a.end! < b.end! ? -1 : 1));
    assert.equal(coming.length, 3);
    const { groupingsDown } = await report('Prochaines étapes');
    assert.deepEqual(
      groupingsDown.groupings.flatMap(({ value, groupings }) =>
        groupings.map(({ label }) => ({ title: label, end: value })),
      ),
      coming,
    );
  });

  it('add up the same cost for each approach', async () => {
    const budget = await report('Budget, par nature et par approche');
    assert.equal(figure(budget, 'T', `s!${column('Budget_Lines__r', 'CRM_Cost__c')}`), status.budget.crmCost);
    const toolCost = `s!${column('Budget_Lines__r', 'Business_Tool_Cost__c')}`;
    assert.equal(figure(budget, 'T', toolCost), status.budget.businessToolCost);
    assert.equal(status.budget.businessToolCost, 6200.5);
    assert.deepEqual(
      counts(budget),
      tally(status.budget.lines, ({ nature }) => nature),
    );
  });

  it('count the same complete indicators and the same actors, with the days that they give', async () => {
    const indicators = await report('Indicateurs de succès');
    const complete = status.indicators.filter((indicator) => indicator.complete).length;
    assert.equal(figure(indicators, 'T', `s!${column('Indicators__r', 'Is_Complete__c')}`), complete);
    assert.deepEqual([figure(indicators, 'T'), complete], [status.indicators.length, 1]);
    const actors = await report('Acteurs, par type');
    assert.deepEqual(
      counts(actors),
      tally(status.stakeholders, ({ kind }) => kind),
    );
    const needed = status.stakeholders.reduce((sum, { daysNeeded }) => sum + (daysNeeded ?? 0), 0);
    assert.equal(figure(actors, 'T', `s!${column('Stakeholders__r', 'Days_Needed__c')}`), needed);
  });

  it('name the same open actions, and count what each body has on its log', async () => {
    const open = status.log.filter(({ kind, state }) => kind === 'Action' && state === 'Open');
    assert.equal(open.length, 2);
    const { groupingsDown } = await report('Actions ouvertes');
    const named = groupingsDown.groupings.flatMap(({ value, groupings }) =>
      groupings.map(({ label }) => `${label} ${String(value)}`),
    );
    assert.deepEqual(named.toSorted(), open.map(({ title, dueDate }) => `${title} ${String(dueDate)}`).toSorted());
    assert.deepEqual(
      counts(await report('Relevé des instances')),
      tally(status.log, ({ body }) => body),
    );
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
