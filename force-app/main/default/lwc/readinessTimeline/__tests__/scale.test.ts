import { placeOf, scaleOf, ticksOf, yearsOf } from '../scale';

const scale = (first: string, last: string, today = '2020-01-01') => scaleOf([first, last, ''], today)!;
const shown = (first: string, last: string) => {
  const ticks = ticksOf(scale(first, last));
  return { all: ticks.length, onPhone: ticks.filter(({ isMinor }) => !isMinor).length };
};

describe('The scale of a timeline', () => {
  it('covers whole months', () => {
    expect(scale('2027-01-15', '2027-03-02')).toEqual({ start: '2027-01-01', end: '2027-04-01', days: 90 });
    expect(placeOf(scale('2027-01-15', '2027-03-02'), '2027-02-15')).toBe(50);
    expect(scaleOf(['', ''], '2027-01-01')).toBeUndefined();
  });

  it('covers today where today is near', () => {
    expect(scale('2027-03-15', '2027-04-02', '2027-01-05').start).toBe('2027-01-01');
    expect(scale('2027-03-15', '2027-04-02', '2026-01-05').start).toBe('2027-03-01');
    expect(scale('2027-03-15', '2027-04-02', '2027-06-05').end).toBe('2027-07-01');
  });

  it('tells each month of a year, six at most on a phone', () => {
    expect(shown('2027-01-15', '2027-12-02')).toEqual({ all: 12, onPhone: 6 });
    expect(shown('2026-11-15', '2028-10-02')).toEqual({ all: 12, onPhone: 4 });
    const months = ticksOf(scale('2027-01-15', '2027-03-02')).map(({ label }) => label);
    expect(months).toEqual(['janv.', 'févr.', 'mars']);
  });

  it('tells years where a date was mistyped, and never a crowd', () => {
    const ticks = ticksOf(scale('2027-01-15', '2207-01-15'));
    expect(ticks.length).toBeLessThanOrEqual(19);
    expect(ticks[0]!.label).toMatch(/^\d{4}$/);
    expect(ticksOf(scale('1700-01-01', '4000-12-31')).length).toBeLessThanOrEqual(19);
  });

  it('tells the years that have room', () => {
    expect(yearsOf(scale('2026-12-15', '2028-06-30')).map(({ year }) => year)).toEqual(['2027', '2028']);
    expect(yearsOf(scale('2027-01-15', '2207-01-15'))).toEqual([]);
  });
});
