/** The parts of a document's outline, each drawn from what has been entered; what is missing is said, not hidden. */
import LANG from '@salesforce/i18n/lang';
import { blockersOf, topicsOf } from 'c/readinessData';
import type { Section } from 'c/readinessDocument';
import { fillIn, formatDate, formatPercent } from 'c/readinessFormat';
import type { Part, Title } from 'c/readinessOutline';
import { isTrue, responsibleOf, textOf, type Entry } from 'c/readinessRegisters';
import { entriesOf, summaryOf, type DocumentSource } from './documentSource';
import { costsOf, registerTables } from './registerTable';
import { labels, VERDICTS } from './words';

/** A part without a title of its own has that of its topic. */
type Content = Partial<Omit<Section, 'key'>>;
type Name = Part['part'];
/** Parts that take the same fields stand together in the outline's type. */
type PartNamed<N extends Name> = N extends Name ? Part & { part: N } : never;
type Maker<N extends Name> = (source: DocumentSource, part: PartNamed<N>) => Content;

const MAKERS: { [N in Name]: Maker<N> } = {
  state,
  blockers,
  'unmastered-risks': unmasteredRisks,
  'budget-totals': budgetTotals,
  decision,
  topic,
  register: (source, { register, title }) => ({ tables: registerTables(source, register, titleIn(title)) }),
  'last-committee': lastCommittee,
  'open-actions': openActions,
};

/** In the user's language, as all that the org words is. */
export const titleIn = ({ en, fr }: Title): string => (LANG.startsWith('fr') ? fr : en);

export const sectionsOf = (source: DocumentSource, parts: Part[]): Section[] =>
  parts.map((part, index) => {
    const make = MAKERS[part.part] as Maker<Name>;
    const { title = 'title' in part ? titleIn(part.title) : '', ...content } = make(source, part);
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
  const found = blockersOf(assessment).map(({ title, reason }) => fillIn(labels.item, title, reason));
  const total = found.length > limit ? [fillIn(labels.firstOf, found.length)] : [];
  return { paragraphs: found.length > 0 ? total : [labels.noBlocker], items: found.slice(0, limit) };
}

function unmasteredRisks(source: DocumentSource, { limit = Infinity }: PartNamed<'unmastered-risks'>): Content {
  const risks = entriesOf(source, 'Readiness_Risk__c');
  const strong = risks.filter((risk) => isTrue(risk, 'Is_Unmastered__c'));
  const unassessed = risks.filter((risk) => isTrue(risk, 'Is_Unassessed__c')).length;
  const items = strong.map((risk) =>
    fillIn(labels.item, risk.title, textOf(risk, 'Mitigation__c') || labels.noResponse),
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

function budgetTotals(source: DocumentSource): Content {
  return { paragraphs: entriesOf(source, 'Readiness_Budget_Line__c').length > 0 ? [costsOf(source)] : [] };
}

function decision(source: DocumentSource): Content {
  const summary = summaryOf(source);
  const isPending = ['', 'Pending'].includes(textOf(summary, 'Decision__c'));
  const taken = isPending ? labels.noDecision : summary.shown.Decision__c!;
  return { paragraphs: [fillIn(labels.decision, taken), fillIn(labels.approach, summary.shown.Approach__c ?? '')] };
}

/** The answers to a topic's points; the topic is found by its key, whatever its title has become. */
function topic({ assessment }: DocumentSource, { key }: PartNamed<'topic'>): Content {
  const found = topicsOf(assessment).find((each) => each.key?.endsWith(`:${key}`));
  if (!found) return { title: fillIn(labels.noTopicTitle, key), paragraphs: [labels.noTopic] };
  const rows = found.points.map(({ id, title, answer }) => ({
    id,
    title,
    cells: { Answer__c: answer ?? labels.toCompleteShort },
  }));
  const columns = [{ name: 'Answer__c', label: labels.answer }];
  const table = {
    key,
    caption: fillIn(labels.pointsOf, found.title),
    titleLabel: labels.point,
    columns,
    rows,
    notes: [],
  };
  return {
    title: found.title,
    paragraphs: [found.notes, found.notApplicableNote].filter((text) => text !== null),
    tables: rows.length > 0 ? [table] : [],
  };
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
  [fillIn(labels.item, formatDate(textOf(entry, 'Held_On__c')), entry.title), textOf(entry, 'Text__c')]
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
      return fillIn(labels.item, entry.title, facts.join(', '));
    });
  return { paragraphs: items.length > 0 ? [] : [labels.noAction], items };
}
