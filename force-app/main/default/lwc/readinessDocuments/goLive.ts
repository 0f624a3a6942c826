import { fillIn, formatDate } from 'c/readinessFormat';
import { isTrue, numberOf, textOf, type Entry } from 'c/readinessRegisters';
import { entriesOf, summaryOf, type DocumentSource } from './documentSource';
import type { Content, PartNamed } from './parts';
import { labels } from './words';

/** When the tool goes live, and what comes before. */
export function goLive(source: DocumentSource, { limit = Infinity }: PartNamed<'go-live'>): Content {
  const milestones = entriesOf(source, 'Readiness_Milestone__c');
  const late = milestones.filter(isLate).length;
  const next = nextOf(milestones).slice(0, limit);
  return {
    paragraphs: [
      ...datesOf(textOf(summaryOf(source), 'Target_Go_Live__c'), milestones),
      ...(late > 0 ? [fillIn(labels.overdue, late)] : []),
      ...(next.length > 0 ? [labels.nextSteps] : []),
    ],
    items: next.map((milestone) => fillIn(labels.heading, milestone.title, formatDate(endOf(milestone)))),
  };
}

function datesOf(target: string, milestones: Entry[]): string[] {
  const step = milestones.find((each) => isTrue(each, 'Is_Go_Live__c') && textOf(each, 'Status__c') !== 'Cancelled');
  const date = step ? endOf(step) : '';
  if (step && target && date && isTrue(step, 'After_Target__c'))
    return [fillIn(labels.afterTarget, formatDate(date), formatDate(target))];
  return [
    target ? fillIn(labels.target, formatDate(target)) : labels.noTarget,
    ...(date ? [fillIn(labels.goLive, formatDate(date))] : []),
  ];
}

const endOf = (milestone: Entry): string => textOf(milestone, 'Current_End__c') || textOf(milestone, 'Planned_End__c');

const isLate = (milestone: Entry): boolean => isTrue(milestone, 'Overdue__c');

/** Those still to come, the nearest first; not the meetings that come back, which have one date for them all. */
const nextOf = (milestones: Entry[]): Entry[] =>
  milestones
    .filter((each) => !isLate(each) && endOf(each) && !['Cancelled', 'Done'].includes(textOf(each, 'Status__c')))
    .filter((each) => numberOf(each, 'Recurs_Every_Months__c') === null)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
