import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ensurePluginIsBuilt } from '../../scripts/plugin-build.ts';
import {
  commandSnapshot,
  RESULT_TYPES,
  resultSchema,
  schemaFile,
  SNAPSHOT_FILE,
  type ResultName,
} from '../../scripts/plugin-interface.ts';
import { REPOSITORY } from '../../scripts/sf-command.ts';

const UPDATE = 'if the change is meant, run "npm run plugin-interface" and say so in the commit';

describe('the plugin’s interface', () => {
  before(ensurePluginIsBuilt);

  for (const name of Object.keys(RESULT_TYPES) as ResultName[]) {
    it(`gives ${name} the result that its committed schema promises`, () => {
      assert.equal(resultSchema(name), readFileSync(schemaFile(name), 'utf8'), UPDATE);
    });
  }

  it('has a schema for every command', () => {
    const commands = Object.keys(
      JSON.parse(readFileSync(join(REPOSITORY, 'plugin/oclif.manifest.json'), 'utf8')).commands,
    );
    assert.deepEqual(commands.map((id) => id.replaceAll(':', '-')).sort(), Object.keys(RESULT_TYPES).sort());
  });

  it('has the commands and flags of the committed snapshot', () => {
    assert.equal(commandSnapshot(), readFileSync(SNAPSHOT_FILE, 'utf8'), UPDATE);
  });

  it('shares one copy of @oclif/core and @salesforce/core with the CLI: with two, each command loads both', () => {
    for (const name of ['@oclif/core', '@salesforce/core', '@salesforce/sf-plugins-core']) {
      const copies = globSync(`{,plugin/}node_modules/{,**/node_modules/}${name}/package.json`, { cwd: REPOSITORY });
      assert.deepEqual(copies, [`node_modules/${name}/package.json`]);
    }
  });
});
