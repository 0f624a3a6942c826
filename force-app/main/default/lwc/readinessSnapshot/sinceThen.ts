/** What has changed since the last snapshot, in words. */
import { fillIn, formatPercent } from 'c/readinessFormat';
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

const compared = (then: string, now: string, changed: string, same: string): string =>
  then === now ? fillIn(same, now) : fillIn(changed, then, now);

const levelOf = (entry: Entry): string => LEVELS[numberOf(entry, 'Verdict_Level__c') ?? 0] ?? LEVELS[0]!;
const essentialsOf = (entry: Entry): string => String(numberOf(entry, 'Open_Essentials__c') ?? 0);

/** Percent fields leave the doors as 0 to 100. */
function progressOf(entry: Entry): string {
  const percent = numberOf(entry, 'Progress__c');
  return percent === null ? labels.nothingApplicable : formatPercent(percent / 100);
}
