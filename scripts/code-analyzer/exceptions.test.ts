import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { REPOSITORY } from '../sf-command.ts';
import type { Finding } from './engines.ts';
import { applyExceptions, type Exception } from './exceptions.ts';

const finding = (rule: string, file: string, engine = 'eslint'): Finding => ({
  engine,
  rule,
  file,
  line: 3,
  message: 'm',
});
const exception: Exception = { engine: 'eslint', rule: 'no-eval', files: ['a.js', 'b.js'], reason: 'because' };

describe('exceptions of the code analysis', () => {
  it('accept the rule in the files that they name, and nothing else', () => {
    const findings = [
      finding('no-eval', 'a.js'),
      finding('no-eval', 'c.js'),
      finding('no-var', 'a.js'),
      finding('no-eval', 'b.js', 'pmd'),
    ];
    const { open, accepted } = applyExceptions({ findings, engines: {}, missing: [] }, [exception]);
    assert.deepEqual(accepted, findings.slice(0, 1));
    assert.deepEqual(open, findings.slice(1));
  });

  it('may name many files at once', () => {
    const findings = [finding('no-eval', 'x/a/Key.xml'), finding('no-eval', 'x/a/b/Key.xml')];
    const { accepted } = applyExceptions({ findings, engines: {}, missing: [] }, [
      { ...exception, files: ['x/*/Key.xml'] },
    ]);
    assert.deepEqual(accepted, findings.slice(0, 1));
  });

  it('are reported where they match nothing any more', () => {
    const analysis = { findings: [finding('no-eval', 'a.js')], engines: {}, missing: [] };
    assert.deepEqual(applyExceptions(analysis, [exception]).unused, ['eslint no-eval b.js']);
  });

  it('of an engine that could not start are not', () => {
    const missing = [{ engine: 'eslint', reason: 'no Java' }];
    assert.deepEqual(applyExceptions({ findings: [], engines: {}, missing }, [exception]).unused, []);
  });

  it('that are committed give a reason and name files of the repository', () => {
    const file = join(REPOSITORY, 'scripts/code-analyzer/exceptions.json');
    const committed = JSON.parse(readFileSync(file, 'utf8')) as Exception[];
    for (const { reason, files, rule } of committed) {
      assert.ok(reason.split(' ').length > 5, `${rule}: ${reason}`);
      const sources = files.filter((name) => !name.endsWith('.js'));
      assert.deepEqual(
        sources.filter((glob) => globSync(glob, { cwd: REPOSITORY }).length === 0),
        [],
      );
    }
  });
});
