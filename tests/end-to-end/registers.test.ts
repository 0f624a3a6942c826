import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { LocalUser } from '../../scripts/sf-command.ts';
import { TestOrg } from './local-org.ts';
import { DOORS, type Fields } from './registers.ts';

const KNOWN = {
  risk: 'Readiness_Risk__c',
  riskTopic: 'Readiness_Risk_Topic__c',
  criterion: 'Readiness_Criterion__c',
  milestone: 'Readiness_Milestone__c',
  line: 'Readiness_Budget_Line__c',
  indicator: 'Readiness_Indicator__c',
  actor: 'Readiness_Stakeholder__c',
  log: 'Readiness_Log__c',
} as const;
type Register = keyof typeof KNOWN;

describe('the registers', () => {
  const org = new TestOrg();
  const ids: Record<string, string> = {};

  const create = async (object: string, fields: Fields): Promise<string> => {
    const { id, refusal } = await DOORS.REST!(org, object, fields);
    assert.ok(id, `${object} ${JSON.stringify(fields)}: ${refusal}`);
    return id;
  };
  const read = async (object: string, id: string, ...fields: string[]) => {
    const [row] = await org.query(`SELECT ${fields.join(', ')} FROM ${object} WHERE Id = '${id}'`);
    return fields.map((field) => row![field]);
  };
  const figures = (...fields: string[]) => read('Readiness_Assessment__c', ids.assessment!, ...fields);
  const patch = async (object: string, id: string, fields: Fields) => {
    const { status, body } = await org.rest('PATCH', `/sobjects/${object}/${id}`, fields);
    assert.equal(status, 204, JSON.stringify(body));
  };
  /** An assessment with one chapter, one topic and one point. */
  const checklist = async (suffix: string): Promise<void> => {
    const assessment = await create('Readiness_Assessment__c', { Name: `L’Entraide ${suffix}` });
    const chapter = await create('Readiness_Chapter__c', { Name: 'Étude', Assessment__c: assessment });
    const topic = await create('Readiness_Topic__c', { Name: 'Budget', Chapter__c: chapter });
    const point = await create('Readiness_Point__c', { Name: 'Coûts internes', Topic__c: topic });
    Object.assign(ids, {
      [`assessment${suffix}`]: assessment,
      [`topic${suffix}`]: topic,
      [`point${suffix}`]: point,
      [`risk${suffix}`]: await create(KNOWN.risk, {
        Name: 'Retard',
        Assessment__c: assessment,
        Category__c: 'Schedule',
      }),
      [`milestone${suffix}`]: await create(KNOWN.milestone, {
        Name: 'Recette',
        Assessment__c: assessment,
        Kind__c: 'Phase',
      }),
    });
  };

  before(async () => {
    await (await (await org.start()).prepare()).deployProduct();
    await checklist('');
    await checklist('2');
    ids.contact = await create('Contact', { LastName: 'Durand' });
    ids.user = String((await org.query('SELECT Id FROM User LIMIT 1'))[0]!.Id);
  });
  after(() => org.destroy());

  const good = (register: Register): Fields => {
    const own = { Name: 'Une entrée', Assessment__c: ids.assessment };
    const each: Record<Register, Fields> = {
      risk: { ...own, Category__c: 'Scope' },
      riskTopic: { Risk__c: ids.risk, Topic__c: ids.topic },
      criterion: own,
      milestone: { ...own, Kind__c: 'Phase' },
      line: { ...own, Nature__c: 'Operating', Origin__c: 'Internal', Approach__c: 'CRM', Year__c: 1 },
      indicator: own,
      actor: { ...own, Kind__c: 'Volunteer' },
      log: { ...own, Held_On__c: '2026-11-24', Body__c: 'Board', Kind__c: 'Action', Text__c: 'Choisir un éditeur' },
    };
    return each[register];
  };

  /** What is wrong, with the words of the refusal; `ids` are known only once the org runs. */
  const wrong = (): [Register, Fields, RegExp, LocalUser?][] => [
    ['risk', { Likelihood__c: '5' }, /RESTRICTED_PICKLIST|bad value|valeur/i],
    ['risk', { Impact__c: '0' }, /RESTRICTED_PICKLIST|bad value|valeur/i],
    ['risk', { Mastery__c: 'forte' }, /RESTRICTED_PICKLIST|bad value|valeur/i],
    ['risk', { Status__c: 'Closed' }, /Parade/],
    ['risk', { Status__c: 'Not_Applicable' }, /Parade/],
    ['risk', { Name: 'x'.repeat(81) }, /STRING_TOO_LONG|too large|max length/i],
    ['risk', { Mitigation__c: 'é'.repeat(32769) }, /STRING_TOO_LONG|too large|max length/i],
    ['risk', { Due_Date__c: '31/12/2026' }, /31\/12\/2026/],
    ['risk', { Responsible__c: ids.user, Responsible_Name__c: 'Anne' }, /nommé deux fois/],
    ['risk', { Assessment__c: null }, /REQUIRED_FIELD_MISSING|Assessment__c/],
    ['riskTopic', { Topic__c: ids.topic2 }, /même évaluation/],
    ['criterion', { Weight__c: 0 }, /1 à 10/],
    ['criterion', { Weight__c: -1 }, /1 à 10/],
    ['criterion', { Weight__c: 11 }, /1 à 10/],
    ['criterion', { Weight__c: 'lourd' }, /lourd/],
    ['milestone', { Planned_Start__c: '2027-03-02', Planned_End__c: '2027-03-01' }, /fin prévue/],
    ['milestone', { Current_Start__c: '2027-03-02', Current_End__c: '2027-03-01' }, /fin actualisée/],
    [
      'milestone',
      { Kind__c: 'Milestone', Planned_Start__c: '2027-03-01', Planned_End__c: '2027-03-02' },
      /pas de durée/,
    ],
    ['milestone', { Internal_Days__c: -0.5 }, /à partir de 0/],
    ['milestone', { Pro_Bono_Days__c: 1234567 }, /NUMBER_OUTSIDE_VALID_RANGE|range/i],
    ['milestone', { Recurs_Every_Months__c: 25 }, /1 à 24/],
    ['milestone', { Months_After_Go_Live__c: 61 }, /1 à 60/],
    ['milestone', { Predecessor__c: ids.milestone2 }, /même évaluation/],
    ['milestone', { Point__c: ids.point2 }, /même évaluation/],
    ['line', { Amount__c: -1 }, /à partir de 0/],
    ['line', { Amount__c: 'cent' }, /cent/],
    ['line', { Amount__c: 1, Days__c: 2, Day_Rate__c: 300 }, /soit un montant/],
    ['line', { Days__c: 2 }, /vont ensemble/],
    ['line', { Origin__c: 'External', Days__c: 2, Day_Rate__c: 300 }, /interne/],
    ['line', { Year__c: 11 }, /1 à 10/],
    ['line', { Year__c: null }, /REQUIRED_FIELD_MISSING|Year__c/],
    ['line', { Approach__c: 'Undecided' }, /RESTRICTED_PICKLIST|bad value|valeur/i],
    ['indicator', { Baseline__c: 10, Target__c: 10 }, /différer/],
    ['indicator', { Measured_On__c: '2999-01-01' }, /à venir/],
    ['indicator', { Target__c: 'beaucoup' }, /beaucoup/],
    ['indicator', { Unit__c: 'x'.repeat(41) }, /STRING_TOO_LONG|too large|max length/i],
    ['actor', { Days_Needed__c: -1 }, /à partir de 0/],
    ['actor', { Days_Possible__c: 'peu' }, /peu/],
    ['actor', { Project_Roles__c: 'Sponsor;Roi' }, /RESTRICTED_PICKLIST|bad value|valeur/i],
    ['actor', { User__c: ids.user, Contact__c: ids.contact }, /soit un contact/, 'admin'],
    ['log', { Due_Date__c: '2026-11-23' }, /précéder la séance/],
    ['log', { Held_On__c: null }, /REQUIRED_FIELD_MISSING|Held_On__c/],
    ['log', { Topic__c: ids.topic2 }, /même évaluation/],
    ['log', { State__c: 'Perdu' }, /RESTRICTED_PICKLIST|bad value|valeur/i],
  ];

  for (const [name, write] of Object.entries(DOORS)) {
    it(`take what is right and refuse what is wrong through ${name}`, async () => {
      for (const register of Object.keys(KNOWN) as Register[]) {
        const { id, refusal } = await write(org, KNOWN[register], good(register), 'contributor');
        assert.ok(id, `${register}: ${refusal}`);
      }
      for (const [register, fields, words, user = 'contributor'] of wrong()) {
        const { id, refusal } = await write(org, KNOWN[register], { ...good(register), ...fields }, user);
        const what = `${register} ${JSON.stringify(fields).slice(0, 80)}`;
        assert.equal(id, undefined, `${what} was taken`);
        assert.match(refusal, words, what);
      }
    });
  }
  it('keep a text of 10,000 characters to the letter', async () => {
    const text = '« L’été »\n'.repeat(1000).trim();
    const id = await create(KNOWN.log, { ...good('log'), Text__c: text });
    assert.deepEqual(await read(KNOWN.log, id, 'Text__c'), [text]);
  });

  it('refuse a milestone that follows itself', async () => {
    const path = `/sobjects/${KNOWN.milestone}/${ids.milestone}`;
    const { status, body } = await org.rest('PATCH', path, { Predecessor__c: ids.milestone });
    assert.equal(status, 400);
    assert.match(body[0].message, /se suivre elle-même/);
  });

  it('let a contributor delete nothing and a sponsor write nothing', async () => {
    for (const register of Object.keys(KNOWN) as Register[]) {
      const id = await create(KNOWN[register], good(register));
      const path = `/sobjects/${KNOWN[register]}/${id}`;
      for (const user of ['contributor', 'sponsor'] as const) {
        assert.equal((await org.rest('DELETE', path, undefined, user)).status, 403, `${register} ${user}`);
      }
      const field = register === 'riskTopic' ? { Key__c: 'autre' } : { Name: 'Autre' };
      assert.ok((await org.rest('PATCH', path, field, 'sponsor')).status >= 400, register);
      for (const [name, write] of Object.entries(DOORS)) {
        const { id: written } = await write(org, KNOWN[register], good(register), 'sponsor');
        assert.equal(written, undefined, `${register} by a sponsor through ${name}`);
      }
      assert.equal((await org.query(`SELECT Id FROM ${KNOWN[register]} WHERE Id = '${id}'`, 'sponsor')).length, 1);
      assert.equal((await org.rest('DELETE', path)).status, 204, register);
    }
  });

  it('offer to a form what each user may do, the values to choose from and the defaults', async () => {
    const uiApi = async (path: string, user: LocalUser) => {
      const { status, body } = await org.rest('GET', `/ui-api${path}`, undefined, user);
      assert.equal(status, 200, `${path} ${user}: ${JSON.stringify(body)}`);
      return body;
    };
    for (const object of Object.values(KNOWN)) {
      for (const [user, ...rights] of [
        ['admin', true, true, true],
        ['contributor', true, true, false],
        ['sponsor', false, false, false],
      ] as const) {
        const { createable, updateable, deletable } = await uiApi(`/object-info/${object}`, user);
        assert.deepEqual([createable, updateable, deletable], rights, `${object} ${user}`);
      }
      await uiApi(`/record-defaults/create/${object}`, 'contributor');
    }
    const { picklistFieldValues } = await uiApi(
      `/object-info/${KNOWN.risk}/picklist-values/012000000000000AAA`,
      'contributor',
    );
    const scale = picklistFieldValues.Mastery__c.values.map(({ value }: { value: string }) => value);
    assert.deepEqual(scale, ['1', '2', '3', '4']);
    const { record } = await uiApi(`/record-defaults/create/${KNOWN.risk}`, 'contributor');
    assert.equal(record.fields.Status__c.value, 'Open');
  });

  it('are changed and deleted by a page as they were created', async () => {
    const graphql = async (verb: 'Update' | 'Delete', input: Fields, user: LocalUser) => {
      const type = verb === 'Delete' ? 'RecordDeleteInput' : `${KNOWN.risk}UpdateInput`;
      const answered = verb === 'Delete' ? 'Id' : 'Record { Severity__c { value } }';
      const query = `mutation change($input: ${type}!) { uiapi { ${KNOWN.risk}${verb}(input: $input) { ${answered} } } }`;
      return (await org.rest('POST', '/graphql', { query, variables: { input } }, user)).body;
    };
    const Id = await create(KNOWN.risk, good('risk'));
    const scores = { Likelihood__c: '4', Impact__c: '4' };
    const { data } = await graphql('Update', { Id, [KNOWN.risk]: scores }, 'contributor');
    assert.equal(data.uiapi[`${KNOWN.risk}Update`].Record.Severity__c.value, 16);
    const refused = await graphql('Update', { Id, [KNOWN.risk]: { Status__c: 'Closed' } }, 'contributor');
    assert.match(refused.errors[0].message, /Parade/);
    assert.ok((await graphql('Delete', { Id }, 'contributor')).errors.length > 0);
    assert.deepEqual((await graphql('Delete', { Id }, 'admin')).errors, []);
    const other = await create(KNOWN.risk, good('risk'));
    const { status, body } = await org.rest('DELETE', `/ui-api/records/${other}`, undefined, 'contributor');
    assert.equal(status, 400);
    assert.match(JSON.stringify(body), /INSUFFICIENT_ACCESS/);
    assert.equal((await org.rest('DELETE', `/ui-api/records/${other}`)).status, 204);
  });

  it('name a contact only to those whom the org shows its contacts', async () => {
    const id = await create(KNOWN.actor, { ...good('actor'), Contact__c: ids.contact });
    const actor = `SELECT Name, Contact__r.Name FROM ${KNOWN.actor} WHERE Id = '${id}'`;
    assert.equal(((await org.query(actor))[0]!.Contact__r as Fields).Name, 'Durand');
    const hidden = await org.rest('GET', `/query?q=${encodeURIComponent(actor)}`, undefined, 'sponsor');
    assert.equal(hidden.status === 200 ? hidden.body.records[0].Contact__r : null, null);
    const [seen] = await org.query(actor.replace(', Contact__r.Name', ''), 'sponsor');
    assert.equal(seen!.Name, 'Une entrée');
  });

  describe('in the figures of the assessment', () => {
    before(async () => {
      for (const object of Object.values(KNOWN))
        for (const { Id } of await org.query(`SELECT Id FROM ${object}`))
          await org.rest('DELETE', `/sobjects/${object}/${Id}`);
      await patch('Readiness_Point__c', ids.point!, { Status__c: 'Done', Answer__c: 'Arrêté' });
      await patch('Readiness_Topic__c', ids.topic!, { Status__c: 'Done' });
    });

    it('a risk keeps the verdict from being ready until it is assessed and mastered', async () => {
      const level = async () => (await figures('Verdict_Level__c'))[0];
      assert.equal(await level(), 3);
      const risk = await create(KNOWN.risk, good('risk'));
      assert.deepEqual(await figures('Active_Risks__c', 'Unassessed_Risks__c', 'Unmastered_Risks__c'), [1, 1, 0]);
      assert.equal(await level(), 1);
      await patch(KNOWN.risk, risk, { Likelihood__c: '3', Impact__c: '3', Mastery__c: '2' });
      assert.deepEqual(await read(KNOWN.risk, risk, 'Severity__c', 'Severity_Level__c'), [9, 3]);
      assert.deepEqual(await figures('Unassessed_Risks__c', 'Unmastered_Risks__c'), [0, 1]);
      assert.equal(await level(), 1);
      await patch(KNOWN.risk, risk, { Mastery__c: '3' });
      assert.equal(await level(), 3);
      await patch(KNOWN.risk, risk, { Mastery__c: '1', Impact__c: '2' });
      assert.deepEqual(await read(KNOWN.risk, risk, 'Severity__c', 'Severity_Level__c'), [6, 2]);
      assert.equal(await level(), 3);
      await patch(KNOWN.risk, risk, { Impact__c: null, Status__c: 'Closed', Mitigation__c: 'Assuré' });
      assert.deepEqual(await figures('Active_Risks__c', 'Unassessed_Risks__c', 'Verdict_Level__c'), [0, 0, 3]);
    });

    it('a link between a risk and a topic goes with either of them', async () => {
      const risk = await create(KNOWN.risk, good('risk'));
      const chapter = (await read('Readiness_Topic__c', ids.topic!, 'Chapter__c'))[0];
      const topic = await create('Readiness_Topic__c', { Name: 'Rôles', Chapter__c: chapter });
      for (const Topic__c of [topic, ids.topic]) await create(KNOWN.riskTopic, { Risk__c: risk, Topic__c });
      const links = async () => (await org.query(`SELECT Id FROM ${KNOWN.riskTopic}`)).length;
      assert.equal((await org.rest('DELETE', `/sobjects/Readiness_Topic__c/${topic}`)).status, 204);
      assert.equal(await links(), 1);
      assert.equal((await org.rest('DELETE', `/sobjects/${KNOWN.risk}/${risk}`)).status, 204);
      assert.equal(await links(), 0);
    });

    it('a criterion counts for the side that has the advantage, by its weight', async () => {
      await create(KNOWN.criterion, { ...good('criterion'), Advantage__c: 'CRM', Weight__c: 4 });
      await create(KNOWN.criterion, { ...good('criterion'), Advantage__c: 'Business_Tool' });
      await create(KNOWN.criterion, { ...good('criterion'), Advantage__c: 'Equal', Template_Title__c: 'Une entrée' });
      const fields = ['Own_Criteria__c', 'CRM_Points__c', 'Business_Tool_Points__c'];
      assert.deepEqual(await figures(...fields), [2, 4, 1]);
    });

    it('the budget of each approach carries what belongs to both', async () => {
      await create(KNOWN.line, { ...good('line'), Days__c: 2.5, Day_Rate__c: 300 });
      await create(KNOWN.line, {
        ...good('line'),
        Origin__c: 'External',
        Approach__c: 'Business_Tool',
        Amount__c: 99.99,
      });
      await create(KNOWN.line, { ...good('line'), Approach__c: 'Both', Amount__c: 1000, Year__c: 2 });
      assert.deepEqual(await figures('CRM_Cost__c', 'Business_Tool_Cost__c'), [1750, 1099.99]);
      const query = `query sums($assessment: ID) { uiapi { aggregate { ${KNOWN.line}(
        where: {Assessment__c: {eq: $assessment}}
        groupBy: {Approach__c: {group: true}, Nature__c: {group: true}}
        orderBy: {Approach__c: {order: ASC}}
      ) { edges { node { aggregate { Approach__c { value } Total__c { sum { value displayValue } } } } } } } } }`;
      const variables = { assessment: ids.assessment };
      const { data, errors } = (await org.rest('POST', '/graphql', { query, variables }, 'sponsor')).body;
      assert.deepEqual(errors, []);
      const sums = data.uiapi.aggregate[KNOWN.line].edges.map(
        ({ node }: { node: { aggregate: Record<string, { value: string; sum: { displayValue: string } }> } }) => [
          node.aggregate.Approach__c!.value,
          node.aggregate.Total__c!.sum.displayValue.replace(/\s/g, ' '),
        ],
      );
      assert.deepEqual(sums, [
        ['CRM', '750,00 €'],
        ['Business_Tool', '99,99 €'],
        ['Both', '1 000,00 €'],
      ]);
    });

    it('the workload leaves out what is cancelled, and a milestone says what is wrong with its dates', async () => {
      const first = await create(KNOWN.milestone, {
        ...good('milestone'),
        Planned_End__c: '2027-03-31',
        Current_End__c: '2027-04-10',
        Internal_Days__c: 3.5,
        External_Days__c: 2,
      });
      const second = await create(KNOWN.milestone, {
        ...good('milestone'),
        Planned_Start__c: '2027-04-01',
        Predecessor__c: first,
        Pro_Bono_Days__c: 1,
      });
      await create(KNOWN.milestone, { ...good('milestone'), Status__c: 'Cancelled', Internal_Days__c: 40 });
      assert.deepEqual(await figures('Internal_Days__c', 'External_Days__c', 'Pro_Bono_Days__c'), [3.5, 2, 1]);
      assert.deepEqual(await read(KNOWN.milestone, first, 'Slip_Days__c', 'Before_Predecessor__c'), [10, false]);
      assert.deepEqual(await read(KNOWN.milestone, second, 'Slip_Days__c', 'Before_Predecessor__c'), [null, true]);
      await patch('Readiness_Assessment__c', ids.assessment!, { Target_Go_Live__c: '2027-04-05' });
      await patch(KNOWN.milestone, first, { Is_Go_Live__c: true });
      assert.deepEqual(await read(KNOWN.milestone, first, 'After_Target__c'), [true]);
    });

    it('an indicator is complete with all that measures it, zero being a measure', async () => {
      const id = await create(KNOWN.indicator, {
        ...good('indicator'),
        Unit__c: '%',
        Target__c: 40,
        Target_Date__c: '2027-12-31',
        Method__c: 'Comptage mensuel',
        Responsible_Name__c: 'Anne',
      });
      assert.deepEqual(await figures('Complete_Indicators__c', 'Indicator_Count__c'), [0, 1]);
      await patch(KNOWN.indicator, id, { Baseline__c: 0, Actual__c: 10 });
      assert.deepEqual(await read(KNOWN.indicator, id, 'Achieved__c'), [25]);
      assert.deepEqual(await figures('Complete_Indicators__c'), [1]);
    });

    it('an actor is overcommitted only beyond days that were agreed', async () => {
      await create(KNOWN.actor, { ...good('actor'), Project_Roles__c: 'Sponsor;Team_Member', Days_Needed__c: 5 });
      assert.deepEqual(await figures('Sponsor_Count__c', 'Overcommitted_Count__c'), [1, 0]);
      await create(KNOWN.actor, { ...good('actor'), Days_Needed__c: 5, Days_Acceptable__c: 0 });
      assert.deepEqual(await figures('Sponsor_Count__c', 'Overcommitted_Count__c'), [1, 1]);
    });

    it('an action stays open until it is done or dropped', async () => {
      const id = await create(KNOWN.log, good('log'));
      await create(KNOWN.log, { ...good('log'), Kind__c: 'Decision' });
      assert.deepEqual(await figures('Open_Actions__c'), [1]);
      await patch(KNOWN.log, id, { State__c: 'Done' });
      assert.deepEqual(await figures('Open_Actions__c'), [0]);
    });

    it('the registers go with their assessment', async () => {
      assert.equal((await org.rest('DELETE', `/sobjects/Readiness_Assessment__c/${ids.assessment}`)).status, 204);
      for (const object of Object.values(KNOWN)) assert.deepEqual(await org.query(`SELECT Id FROM ${object}`), []);
    });
  });
});
