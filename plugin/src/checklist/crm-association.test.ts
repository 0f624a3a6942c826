import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { joinKey } from './keys.ts';
import { loadTemplate } from './load-template.ts';
import type { Chapter, Template, Topic } from './template.ts';

/** The checklist that comes with the plugin, compared with the document it is taken from. */

const CHECKLISTS = fileURLToPath(new URL('../../../config/checklists/', import.meta.url));
const SOURCE = new URL('../../../tests/fixtures/source-fr.txt', import.meta.url);

const template = await loadTemplate('crm-association', CHECKLISTS);
const topics = template.chapters.flatMap((chapter) => chapter.topics);
const topicsAndPoints = topics.flatMap((topic) => [topic, ...(topic.points ?? [])]);
const { risks = [], criteria = [], milestones = [] } = template;
const explained = [...topicsAndPoints, ...risks, ...criteria, ...milestones];
const ourTexts = (language: 'fr' | 'en') =>
  explained.flatMap(({ guidance }) => [guidance![language].question, guidance![language].example]);

test('its French texts are the lines of the source, all of them, in order, and nothing more', async () => {
  const source = (await readFile(SOURCE, 'utf8')).split('\n').map((line) => line.replace(/ ?\|$/, ''));
  assert.deepEqual(linesAsPublished(template), source.filter(Boolean));
});

test('the two misprints of the source are corrected, and no more', () => {
  assert.deepEqual(
    template.corrections?.map(({ source, corrected }) => [source, corrected]),
    [
      ['Référentiels communs avec d’autres application', 'Référentiels communs avec d’autres applications'],
      ['Ateliers de spécifications détaillés', 'Ateliers de spécifications détaillées'],
    ],
  );
});

test('it has 8 topics and 22 points, 5 and 14, 3 and 21, 3 and 8', () => {
  const counts = template.chapters.map((chapter) => [
    chapter.topics.length,
    chapter.topics.flatMap((topic) => topic.points ?? []).length,
  ]);
  assert.deepEqual(counts, [
    [8, 22],
    [5, 14],
    [3, 21],
    [3, 8],
  ]);
});

test('nine topics are essential', () => {
  assert.deepEqual(
    topics.filter(({ essential }) => essential).map(({ key }) => key),
    [
      'functional-scope',
      'success-indicators',
      'budget',
      'executive-sponsor',
      'project-lead',
      'business-leads',
      'forecast-schedule',
      'governance',
      'operations-management',
    ],
  );
});

test('each topic, point and register entry has a short question and a short example in both languages', () => {
  for (const { key, guidance } of explained) {
    for (const { question, example } of [guidance!.fr, guidance!.en]) {
      assert.match(question, /^.{10,160}$/u, key);
      assert.match(question, /\?$/, key);
      assert.match(example, /^.{10,220}$/u, key);
    }
  }
});

test('no question or example stands twice', () => {
  for (const texts of [ourTexts('fr'), ourTexts('en')]) assert.equal(new Set(texts).size, texts.length);
});

test('our French has non-breaking spaces before : ; ! ? and inside « », and typographic apostrophes', () => {
  for (const text of ourTexts('fr')) assert.doesNotMatch(text, /[^\u00A0][:;!?»]|«[^\u00A0]|\d [%€\d]|'|"/u, text);
});

test('our English has typographic apostrophes and quotes', () => {
  for (const text of ourTexts('en')) assert.doesNotMatch(text, /['"«»]|\s[:;!?]/u, text);
});

test('of seven risks six are the source’s: scope, change, lead times, cost, compliance, roles; each has its topics', async () => {
  const source = await readFile(SOURCE, 'utf8');
  const named = risks.filter((risk) => risk.source).map(({ key }) => key);
  const own = risks.filter((risk) => !risk.source).map(({ key }) => key);
  assert.deepEqual(own, ['risk-provider']);
  assert.deepEqual(named, ['risk-scope', 'risk-change', 'risk-schedule', 'risk-cost', 'risk-compliance', 'risk-roles']);
  for (const word of ['Transversalité du périmètre fonctionnel', 'pour les acteurs opérationnels'])
    assert.ok(source.includes(word) && risks.some(({ title }) => title.fr.includes(word)), word);
  assert.match(source, /Risques accrus \(délais, coût, conformité\)/);
  assert.ok(risks.every(({ topics }) => topics!.length > 0));
});

test('the criteria are the bullets of the introduction, three of the sector tool and four of the CRM', () => {
  const bullets = template.introduction!.flatMap(({ bullets: list = [] }) => list);
  assert.equal(criteria.length, bullets.length);
  assert.deepEqual(
    criteria.map(({ side, source }) => `${side} ${source}`),
    [...Array<string>(3).fill('business-tool true'), ...Array<string>(4).fill('crm true')],
  );
});

test('the milestones are the fourteen points of the schedule, in order and by the same titles', () => {
  const schedule = topics.find(({ key }) => key === 'forecast-schedule')!.points!;
  assert.equal(milestones.length, 14);
  assert.deepEqual(
    milestones.map(({ point, title }) => [point, title]),
    schedule.map(({ key, title }) => [`project:forecast-schedule:${key}`, title]),
  );
  assert.deepEqual(
    milestones.filter(({ goLive }) => goLive).map(({ key }) => key),
    ['go-live'],
  );
});

/** The template as the document printed it: with its numbers and marks, and without the corrections. */
function linesAsPublished({ introduction = [], chapters, corrections = [] }: Template): string[] {
  const misprints = new Map(corrections.map(({ key, source }) => [key, source]));
  const published = (title: string, ...keys: string[]) => misprints.get(joinKey(...keys)) ?? title;
  const topicLines = (chapter: Chapter, { key, title, guidance, points = [] }: Topic) => [
    `▢ ${published(title.fr, chapter.key, key)}`,
    ...(guidance?.fr.source ? [guidance.fr.source] : []),
    ...points.map((point) => `✔️ ${published(point.title.fr, chapter.key, key, point.key)}`),
  ];
  return [
    ...introduction.flatMap(({ paragraph, bullets = [] }) => [paragraph.fr, ...bullets.map(({ fr }) => `- ${fr}`)]),
    ...chapters.flatMap((chapter, index) => [
      `${index + 1}. ${published(chapter.title.fr, chapter.key)}`,
      ...chapter.topics.flatMap((topic) => topicLines(chapter, topic)),
    ]),
  ];
}
