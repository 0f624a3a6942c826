/** What somebody has answered, as tables; a point or fact without an answer stands there to be completed. */
import { topicsOf, type Point } from 'c/readinessData';
import type { Table } from 'c/readinessDocument';
import { fillIn } from 'c/readinessFormat';
import type { FactName } from 'c/readinessOutline';
import { listed, textOf, type Entry } from 'c/readinessRegisters';
import { summaryOf, type DocumentSource } from './documentSource';
import { titleIn, type Content, type PartNamed } from './parts';
import { labels } from './words';

/** A topic is found by its key, whatever its title has become. */
export function topicContent({ assessment }: DocumentSource, part: PartNamed<'topic'>): Content {
  const { key, title, points, columns } = part;
  const found = topicsOf(assessment).find((each) => each.key?.endsWith(`:${key}`));
  const given = title && titleIn(title);
  if (!found) return { title: given ?? fillIn(labels.noTopicTitle, key), paragraphs: [labels.noTopic] };
  const named = points?.map((point) => `${found.key}:${point}`);
  const shown = found.points.filter((point) => !named || named.includes(point.key ?? ''));
  const heading = given ?? found.title;
  return {
    title: heading,
    paragraphs: [found.notes, found.notApplicableNote].filter((text) => text !== null),
    tables: answers(key, fillIn(labels.pointsOf, heading), shown, columns),
  };
}

export function pointsContent({ assessment }: DocumentSource, { keys, title }: PartNamed<'points'>): Content {
  const all = topicsOf(assessment).flatMap((each) => each.points);
  const shown = keys.flatMap((key) => all.filter((point) => point.key?.endsWith(`:${key}`)));
  return shown.length > 0 ? { tables: answers(keys[0]!, titleIn(title), shown) } : { paragraphs: [labels.noTopic] };
}

const FACTS: Readonly<Record<FactName, (summary: Entry) => string>> = {
  approach: ({ shown }) => shown.Approach__c ?? '',
  'approach-conditions': (summary) => textOf(summary, 'Approach_Conditions__c'),
  commitments: ({ shown }) => listed(shown.Commitments__c ?? ''),
  'project-lead': (summary) => person(summary, 'Project_Lead'),
  publics: ({ shown }) => listed(shown.Publics__c ?? ''),
  sponsor: (summary) => person(summary, 'Sponsor'),
};

const person = ({ shown }: Entry, role: string): string => shown[`${role}__r.Name`] || shown[`${role}_Name__c`] || '';

export function factsContent(source: DocumentSource, { title, facts: asked }: PartNamed<'facts'>): Content {
  const rows = asked.map(({ fact, title: name }) => row(fact, titleIn(name), FACTS[fact](summaryOf(source))));
  return { tables: [table(asked[0]!.fact, titleIn(title), rows, labels.item, labels.answer)] };
}

function answers(key: string, caption: string, shown: Point[], columns?: PartNamed<'topic'>['columns']): Table[] {
  const rows = shown.map(({ id, title, answer }) => row(id, title, answer));
  const [point, answer] = columns ? [titleIn(columns.point), titleIn(columns.answer)] : [labels.point, labels.answer];
  return rows.length > 0 ? [table(key, caption, rows, point!, answer!)] : [];
}

const row = (id: string, title: string, answer: string | null): Table['rows'][number] => ({
  id,
  title,
  cells: { Answer__c: answer || labels.toCompleteShort },
});

const table = (key: string, caption: string, rows: Table['rows'], titleLabel: string, answer: string): Table => ({
  ...{ key, caption, titleLabel, rows, notes: [] },
  columns: [{ name: 'Answer__c', label: answer }],
});
