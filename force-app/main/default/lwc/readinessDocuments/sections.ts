/** The parts of a document's outline, each drawn from what has been entered; what is missing is said, not hidden. */
import { blockersOf } from 'c/readinessData';
import type { Section } from 'c/readinessDocument';
import { fillIn, formatDate, formatPercent } from 'c/readinessFormat';
import type { Part } from 'c/readinessOutline';
import { isTrue, responsibleOf, textOf, type Entry } from 'c/readinessRegisters';
import { factsContent, pointsContent, topicContent } from './answers';
import { blockersByChapter } from './blockerTables';
import { entriesOf, summaryOf, type DocumentSource } from './documentSource';
import { goLive } from './goLive';
import { titleIn, type Content, type PartName, type PartNamed } from './parts';
import { costsOf, registerTables } from './registerTable';
import { labels, VERDICTS } from './words';

type Maker<N extends PartName> = (source: DocumentSource, part: PartNamed<N>) => Content;

const SHORT = 160;

const MAKERS: { [N in PartName]: Maker<N> } = {
  state,
  blockers,
  'blockers-by-chapter': blockersByChapter,
  'unmastered-risks': unmasteredRisks,
  'budget-totals': budgetTotals,
  decision,
  'go-live': goLive,
  facts: factsContent,
  points: pointsContent,
  topic: topicContent,
  'to-write': (_, { text }) => ({ paragraphs: [titleIn(text)] }),
  register: (source, { register, title }) => ({ tables: registerTables(source, register, titleIn(title)) }),
  'last-committee': lastCommittee,
  'open-actions': openActions,
};

export const sectionsOf = (source: DocumentSource, parts: Part[]): Section[] =>
  parts.map((part, index) => {
    const make = MAKERS[part.part] as Maker<PartName>;
    const { title = part.title ? titleIn(part.title) : '', ...content } = make(source, part);
    return { key: `${part.part}-${index}`, title, ...completed(content) };
  });

function completed({ paragraphs = [], items = [], tables = [] }: Content): Omit<Section, 'key' | 'title'> {
  const isEmpty = paragraphs.length + items.length + tables.length === 0;
  return { paragraphs: isEmpty ? [labels.toComplete] : paragraphs, items, tables };
}

function state({ assessment }: DocumentSource): Content {
  const { verdictLevel, progress, topicCount, doneTopics, applicableTopics, decision: fields } = assessment;
  const counts = fillIn(labels.counts, doneTopics, applicableTopics, topicCount - applicableTopics);
  const percent = progress === null ? [] : [fillIn(labels.progress, formatPercent(progress))];
  const isElsewhere = fields.Approach__c === 'Business_Tool';
  return {
    paragraphs: [...(isElsewhere ? [labels.businessToolChosen] : []), VERDICTS[verdictLevel]!, counts, ...percent],
  };
}

function blockers({ assessment }: DocumentSource, { limit = Infinity }: PartNamed<'blockers'>): Content {
  const found = blockersOf(assessment).map(({ title, reason }) => fillIn(labels.heading, title, reason));
  const total = found.length > limit ? [fillIn(labels.firstOf, found.length)] : [];
  return { paragraphs: found.length > 0 ? total : [labels.noBlocker], items: found.slice(0, limit) };
}

function unmasteredRisks(source: DocumentSource, { limit = Infinity }: PartNamed<'unmastered-risks'>): Content {
  const risks = entriesOf(source, 'Readiness_Risk__c');
  const strong = risks.filter((risk) => isTrue(risk, 'Is_Unmastered__c'));
  const unassessed = risks.filter((risk) => isTrue(risk, 'Is_Unassessed__c')).length;
  const items = strong.map((risk) =>
    fillIn(labels.heading, risk.title, shortened(textOf(risk, 'Mitigation__c')) || labels.noResponse),
  );
  return {
    paragraphs: [
      ...(unassessed > 0 ? [fillIn(labels.unassessed, unassessed, risks.length)] : []),
      ...(risks.length > 0 && strong.length + unassessed === 0 ? [labels.noUnmastered] : []),
      ...(items.length > limit ? [fillIn(labels.firstOf, items.length)] : []),
    ],
    items: items.slice(0, limit),
  };
}

/** Enough to remember it by, on a note that is one page long. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHORT ? `${line.slice(0, SHORT).trimEnd()}…` : line;
}

function budgetTotals(source: DocumentSource): Content {
  return { paragraphs: entriesOf(source, 'Readiness_Budget_Line__c').length > 0 ? [costsOf(source)] : [] };
}

function decision(source: DocumentSource): Content {
  const summary = summaryOf(source);
  const isPending = ['', 'Pending'].includes(textOf(summary, 'Decision__c'));
  const taken = isPending ? labels.noDecision : summary.shown.Decision__c!;
  return { paragraphs: [fillIn(labels.decision, taken), fillIn(labels.approach, summary.shown.Approach__c ?? '')] };
}

/** What the last steering committee decided, and what has been noted since. */
function lastCommittee(source: DocumentSource): Content {
  const log = entriesOf(source, 'Readiness_Log__c');
  const last = log.findLast((entry) => textOf(entry, 'Body__c') === 'Steering_Committee');
  if (!last) return { paragraphs: [labels.noCommittee] };
  const date = textOf(last, 'Held_On__c');
  const since = log.filter((entry) => textOf(entry, 'Held_On__c') >= date && textOf(entry, 'Kind__c') !== 'Action');
  return { paragraphs: [fillIn(labels.lastCommittee, formatDate(date))], items: since.map(noted) };
}

const noted = (entry: Entry): string =>
  [fillIn(labels.heading, formatDate(textOf(entry, 'Held_On__c')), entry.title), textOf(entry, 'Text__c')]
    .filter(Boolean)
    .join('\n');

function openActions(source: DocumentSource): Content {
  const items = entriesOf(source, 'Readiness_Log__c')
    .filter((entry) => textOf(entry, 'Kind__c') === 'Action' && textOf(entry, 'State__c') === 'Open')
    .map((entry) => {
      const due = textOf(entry, 'Due_Date__c');
      const facts = [
        responsibleOf(entry) || labels.nobody,
        due ? fillIn(labels.due, formatDate(due)) : labels.noDueDate,
      ];
      return fillIn(labels.heading, entry.title, facts.join(', '));
    });
  return { paragraphs: items.length > 0 ? [] : [labels.noAction], items };
}
