/** What the documents point to is there: images, files, headings. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { REPOSITORY } from '../../scripts/sf-command.ts';

const documents = globSync(['*.md', 'docs/*.md'], { cwd: REPOSITORY });

/** Addresses in the repository that a document names, as `[text](address)` or `src="address"`. */
function addressesIn(text: string): string[] {
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(([, link, source]) => (link ?? source)!);
  return found.filter((address) => !/^[a-z]+:/.test(address));
}

/** As GitHub names a heading's anchor. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

describe('the documents', () => {
  for (const document of documents) {
    it(`${document} names only what exists`, () => {
      const text = readFileSync(join(REPOSITORY, document), 'utf8');
      const missing = addressesIn(text).filter((address) => {
        const [file = '', anchor] = decodeURI(address).split('#');
        const path = join(REPOSITORY, file ? dirname(document) : document, file ?? '');
        if (!existsSync(path)) return true;
        return anchor !== undefined && !anchorsIn(readFileSync(path, 'utf8')).includes(anchor);
      });
      assert.deepEqual(missing, []);
    });
  }

  it('use every picture that is kept', () => {
    const all = documents.map((document) => readFileSync(join(REPOSITORY, document), 'utf8')).join('\n');
    const unused = globSync('docs/images/*', { cwd: REPOSITORY }).filter(
      (image) => !all.includes(`images/${image.split('/').at(-1)}`),
    );
    assert.deepEqual(unused, []);
  });
});
