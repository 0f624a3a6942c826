import { layOut, undatedOf } from '../layOut';
import { milestone, phase, read } from './milestones';

const PROJECT = [
  milestone('comités', { Recurs_Every_Months__c: 1 }),
  phase('besoins'),
  phase('choix', { Predecessor__c: 'besoins' }),
  milestone('modèle', { Predecessor__c: 'choix' }),
  phase('reprise', { Predecessor__c: 'modèle' }),
  phase('paramétrage', { Predecessor__c: 'modèle' }),
  milestone('ouverture', { Predecessor__c: 'paramétrage', Is_Go_Live__c: true }),
  milestone('bilan', { Predecessor__c: 'ouverture', Months_After_Go_Live__c: 6 }),
];

const laid = (nodes: typeof PROJECT, date: string, direction: 'backward' | 'forward') =>
  Object.fromEntries(
    [...layOut(read(...nodes), { date, direction })].map(([id, { start, end }]) => [id, `${start}/${end}`]),
  );

describe('First dates', () => {
  it('follow from a start, each after what must precede it', () => {
    expect(laid(PROJECT, '2027-01-04', 'forward')).toEqual({
      comités: '/2027-01-04',
      besoins: '2027-01-04/2027-01-31',
      choix: '2027-02-01/2027-02-28',
      modèle: '/2027-02-28',
      reprise: '2027-03-01/2027-03-28',
      paramétrage: '2027-03-01/2027-03-28',
      ouverture: '/2027-03-28',
      bilan: '/2027-09-28',
    });
  });

  it('lead back from going live', () => {
    const plan = laid(PROJECT, '2027-06-01', 'backward');
    expect(plan.ouverture).toBe('/2027-06-01');
    expect(plan.paramétrage).toBe('2027-05-05/2027-06-01');
    expect(plan.besoins).toBe('2027-03-10/2027-04-06');
    expect(plan.bilan).toBe('/2027-12-01');
  });

  it('leave alone what has a date, and start after it', () => {
    const dated = phase('besoins', { Planned_Start__c: '2027-02-01', Planned_End__c: '2027-03-10' });
    const plan = laid([dated, phase('choix', { Predecessor__c: 'besoins' })], '2027-01-04', 'forward');
    expect(plan).toEqual({ choix: '2027-03-11/2027-04-07' });
  });

  it('survive milestones that precede each other, and one that is further down the list', () => {
    const circle = [phase('a', { Predecessor__c: 'b' }), phase('b', { Predecessor__c: 'a' })];
    expect(Object.keys(laid(circle, '2027-01-04', 'forward')).sort()).toEqual(['a', 'b']);
    const plan = laid([phase('suite', { Predecessor__c: 'début' }), phase('début')], '2027-01-04', 'forward');
    expect(plan.suite! > plan.début!).toBe(true);
  });

  it('are not given to what is over, nor to a review without its months', () => {
    const over = phase('abandonnée', { Status__c: ['Cancelled', 'Abandonné'] });
    const review = milestone('bilan', { Is_Review__c: true });
    expect(undatedOf(read(over, review))).toEqual([]);
    expect(laid([over, review], '2027-01-04', 'forward')).toEqual({});
  });
});
