import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hindranceToEnglish } from './english-texts.ts';

const answer =
  (succeeded: boolean, ...problems: string[]) =>
  () => ({ succeeded, problems });
const NOT_AVAILABLE = 'Not available for deploy for this organization';

describe('the English texts', () => {
  it('are deployed where the org is French and the validation passes', () => {
    assert.equal(hindranceToEnglish('fr', answer(true)), undefined);
    assert.equal(hindranceToEnglish('fr_CA', answer(true)), undefined);
  });

  it('are left out of an org in another language, without asking it', () => {
    const hindrance = hindranceToEnglish('en_US', () => assert.fail('asked'));
    assert.match(hindrance!.reason, /en_US/);
    assert.ok(hindrance!.harmless);
  });

  it('are left out where Translation Workbench is off', () => {
    const hindrance = hindranceToEnglish('fr', answer(false, NOT_AVAILABLE, NOT_AVAILABLE));
    assert.match(hindrance!.reason, /Translation Workbench/);
    assert.ok(hindrance!.harmless);
  });

  it('are a failure where anything else is wrong', () => {
    const hindrance = hindranceToEnglish('fr', answer(false, NOT_AVAILABLE, 'In field: X__c - no CustomField'));
    assert.match(hindrance!.reason, /X__c/);
    assert.equal(hindrance!.harmless, false);
    assert.equal(hindranceToEnglish('fr', answer(false))!.harmless, false);
  });
});
