import { committeeGaps, lacksCommittees } from '../committees';
import { milestone, phase, read } from './milestones';

const NEEDS = phase('besoins', { Planned_Start__c: '2027-01-04', Planned_End__c: '2027-03-31' });
const LIVE = milestone('ouverture', { Is_Go_Live__c: true, Planned_End__c: '2027-09-01' });
const every = (months: number, first = '2027-01-15') =>
  milestone('comité', { Recurs_Every_Months__c: months, Planned_End__c: first });

describe('Committees', () => {
  it('that meet every two months leave no gap', () => {
    expect(committeeGaps(read(every(2), NEEDS, LIVE), '2026-11-24')).toEqual([]);
  });

  it('that meet less often do, and before the first of them', () => {
    expect(committeeGaps(read(every(3), NEEDS, LIVE), '2026-11-24')).toEqual([
      { start: '2027-01-15', end: '2027-04-15' },
      { start: '2027-04-15', end: '2027-07-15' },
    ]);
    expect(committeeGaps(read(every(1, '2027-04-01'), NEEDS, LIVE), '2026-11-24')).toEqual([
      { start: '2027-01-04', end: '2027-04-01' },
    ]);
  });

  it('of the past are not held against the project', () => {
    expect(committeeGaps(read(every(3), NEEDS, LIVE), '2027-07-20')).toEqual([]);
    expect(committeeGaps(read(every(3), NEEDS, LIVE), '2028-01-01')).toEqual([]);
  });

  it('are missing where the project has dates and they have none', () => {
    expect(lacksCommittees(read(NEEDS, milestone('comité', { Recurs_Every_Months__c: 1 })))).toBe(true);
    expect(lacksCommittees(read(NEEDS, every(1)))).toBe(false);
    expect(lacksCommittees(read(phase('sans date')))).toBe(false);
  });
});
