import { addDays, addMonths, daysBetween, earliest, latest, occurrences } from 'c/readinessCalendar';

describe('Reckoning with days', () => {
  it('crosses months, leap days and changes of the clock', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(daysBetween('2026-12-31', '2027-01-07')).toBe(7);
    expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2);
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2026-11-30', -9)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15');
  });

  it('leaves blanks out', () => {
    expect([earliest(['', '2027-01-02', '2026-01-01']), latest(['', '']), latest(['2027-01-02', ''])]).toEqual([
      '2026-01-01',
      '',
      '2027-01-02',
    ]);
  });

  it('comes back on the same day after a short month, up to the end', () => {
    expect(occurrences('2027-01-31', 1, '2027-04-29')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
    expect(occurrences('2027-01-31', 1, '2026-01-01')).toEqual(['2027-01-31']);
    expect(occurrences('2027-01-01', 1, '3999-01-01')).toHaveLength(240);
  });
});
