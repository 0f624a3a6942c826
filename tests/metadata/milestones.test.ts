import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { milestone, TODAY, valueOf } from './computed-record.ts';

const date = (iso: string) => ({ kind: 'date' as const, iso });
const isOverdue = (values: Parameters<typeof milestone>[0]) => valueOf(milestone(values), 'Overdue__c');

describe('A milestone', () => {
  it('is overdue from the day after its end, while it is neither done nor abandoned', () => {
    const past = { Planned_End__c: date('2026-03-14') };
    assert.equal(isOverdue(past), true);
    assert.equal(isOverdue({ Planned_End__c: date(TODAY) }), false);
    assert.equal(isOverdue({ ...past, Current_End__c: date('2026-04-01') }), false);
    assert.equal(isOverdue({ ...past, Status__c: 'Done' }), false);
    assert.equal(isOverdue({ ...past, Status__c: 'Cancelled' }), false);
    assert.equal(isOverdue({}), false);
  });

  it('that comes back is not overdue once its first date has passed', () => {
    assert.equal(isOverdue({ Planned_End__c: date('2026-03-14'), Recurs_Every_Months__c: 1 }), false);
  });
});
