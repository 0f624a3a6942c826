import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runEngines, type Analysis } from '../../scripts/code-analyzer/engines.ts';
import { REPOSITORY } from '../../scripts/sf-command.ts';

/** A fault for each engine; jQuery 1.x is known to be vulnerable. */
const FAULTS: Record<string, string> = {
  'faulty.js': 'export function run(code) {\n  return eval(code);\n}\n',
  'Faulty.cls': 'public class Faulty {\n  public void run() {\n    Integer x = 1; \n  }\n}\n',
  'Faulty.cls-meta.xml':
    '<?xml version="1.0" encoding="UTF-8"?>\n<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>40.0</apiVersion></ApexClass>\n',
  'jquery-1.8.1.js': '/*! jQuery v1.8.1 jquery.com | jquery.org/license */\nvar a = 1;\n',
};

describe('the code analysis', () => {
  const folder = mkdtempSync(join(tmpdir(), 'code-analyzer-test-'));
  let analysis: Analysis;
  before(async () => {
    for (const [name, text] of Object.entries(FAULTS)) writeFileSync(join(folder, name), text);
    analysis = await runEngines([folder]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const engine of ['eslint', 'pmd', 'regex', 'retire-js']) {
    it(`finds with ${engine} what is planted for it`, (test) => {
      const missing = analysis.missing.find((entry) => entry.engine === engine);
      if (missing) return test.skip(missing.reason);
      assert.ok(
        analysis.findings.some((finding) => finding.engine === engine && finding.line > 0),
        JSON.stringify(analysis.findings, null, 1),
      );
    });
  }

  it('fails where an engine cannot start, unless it may be left out, and names it', () => {
    const clean = join(folder, 'clean');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/analyze.ts', ...args], {
        cwd: REPOSITORY,
        encoding: 'utf8',
        env: { ...process.env, PATH: join(folder, 'no-java-here'), JAVA_HOME: '' },
      });
    rmSync(clean, { recursive: true, force: true });
    writeFileSync(clean, '');
    const strict = run(clean);
    assert.match(strict.stdout, /pmd could not start and checked nothing: .*java/i);
    assert.equal(strict.status, 1);
    const lenient = run('--skip-missing', clean);
    assert.match(lenient.stdout, /pmd could not start/);
    assert.equal(lenient.status, 0, lenient.stdout + lenient.stderr);
  });
});
