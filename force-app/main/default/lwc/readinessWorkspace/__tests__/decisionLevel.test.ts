import { levelOfTheDay } from '../decisionLevel';

const info = (updateable: boolean) => ({ fields: { Decision_Level__c: { updateable } } });

describe('The level kept with a decision', () => {
  it('is that of the day, and goes with the decision', () => {
    expect(levelOfTheDay({ Decision__c: 'Go' }, 2, info(true))).toEqual({ Decision_Level__c: 2 });
    expect(levelOfTheDay({ Decision__c: 'Pending' }, 2, info(true))).toEqual({ Decision_Level__c: null });
    expect(levelOfTheDay({ Decision__c: null }, 2, info(true))).toEqual({ Decision_Level__c: null });
  });

  it('stays where only the rest of the decision changes', () => {
    expect(levelOfTheDay({ Minutes_Link__c: 'https://example.org' }, 2, info(true))).toEqual({});
  });

  it('is not written by whoever may not, nor where the org lacks it', () => {
    expect(levelOfTheDay({ Decision__c: 'Go' }, 2, info(false))).toEqual({});
    expect(levelOfTheDay({ Decision__c: 'Go' }, 2, { fields: {} })).toEqual({});
    expect(levelOfTheDay({ Decision__c: 'Go' }, 2, undefined)).toEqual({});
  });
});
