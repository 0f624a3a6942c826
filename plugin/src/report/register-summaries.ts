/** What matters in each register, in one line; a register without entries has none. */
import type { Assessment, Language } from '../assessment/model.ts';
import { endOf, goLiveOf, isLate, nextMilestones } from '../assessment/next-milestones.ts';
import type { Milestone } from '../assessment/registers.ts';
import { amount, figure } from './numbers.ts';
import { registerWords } from './register-words.ts';
import { summaryWords, type SummaryWords } from './summary-words.ts';
import { wordsOf } from './words.ts';

export interface RegisterSummary {
  title: string;
  text: string;
}

export function registerSummaries(assessment: Assessment): RegisterSummary[] {
  const { language } = assessment;
  const titles = registerWords(language);
  const words = summaryWords(language);
  const line = (title: string, entries: unknown[], facts: string[]) =>
    entries.length > 0 ? [{ title, text: facts.join(words.and) }] : [];
  return [
    ...line(titles.risks, assessment.risks, risks(assessment, words)),
    ...line(titles.criteria, assessment.criteria, criteria(assessment, words)),
    ...line(titles.milestones, assessment.milestones, milestones(assessment, words)),
    ...line(titles.budget, assessment.budget.lines, costs(assessment, words)),
    ...line(titles.indicators, assessment.indicators, indicators(assessment, words)),
    ...line(titles.stakeholders, assessment.stakeholders, stakeholders(assessment, words)),
    ...line(titles.log, assessment.log, actions(assessment, words)),
  ];
}

function risks({ risks: entries }: Assessment, words: SummaryWords): string[] {
  const unassessed = entries.filter((risk) => risk.unassessed).length;
  const unmastered = entries.filter((risk) => risk.unmastered).length;
  if (unassessed + unmastered === 0) return [words.mastered];
  return [
    ...(unassessed > 0 ? [words.unassessed(unassessed, entries.length)] : []),
    ...(unmastered > 0 ? [words.unmastered(unmastered)] : []),
  ];
}

function criteria({ criteria: entries, choice, language }: Assessment, words: SummaryWords): string[] {
  const weighed = entries.filter(({ advantage }) => advantage !== null).length;
  const { points } = registerWords(language);
  const totals = choice && points(figure(choice.crmPoints, language), figure(choice.businessToolPoints, language));
  return [words.weighed(weighed, entries.length), ...(totals ? [totals] : [])];
}

function milestones({ milestones: entries, language }: Assessment, words: SummaryWords): string[] {
  const late = entries.filter(isLate).length;
  const [next] = nextMilestones(entries);
  const goLive = goLiveOf(entries);
  const dated = goLive && endOf(goLive) && goLive !== next && goLive.status !== 'Done';
  const facts = [
    ...(next ? [words.next(withDate(next, language))] : []),
    ...(dated ? [withDate(goLive, language)] : []),
    ...(late > 0 ? [words.late(late)] : []),
  ];
  return facts.length > 0 ? facts : [words.nothingAhead];
}

const withDate = (step: Milestone, language: Language): string =>
  `${step.title} (${wordsOf(language).date(endOf(step)!)})`;

function costs({ budget: { crmCost, businessToolCost }, language }: Assessment, words: SummaryWords): string[] {
  return [words.costs(amount(crmCost, language), amount(businessToolCost, language))];
}

const indicators = ({ indicators: entries }: Assessment, words: SummaryWords): string[] => [
  words.complete(entries.filter(({ complete }) => complete).length, entries.length),
];

function stakeholders({ stakeholders: entries }: Assessment, words: SummaryWords): string[] {
  const overcommitted = entries.filter((person) => person.overcommitted).length;
  const hasSponsor = entries.some(({ projectRoles }) => projectRoles.includes('Sponsor'));
  return [
    words.people(entries.length),
    ...(hasSponsor ? [] : [words.noSponsor]),
    ...(overcommitted > 0 ? [words.overcommitted(overcommitted)] : []),
  ];
}

function actions({ log }: Assessment, words: SummaryWords): string[] {
  const open = log.filter(({ kind, state }) => kind === 'Action' && state === 'Open');
  return [words.openActions(open.length, open.filter(({ overdue }) => overdue).length)];
}
