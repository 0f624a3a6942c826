import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aligned, visibleWidth } from './aligned.ts';

describe('aligned columns', () => {
  it('count what a terminal shows: accents once, emoji twice, colours not at all', () => {
    assert.equal(visibleWidth('E\u0301te\u0301'), 3);
    assert.equal(visibleWidth('🎭 été'), 6);
    assert.equal(visibleWidth('\u001b[1mgras\u001b[22m'), 4);
  });

  it('keep rows that fit on one line', () => {
    assert.deepEqual(aligned([['a', 'bb', 'c'], ['aaa', 'b', '']], 80), ['a    bb  c', 'aaa  b']); // prettier-ignore
  });

  it('give the last cell a line of its own where the terminal is too narrow', () => {
    const rows = [
      ['  Définir le périmètre', 'sans responsable'],
      ['  Budget', 'Awa Diop'],
    ];
    assert.deepEqual(aligned(rows, 30), ['  Définir le périmètre', '    sans responsable', '  Budget', '    Awa Diop']);
  });
});
