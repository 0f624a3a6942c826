import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type XmlElement } from '../../local-org/metadata/component.ts';
import { analytics, main } from './force-app.ts';

const READ_BY_PEOPLE = new Set([
  'label',
  'pluralLabel',
  'relationshipLabel',
  'description',
  'inlineHelpText',
  'errorMessage',
  'title',
  'header',
  'footer',
  'displayNameOverride',
]);

const textsIn = (element: XmlElement): string[] => [
  ...(READ_BY_PEOPLE.has(element.name) ? [element.text] : []),
  ...element.children.flatMap(textsIn),
];

describe('French texts', () => {
  const texts = [...main, ...analytics].flatMap(({ xml }) => (xml ? textsIn(xml) : []));
  const without = (mistake: RegExp): void =>
    assert.deepEqual(
      texts.filter((text) => mistake.test(text)),
      [],
    );

  it('put a non-breaking space before : ; ! ? % and inside « »', () =>
    without(/[^\u00a0][;!?»%]|[^\u00a0s]:(?!\/\/)|«[^\u00a0]/u));

  it('use the typographic apostrophe', () => without(/'/));
});
