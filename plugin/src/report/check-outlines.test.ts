import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkTemplate } from '../checklist/validate-template.ts';
import { checkOutlines } from './check-outlines.ts';

const config = (name: string) => readFileSync(new URL(`../../../config/${name}`, import.meta.url));
const YAML = config('documents.yaml').toString();

describe('the outlines of the documents', () => {
  it('name topics and points that the checklist has', () => {
    const { template } = checkTemplate(config('checklists/crm-association.yaml'));
    const known = new Set(
      template!.chapters.flatMap(({ key, topics }) =>
        topics.flatMap((topic) => [
          `${key}:${topic.key}`,
          ...(topic.points ?? []).map((point) => `${key}:${topic.key}:${point.key}`),
        ]),
      ),
    );
    const parts = Object.values(checkOutlines(YAML)).flatMap(({ parts: all }) => all);
    const named = parts.flatMap((part) => {
      if (part.part === 'points') return part.keys;
      return part.part === 'topic' ? [part.key, ...(part.points ?? []).map((point) => `${part.key}:${point}`)] : [];
    });
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((key) => !known.has(key)),
      [],
    );
  });

  it('are refused with an unknown part, a missing title or a missing document', () => {
    for (const wrong of [
      YAML.replace('part: blockers', 'part: blocker'),
      YAML.replace('fr: Blocages, ', ''),
      YAML.replace(/^cahier:/m, 'cahiers:'),
      YAML.replace('register: risks', 'register: risk'),
    ]) {
      assert.notEqual(wrong, YAML);
      assert.throws(() => checkOutlines(wrong));
    }
  });
});
