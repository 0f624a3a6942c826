import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Viewer } from '../api/ui-api/viewer.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import { figureText } from './display-text.ts';

const text = (type: string, scale: number, value: number | null, locale = 'fr-FR') =>
  figureText({ locale } as Viewer, { type, scale } as FieldSchema, value).replace(/[\u00a0\u202f]/gu, ' ');

it('an amount is in the org’s currency, with all its digits', () => {
  assert.equal(text('Currency', 2, 12000.5), '12 000,50 €');
  assert.equal(text('Currency', 0, 12000), '12 000 €');
  assert.equal(text('Currency', 2, 12000.5, 'en-US'), '€12,000.50');
  assert.equal(text('Currency', 2, null), '-');
});

it('a number shows the digits that it has, a percentage is one of a hundred', () => {
  assert.equal(text('Number', 2, 12000.5), '12 000,5');
  assert.equal(text('Percent', 0, 40), '40 %');
});
