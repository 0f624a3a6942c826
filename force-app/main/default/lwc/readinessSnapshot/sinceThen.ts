/** What has changed since the last snapshot, in words. */
import { fillIn, formatAmount, formatNumber, formatPercent } from 'c/readinessFormat';
import { numberOf, type Entry } from 'c/readinessRegisters';
import { labels, LEVELS } from './words';

/** Level, open essentials and progress, then and now. */
export function sinceThen(then: Entry, now: Entry): string[] {
  return [
    compared(levelOf(then), levelOf(now), labels.level, labels.levelSame),
    compared(essentialsOf(then), essentialsOf(now), labels.essentials, labels.essentialsSame),
    compared(progressOf(then), progressOf(now), labels.progress, labels.progressSame),
  ];
}

/** By field, how the figures of the registers are written. */
const REGISTERS: [field: string, format: (value: number) => string][] = [
  ['Unmastered_Risks__c', formatNumber],
  ['Unassessed_Risks__c', formatNumber],
  ['CRM_Cost__c', formatAmount],
  ['Business_Tool_Cost__c', formatAmount],
  ['Open_Actions__c', formatNumber],
];

/**
 * The registers' figures, then and now: nothing of a register that was and is empty, nor where none was frozen then.
 * @param names the fields' own labels; nothing is said of one that is not there
 */
export function registersSinceThen(then: Entry, now: Entry, names: Readonly<Record<string, string>>): string[] {
  return REGISTERS.flatMap(([field, format]) => {
    const [name, before, after] = [names[field], numberOf(then, field), numberOf(now, field) ?? 0];
    if (!name || before === null || (before === 0 && after === 0)) return [];
    if (before === after) return fillIn(labels.figureSame, name, format(after));
    return fillIn(labels.figure, name, format(before), format(after));
  });
}

const compared = (then: string, now: string, changed: string, same: string): string =>
  then === now ? fillIn(same, now) : fillIn(changed, then, now);

const levelOf = (entry: Entry): string => LEVELS[numberOf(entry, 'Verdict_Level__c') ?? 0] ?? LEVELS[0]!;
const essentialsOf = (entry: Entry): string => String(numberOf(entry, 'Open_Essentials__c') ?? 0);

/** Percent fields leave the doors as 0 to 100. */
function progressOf(entry: Entry): string {
  const percent = numberOf(entry, 'Progress__c');
  return percent === null ? labels.nothingApplicable : formatPercent(percent / 100);
}
