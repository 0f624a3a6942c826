import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assessment, chapter, type MemoryRecord, point, topic, TODAY, USER_ID, valueOf } from './computed-record.ts';

const progress = (record: MemoryRecord) => valueOf(record, 'Progress__c');

describe('The progress of a topic', () => {
  it('is complete when the topic is done', () => assert.equal(progress(topic('Done')), 1));

  it('is nothing while it has no point and is not done', () => assert.equal(progress(topic('In_Progress')), 0));

  it('is the points covered over those applicable, without half marks', () => {
    const points = [
      point('Done'),
      point('In_Progress'),
      point('To_Do'),
      point('Not_Assessed'),
      point('Not_Applicable'),
    ];
    assert.equal(progress(topic('In_Progress', {}, points)), 0.25);
  });

  it('is nothing where none of its points is applicable', () => {
    assert.equal(progress(topic('In_Progress', {}, [point('Not_Applicable')])), 0);
  });

  it('is blank where the topic is not applicable', () =>
    assert.equal(progress(topic('Not_Applicable', {}, [point('Done')])), null));
});

describe('The progress of a chapter and of an assessment', () => {
  const half = topic('In_Progress', { Weight__c: 2 }, [point('Done'), point('To_Do')]);

  it('weighs its applicable topics', () => {
    const topics = [
      topic('Done', { Weight__c: 1 }),
      half,
      topic('To_Do', { Weight__c: 1 }),
      topic('Not_Applicable', { Weight__c: 10 }),
    ];
    assert.equal(progress(chapter(...topics)), 0.5);
  });

  it('weighs topics, not chapters', () => {
    assert.equal(
      progress(assessment([chapter(topic('Done')), chapter(topic('To_Do'), topic('To_Do'), topic('To_Do'))])),
      0.25,
    );
  });

  it('is blank where no topic is applicable', () => {
    assert.equal(progress(chapter()), null);
    assert.equal(progress(assessment([chapter(topic('Not_Applicable'))])), null);
  });

  it('comes with the numbers of topics', () => {
    const topics = [
      topic('Done'),
      topic('To_Do'),
      topic('Not_Assessed'),
      topic('Not_Applicable', { Essential__c: true }),
    ];
    const record = assessment([chapter(...topics), chapter(topic('Done'))]);
    const numbers = [
      'Topic_Count__c',
      'Applicable_Topics__c',
      'Done_Topics__c',
      'Assessed_Topics__c',
      'Set_Aside_Essentials__c',
    ];
    assert.deepEqual(
      numbers.map((name) => valueOf(record, name)),
      [5, 4, 2, 4, 1],
    );
  });
});

describe('A topic', () => {
  it('is to confirm when its applicable points are covered and it is not done', () => {
    const settled = [point('Done'), point('Not_Applicable')];
    assert.equal(valueOf(topic('In_Progress', {}, settled), 'To_Confirm__c'), true);
    assert.equal(valueOf(topic('Done', {}, settled), 'To_Confirm__c'), false);
    assert.equal(valueOf(topic('Not_Applicable', {}, settled), 'To_Confirm__c'), false);
    assert.equal(valueOf(topic('In_Progress', {}, [...settled, point('To_Do')]), 'To_Confirm__c'), false);
    assert.equal(valueOf(topic('In_Progress', {}, [point('Not_Applicable')]), 'To_Confirm__c'), false);
    assert.equal(valueOf(topic('In_Progress'), 'To_Confirm__c'), false);
  });

  it('is overdue from the day after its due date, while it is open', () => {
    const due = (iso: string, status = 'To_Do') =>
      valueOf(topic(status, { Due_Date__c: { kind: 'date', iso } }), 'Overdue__c');
    assert.equal(due('2026-03-14'), true);
    assert.equal(due(TODAY), false);
    assert.equal(due('2026-03-14', 'Done'), false);
    assert.equal(due('2026-03-14', 'Not_Applicable'), false);
    assert.equal(valueOf(topic('To_Do'), 'Overdue__c'), false);
  });

  it('is mine where I am the user responsible for it', () => {
    assert.equal(valueOf(topic('To_Do', { Responsible__c: USER_ID }), 'Is_Mine__c'), true);
    assert.equal(valueOf(topic('To_Do', { Responsible__c: '005000000000002AAA' }), 'Is_Mine__c'), false);
    assert.equal(valueOf(topic('To_Do'), 'Is_Mine__c'), false);
  });
});
