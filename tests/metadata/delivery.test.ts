/** What a real org and the repository's own checks get their instructions from. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { REPOSITORY } from '../../scripts/sf-command.ts';

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

describe('the packages of sfdx-project.json', () => {
  interface PackageDirectory {
    path: string;
    package: string;
    versionNumber: string;
    definitionFile: string;
    dependencies?: { package: string; versionNumber: string }[];
  }
  const { packageDirectories } = JSON.parse(read('sfdx-project.json')) as { packageDirectories: PackageDirectory[] };

  it('are one for each folder of force-app', () => {
    const folders = globSync('force-app/*', { cwd: REPOSITORY }).map((path) => path.replaceAll('\\', '/'));
    assert.deepEqual(packageDirectories.map(({ path }) => path).sort(), folders.sort());
  });

  it('have a name of their own and a version that a build may raise', () => {
    const names = packageDirectories.map((directory) => directory.package);
    assert.equal(new Set(names).size, names.length);
    for (const { versionNumber, definitionFile } of packageDirectories) {
      assert.match(versionNumber, /^\d+\.\d+\.\d+\.NEXT$/);
      assert.ok(read(definitionFile));
    }
  });

  it('depend only on packages that come before them', () => {
    const known = new Set<string>();
    for (const { package: name, dependencies = [] } of packageDirectories) {
      for (const dependency of dependencies) assert.ok(known.has(dependency.package), `${name}: ${dependency.package}`);
      if (known.size > 0) assert.ok(dependencies.length > 0, name);
      known.add(name);
    }
  });
});

describe('the scratch-org definition', () => {
  const definition = JSON.parse(read('config/project-scratch-def.json')) as {
    edition: string;
    language: string;
    settings: Record<string, Record<string, unknown>>;
  };

  it('makes a French org that takes translations', () => {
    assert.deepEqual([definition.edition, definition.language], ['Developer', 'fr']);
    assert.equal(definition.settings.languageSettings!.enableTranslationWorkbench, true);
  });

  it('sets only what the Metadata API has', () => {
    const types = read(
      globSync('{local-org/,}node_modules/@salesforce/types/lib/metadata.d.ts', { cwd: REPOSITORY })[0]!,
    );
    for (const [name, settings] of Object.entries(definition.settings)) {
      const type = name[0]!.toUpperCase() + name.slice(1);
      const declared = new RegExp(`export type ${type} = Metadata & \\{([^}]*)\\}`).exec(types)?.[1];
      assert.ok(declared, type);
      for (const key of Object.keys(settings)) assert.match(declared, new RegExp(`\\b${key}\\?`));
    }
  });
});

describe('the workflow of continuous integration', () => {
  interface Step {
    if?: string;
    uses?: string;
    run?: string;
    env?: Record<string, string>;
  }
  interface Job {
    if?: string;
    needs?: string;
    env?: Record<string, string>;
    steps: Step[];
    'timeout-minutes': number;
  }
  const text = read('.github/workflows/ci.yml');
  const workflow = parse(text) as {
    on: Record<string, unknown>;
    permissions: Record<string, string>;
    jobs: Record<'check' | 'scratch-org', Job>;
  };
  const { check, 'scratch-org': scratch } = workflow.jobs;
  const allSteps = [...check.steps, ...scratch.steps];

  it('runs on pushes and pull requests, with the right to read and no other', () => {
    assert.deepEqual(Object.keys(workflow.on), ['push', 'pull_request']);
    assert.deepEqual(workflow.permissions, { contents: 'read' });
  });

  it('uses actions in one exact version', () => {
    const uses = allSteps.flatMap((step) => step.uses ?? []);
    assert.ok(uses.length > 0);
    for (const action of uses) assert.match(action, /^actions\/[\w-]+@v\d+\.\d+\.\d+$/);
  });

  it('installs, analyses and tests', () => {
    const commands = check.steps.flatMap(({ run }) => run ?? []);
    assert.deepEqual(commands, ['npm ci --no-audit --no-fund', 'npm run -s analyze', 'npm test']);
  });

  it('hands the secret to one step only, never on a pull request, never on a command line', () => {
    assert.equal(scratch.if, "github.event_name == 'push'");
    const holders = allSteps.filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'));
    assert.equal(holders.length, 1);
    assert.doesNotMatch(allSteps.map(({ run }) => run).join('\n'), /secrets\./);
    assert.doesNotMatch(text, /pull_request_target/);
  });

  it('does nothing in an org where there is no secret, and says so', () => {
    const [first, ...rest] = scratch.steps;
    assert.match(first!.run!, /is not set/);
    for (const step of rest) assert.match(step.if!, /env\.HAS_DEV_HUB == 'true'/);
  });

  it('deletes the scratch org whatever happened', () => {
    const last = scratch.steps.at(-1)!;
    assert.match(last.run!, /org delete scratch/);
    assert.match(last.if!, /always\(\)/);
  });
});
