import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assessment, chapter, type MemoryRecord, point, risk, topic, valueOf } from './computed-record.ts';

const essential = (status: string, points: MemoryRecord[] = []): MemoryRecord =>
  topic(status, { Essential__c: true }, points);

const verdict = (...topics: MemoryRecord[]) => {
  const record = assessment([chapter(...topics.slice(0, 1)), chapter(...topics.slice(1))]);
  return [valueOf(record, 'Verdict_Level__c'), valueOf(record, 'Verdict__c')];
};

describe('The verdict', () => {
  const notAssessed = [0, 'Non commencé'];
  const notReady = [1, 'Pas prêt'];
  const withReservations = [2, 'Prêt avec réserves'];
  const ready = [3, 'Prêt'];

  it('is not assessed while no topic is assessed', () => {
    assert.deepEqual(verdict(), notAssessed);
    assert.deepEqual(
      verdict(topic('Not_Assessed', {}, [point('Not_Assessed')]), essential('Not_Assessed')),
      notAssessed,
    );
  });

  it('is not assessed while no topic is applicable', () => {
    assert.deepEqual(verdict(topic('Not_Applicable'), essential('Not_Applicable')), notAssessed);
  });

  it('leaves not assessed as soon as one point is looked at', () => {
    assert.deepEqual(verdict(topic('Not_Assessed', {}, [point('To_Do')]), topic('Not_Assessed')), notReady);
  });

  it('is not ready while an essential topic is open', () => {
    assert.deepEqual(verdict(essential('In_Progress'), topic('Done')), notReady);
  });

  it('is not ready while an applicable topic is not assessed', () => {
    assert.deepEqual(verdict(essential('Done'), topic('Not_Assessed')), notReady);
  });

  it('has reservations where essentials are settled and others, all assessed, are open', () => {
    assert.deepEqual(verdict(essential('Done'), topic('To_Do')), withReservations);
    assert.deepEqual(
      verdict(essential('Not_Applicable'), topic('Not_Assessed', {}, [point('Done')])),
      withReservations,
    );
  });

  it('is not ready while a risk is not assessed, or a strong one not mastered, once a topic is assessed', () => {
    const withRisk = (values: MemoryRecord['values'], ...topics: MemoryRecord[]) =>
      valueOf(assessment([chapter(...topics), risk(values)]), 'Verdict_Level__c');
    const scored = (Likelihood__c: string, Impact__c: string, Mastery__c: string) => ({
      Likelihood__c,
      Impact__c,
      Mastery__c,
    });
    assert.equal(withRisk({}, topic('Done')), 1);
    assert.equal(withRisk(scored('3', '3', '2'), topic('Done')), 1);
    assert.equal(withRisk(scored('3', '3', '3'), topic('Done')), 3);
    assert.equal(withRisk(scored('2', '4', '1'), topic('Done')), 3);
    assert.equal(withRisk({ Status__c: 'Not_Applicable' }, topic('Done')), 3);
    assert.equal(withRisk({}, topic('Not_Assessed')), 0);
  });

  it('is ready where every applicable topic is done', () => {
    assert.deepEqual(verdict(essential('Done'), topic('Done'), topic('Not_Applicable')), ready);
  });
});

describe('A decision', () => {
  const decided = (decision: MemoryRecord['values'], ...topics: MemoryRecord[]) =>
    valueOf(assessment([chapter(...topics)], decision), 'Decision_To_Review__c');
  const toReview = (Decision__c: string, ...topics: MemoryRecord[]) => decided({ Decision__c }, ...topics);

  it('to go, with or without reservations, is to review once the verdict is below that of its day', () => {
    const ready = essential('Done');
    for (const Decision__c of ['Go', 'Go_With_Reservations']) {
      assert.equal(decided({ Decision__c, Decision_Level__c: 3 }, ready, topic('To_Do')), true);
      assert.equal(decided({ Decision__c, Decision_Level__c: 2 }, ready, topic('To_Do')), false);
      assert.equal(decided({ Decision__c, Decision_Level__c: 1 }, essential('In_Progress')), false);
      assert.equal(decided({ Decision__c, Decision_Level__c: 1 }, topic('Not_Assessed')), true);
    }
    assert.equal(decided({ Decision__c: 'No_Go', Decision_Level__c: 3 }, essential('In_Progress')), false);
  });

  it('to go, of a day whose verdict was not kept, is to review where it would be refused', () => {
    assert.equal(toReview('Go', essential('In_Progress')), true);
    assert.equal(toReview('Go', essential('Done'), topic('To_Do')), false);
  });

  it('other than to go is not', () => {
    for (const decision of ['Pending', 'Go_With_Reservations', 'Postpone', 'No_Go']) {
      assert.equal(toReview(decision, essential('In_Progress')), false);
    }
  });
});
