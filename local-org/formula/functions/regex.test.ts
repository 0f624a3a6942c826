import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute, refusal } from '../book.test-data.ts';

const RULE = { validationRule: true };
const matches = (title: string | null, pattern: string) =>
  compute(`REGEX(Title__c, "${pattern}")`, { Title__c: title }, {}, RULE);

test('REGEX has to match the whole text', () => {
  assert.equal(matches('97801', '[0-9]{5}'), true);
  assert.equal(matches('978012', '[0-9]{5}'), false);
  assert.equal(matches('1978', '\\\\d{2}|\\\\d{4}'), true);
});

test('a blank is matched as an empty text', () => {
  assert.equal(matches(null, '[0-9]*'), true);
  assert.equal(matches(null, '[0-9]+'), false);
});

test('what JavaScript would read otherwise than Java is named, not guessed', () => {
  for (const pattern of ['(?i)abc', 'a++', '[a-z&&[aeiou]]', '\\\\p{Alpha}']) {
    assert.match(refusal(`REGEX(Title__c, "${pattern}")`, RULE), /is not modelled by the local org$/, pattern);
  }
  assert.match(refusal('REGEX(Title__c, "(")', RULE), /^Incorrect parameter value for function 'REGEX\(\)'/);
});
