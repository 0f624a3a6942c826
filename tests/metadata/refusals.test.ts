import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assessment, chapter, point, refusals, snapshot, TODAY, topic, USER_ID } from './computed-record.ts';

const editor = { permissions: ['Readiness_Edit_Assessment'] };

describe('A topic', () => {
  it('cannot be done while a point of it is open', () => {
    for (const status of ['Not_Assessed', 'To_Do', 'In_Progress']) {
      assert.deepEqual(refusals(topic('Done', {}, [point('Done'), point(status)])), ['Done_Needs_Settled_Points']);
    }
    assert.deepEqual(refusals(topic('Done', {}, [point('Done'), point('Not_Applicable')])), []);
    assert.deepEqual(refusals(topic('Done')), []);
  });

  it('is not applicable for a reason, and another reason is written down', () => {
    const setAside = (values: object) => refusals(topic('Not_Applicable', values));
    assert.deepEqual(setAside({}), ['Not_Applicable_Needs_Reason']);
    assert.deepEqual(setAside({ Not_Applicable_Reason__c: 'Other' }), ['Other_Reason_Needs_Note']);
    assert.deepEqual(setAside({ Not_Applicable_Reason__c: 'Other', Not_Applicable_Note__c: 'Déjà en place.' }), []);
    assert.deepEqual(setAside({ Not_Applicable_Reason__c: 'Constraint' }), []);
  });

  it('has a user or a name responsible for it, not both', () => {
    const names = { Responsible__c: USER_ID, Responsible_Name__c: 'Camille' };
    assert.deepEqual(refusals(topic('To_Do', names)), ['Responsible_User_Or_Name']);
    assert.deepEqual(refusals(topic('To_Do', { ...names, Responsible__c: null })), []);
  });

  it('weighs above 0 and up to 10', () => {
    const refused = [-1, 0, 0.01, 10, 10.01].filter((Weight__c) => refusals(topic('To_Do', { Weight__c })).length > 0);
    assert.deepEqual(refused, [-1, 0, 10.01]);
  });

  it('links to nothing but web addresses', () => {
    const refused = [
      'https://a.example',
      'HTTP://a.example',
      'a.example',
      'javascript:alert(1)',
      ' https://a.example',
    ].filter((Evidence_Link__c) => refusals(topic('To_Do', { Evidence_Link__c })).length > 0);
    assert.deepEqual(refused, ['a.example', 'javascript:alert(1)', ' https://a.example']);
  });
});

describe('A point', () => {
  it('that is not applicable says why in its answer', () => {
    assert.deepEqual(refusals(point('Not_Applicable')), ['Not_Applicable_Needs_Answer']);
    assert.deepEqual(refusals(point('Not_Applicable', { Answer__c: 'Aucune application externe.' })), []);
  });
});

describe('A decision', () => {
  const notReady = [chapter(topic('To_Do', { Essential__c: true }))];
  const withReservations = [chapter(topic('To_Do'))];
  const pending = assessment(notReady, { Name: 'Projet', Decision__c: 'Pending' });
  const minutes = {
    Name: 'Projet',
    Decided_On__c: { kind: 'date', iso: '2026-03-10' },
    Decided_By__c: 'Board',
    Decision_Rationale__c: 'Le budget est voté.',
  };
  const decide = (chapters: typeof notReady, Decision__c: string, values: object = minutes) =>
    refusals(assessment(chapters, { Name: 'Projet', Decision__c, ...values }), { before: pending });

  it('needs a date, who decided and a rationale', () => {
    assert.deepEqual(decide(notReady, 'Postpone', {}).sort(), [
      'Decision_Needs_Date',
      'Decision_Needs_Decider',
      'Decision_Needs_Rationale',
    ]);
    assert.deepEqual(decide(notReady, 'Postpone'), []);
  });

  it('to go is refused until the assessment is ready, be it with reservations', () => {
    assert.deepEqual(decide([], 'Go'), ['Go_Needs_Readiness']);
    assert.deepEqual(decide(notReady, 'Go'), ['Go_Needs_Readiness']);
    assert.deepEqual(decide(withReservations, 'Go'), []);
  });

  it('to go with reservations before that names the blockers of the day', () => {
    assert.deepEqual(decide(notReady, 'Go_With_Reservations'), ['Reservations_Need_Blockers']);
    assert.deepEqual(
      decide(notReady, 'Go_With_Reservations', { ...minutes, Decision_Blockers__c: 'Budget ouvert.' }),
      [],
    );
    assert.deepEqual(decide(withReservations, 'Go_With_Reservations'), []);
  });

  it('once made never locks later work', () => {
    const gone = assessment(withReservations, { ...minutes, Decision__c: 'Go' });
    assert.deepEqual(refusals(assessment(notReady, { Name: 'Projet', Decision__c: 'Go' }), { before: gone }), []);
  });
});

describe('The name of an assessment', () => {
  const named = (Name: string) => assessment([], { Name });

  it('is given and changed only by who may edit assessments', () => {
    assert.deepEqual(refusals(named('Projet')), ['Name_Needs_Edit_Permission']);
    assert.deepEqual(refusals(named('Autre'), { before: named('Projet') }), ['Name_Needs_Edit_Permission']);
    assert.deepEqual(refusals(named('Projet'), { before: named('Projet') }), []);
    assert.deepEqual(refusals(named('Projet'), editor), []);
    assert.deepEqual(refusals(named('Autre'), { ...editor, before: named('Projet') }), []);
  });
});

describe('A snapshot', () => {
  const taken = (iso: string, values = {}) =>
    refusals(snapshot({ Taken_On__c: { kind: 'date', iso }, Key__c: `refuge:${iso}`, ...values }));

  it('is of today or of a day before', () => {
    assert.deepEqual(taken(TODAY), []);
    assert.deepEqual(taken('2025-12-31'), []);
    assert.deepEqual(taken('2026-03-16'), ['Date_Not_In_Future']);
  });

  it('has a key that ends with its day, so that no day counts twice', () => {
    assert.deepEqual(taken(TODAY, { Key__c: null }), ['Key_Ends_With_Date']);
    assert.deepEqual(taken(TODAY, { Key__c: 'refuge' }), ['Key_Ends_With_Date']);
    assert.deepEqual(taken(TODAY, { Key__c: 'refuge:2026-03-14' }), ['Key_Ends_With_Date']);
    assert.deepEqual(taken(TODAY, { Key__c: `refuge:content:${TODAY}` }), []);
  });

  it('keeps to the scales of what it counts; blank is no figure', () => {
    assert.deepEqual(taken(TODAY, { Progress__c: 1.01 }), ['Progress_Within_Range']);
    assert.deepEqual(taken(TODAY, { Progress__c: -0.01 }), ['Progress_Within_Range']);
    assert.deepEqual(taken(TODAY, { Verdict_Level__c: 4 }), ['Level_Within_Range']);
    assert.deepEqual(taken(TODAY, { Verdict_Level__c: -1 }), ['Level_Within_Range']);
    assert.deepEqual(taken(TODAY, { Done_Topics__c: -1 }), ['Counts_Not_Negative']);
    assert.deepEqual(taken(TODAY, { Progress__c: 1, Verdict_Level__c: 3, Done_Topics__c: 0 }), []);
    assert.deepEqual(taken(TODAY, { Progress__c: null, Verdict_Level__c: null }), []);
  });
});
