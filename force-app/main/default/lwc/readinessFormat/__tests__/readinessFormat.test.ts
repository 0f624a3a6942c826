import { fillIn, formatAmount, formatDate, formatPercent, wholePercent } from 'c/readinessFormat';

describe('Words and numbers', () => {
  it('puts values into a label, each as often as it is asked for', () => {
    expect(fillIn('{1} sur {0}, {1}', 16, 11)).toBe('11 sur 16, 11');
    expect(fillIn('{0} et {1}', 'un')).toBe('un et {1}');
  });

  it('says 100 % only when all is done, and 0 % only when nothing is', () => {
    expect([0, 0.001, 0.29, 0.426, 0.999, 1].map(wholePercent)).toEqual([0, 1, 29, 42, 99, 100]);
    expect(formatPercent(0.42)).toMatch(/^42\s%$/u);
  });

  it('writes a date as the locale does, whatever the time zone', () => {
    expect(formatDate('2026-03-01')).toBe('1 mars 2026');
  });
});

it('An amount has cents only where there are some', () => {
  const plain = (value: number) => formatAmount(value).replace(/\s/gu, ' ');
  expect([plain(59000), plain(4200.5), plain(0)]).toEqual(['59 000 €', '4 200,50 €', '0 €']);
});
