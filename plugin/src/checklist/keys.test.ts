import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASSESSMENT_KEY_LIMIT, isAssessmentKey, joinKey, slug } from './keys.ts';

test('a key names its way down from the assessment', () => {
  assert.equal(joinKey('refuge', 'content', 'budget', 'investment'), 'refuge:content:budget:investment');
});

const SLUGS: [name: string, key: string][] = [
  ['Les Amis du Livre', 'les-amis-du-livre'],
  ['L’Été des Œuvres', 'l-ete-des-oeuvres'],
  ["Maison d'Ælis", 'maison-d-aelis'],
  ['  Forêt & Océan (2026) ! ', 'foret-ocean-2026'],
  ['Çà et là — Ÿ', 'ca-et-la-y'],
  ['Eﬃcacité ²', 'efficacite-2'],
  ['ÎLE\u0301', 'ile'],
];
for (const [name, key] of SLUGS) {
  test(`the slug of ${JSON.stringify(name)} is ${key}`, () => assert.equal(slug(name), key));
}

test('a long name is cut after a whole word', () => {
  const key = slug('solidarité '.repeat(20));
  assert.equal(key, Array(7).fill('solidarite').join('-'));
  assert.ok(isAssessmentKey(key));
});

test('a word that is longer than a key is cut at the limit', () => {
  assert.equal(slug('a'.repeat(200)), 'a'.repeat(ASSESSMENT_KEY_LIMIT));
});

test('a name that fills the limit exactly is kept whole', () => {
  const name = `${'a'.repeat(40)} ${'b'.repeat(39)}`;
  assert.equal(slug(name).length, ASSESSMENT_KEY_LIMIT);
});

test('a name without Latin letters or digits has no slug', () => {
  assert.equal(slug('本の友'), '');
  assert.equal(isAssessmentKey(''), false);
});

for (const key of ['A', 'a_b', '-a', 'a-', 'a--b', 'a:b', 'é', 'a b', 'a\n', 'a'.repeat(81)]) {
  test(`${JSON.stringify(key)} is no assessment key`, () => assert.equal(isAssessmentKey(key), false));
}
