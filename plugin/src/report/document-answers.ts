/** What somebody has answered, as tables; a point or fact without an answer stands there to be completed. */
import type { Assessment, Point, Topic } from '../assessment/model.ts';
import type { FactName, Part, TopicPart } from './document-outline.ts';
import type { Content } from './document.ts';
import { picklistWords } from './picklist-words.ts';
import { wordsOf } from './words.ts';

const TO_COMPLETE = 'À compléter';
const ABSENT = 'Ce sujet n’est pas dans l’évaluation.';
const POINT = { fr: 'Point', en: 'Point' };
const ANSWER = { fr: 'Réponse', en: 'Answer' };

type PartOf<T> = Part & { part: T };

/** A topic is found by its key, whatever its title has become. */
export function topicContent(
  assessment: Assessment,
  { key, title, points, columns }: TopicPart,
): Content & { title: string } {
  const topic = topicsOf(assessment).find((each) => each.key?.endsWith(`:${key}`));
  const heading = title?.fr ?? topic?.title ?? `Sujet «\u00a0${key}\u00a0»`;
  if (!topic) return { title: heading, paragraphs: [ABSENT] };
  const named = points && new Set(points.map((point) => `${topic.key}:${point}`));
  const shown = topic.points.filter((point) => !named || named.has(point.key ?? ''));
  const paragraphs = [topic.notes, topic.notApplicableNote].filter((text) => text !== null);
  const { point, answer } = columns ?? { point: POINT, answer: ANSWER };
  return { title: heading, paragraphs, tables: answers(heading, shown, [point.fr, answer.fr]) };
}

export function pointsContent(assessment: Assessment, { title, keys }: PartOf<'points'>): Content {
  const points = topicsOf(assessment).flatMap((topic) => topic.points);
  const shown = keys.flatMap((key) => points.filter((point) => point.key?.endsWith(`:${key}`)));
  return shown.length > 0 ? { tables: answers(title.fr, shown, [POINT.fr, ANSWER.fr]) } : { paragraphs: [ABSENT] };
}

export function factsContent(assessment: Assessment, { title, facts }: PartOf<'facts'>): Content {
  const rows = facts.map((fact) => [fact.title.fr, FACT_TEXTS[fact.fact](assessment) || TO_COMPLETE]);
  return { tables: [{ title: title.fr, columns: ['Rubrique', ANSWER.fr], rows, notes: [] }] };
}

const FACT_TEXTS: Record<FactName, (assessment: Assessment) => string | null> = {
  approach: ({ approach }) => wordsOf('fr').approaches[approach] ?? approach,
  'approach-conditions': ({ approachConditions }) => approachConditions,
  commitments: ({ commitments }) => picklistWords('commitments', commitments, 'fr'),
  'project-lead': ({ projectLead }) => projectLead,
  publics: ({ publics }) => picklistWords('publics', publics, 'fr'),
  sponsor: ({ sponsor }) => sponsor,
};

function answers(title: string, points: Point[], columns: string[]): Content['tables'] {
  const rows = points.map((point) => [point.title, point.answer ?? TO_COMPLETE]);
  return rows.length > 0 ? [{ title, columns, rows, notes: [] }] : [];
}

const topicsOf = ({ chapters }: Assessment): Topic[] => chapters.flatMap(({ topics }) => topics);
