import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, nearestName } from './nearest-name.ts';

test('a slip of the pen finds the name that was meant', () => {
  assert.equal(nearestName('Sheves__c', ['Books__c', 'Shelves__c']), 'Shelves__c');
  assert.equal(nearestName('shelves__C', ['Shelves__c']), 'Shelves__c');
  assert.equal(didYouMean('lable', ['label', 'value']), ' Did you mean label?');
});

test('a name that resembles nothing suggests nothing', () => {
  assert.equal(didYouMean('colour', ['label', 'value']), '');
});
