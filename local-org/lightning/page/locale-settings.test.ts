import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeSettings } from './locale-settings.ts';

test('French writes the day first, counts from Monday, and puts the sign after the number', () => {
  const french = localeSettings('fr-FR', 'fr', 'EUR', 'Europe/Paris');
  assert.equal(french['dateTime.shortDateFormat'], 'dd/MM/yyyy');
  assert.equal(french['dateTime.longDateFormat'], 'd MMMM yyyy');
  assert.equal(french['dateTime.shortTimeFormat'], 'HH:mm');
  assert.equal(french['number.decimalSeparator'], ',');
  assert.equal(french['number.percentFormat'], '#,##0\u00a0%');
  assert.equal(french['number.currencyFormat'], '#,##0.00\u00a0¤');
  assert.equal(french.firstDayOfWeek, 2);
  assert.equal(french.lang, 'fr');
});

test('American English writes the month first, counts from Sunday, and puts the sign before the number', () => {
  const english = localeSettings('en-US', 'en_US', 'USD', 'America/New_York');
  assert.equal(english['dateTime.shortDateFormat'], 'M/d/yyyy');
  assert.equal(english['dateTime.mediumDateFormat'], 'MMM d, yyyy');
  assert.equal(english['dateTime.shortTimeFormat'], 'h:mm a');
  assert.equal(english['number.currencyFormat'], '¤#,##0.00');
  assert.equal(english.firstDayOfWeek, 1);
  assert.equal(english.lang, 'en-US');
});
