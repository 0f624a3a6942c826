/** Every command that a document shows exists, with every flag that it shows. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { REPOSITORY } from '../../scripts/sf-command.ts';

interface Command {
  flags: Set<string>;
}
interface OclifManifest {
  commands: Record<string, { flags: Record<string, { char?: string }> }>;
}

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

/** The CLI's own commands, as its plugins declare them, and ours, as they are committed. */
function sfCommands(): Map<string, Command> {
  const manifests = globSync('node_modules/@{salesforce,oclif}/plugin-*/oclif.manifest.json', { cwd: REPOSITORY });
  const theirs = manifests
    .flatMap((path) => Object.entries((JSON.parse(read(path)) as OclifManifest).commands))
    .map(([id, { flags }]): [string, Command] => [
      id.replaceAll(':', ' '),
      { flags: new Set(Object.entries(flags).flatMap(([name, { char }]) => [`--${name}`, `-${char}`])) },
    ]);
  const snapshot = JSON.parse(read('plugin/command-snapshot.json')) as {
    command: string;
    flags: { name: string; char?: string }[];
  }[];
  const ours = snapshot.map(({ command, flags }): [string, Command] => [
    command,
    { flags: new Set(flags.flatMap(({ name, char }) => [`--${name}`, `-${char}`])) },
  ]);
  return new Map([...theirs, ...ours]);
}

const commands = sfCommands();
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Lines of the fenced blocks, those that go on after a backslash joined, and what a workflow runs. */
const shownIn = (text: string): string[] =>
  [...text.matchAll(/```[a-z]*\n([\s\S]*?)```|^ *(?:- )?run: (?:.* \| )?(.*)$/gm)]
    .flatMap(([, block, run]) => (block ?? run)!.replace(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.trim().replace(/^\$ /, ''))
    .flatMap((line) => line.split(' && '))
    .filter((line) => /^(?:npx sf|sf|npm run|npm start|npm ci|npm test)\b/.test(line));

const flagsOf = (line: string): string[] =>
  [...line.replace(/"[^"]*"/g, '""').matchAll(/(?<=\s)(--?[a-z][a-z-]*)/g)].map(([, flag]) => flag!);

/** What is wrong with a command line; undefined where nothing is. */
function mistakeIn(line: string): string | undefined {
  const script = /^npm run (?:-s )?([\w:-]+)(?: -- (.*))?$/.exec(line);
  if (script) return mistakeInScript(script[1]!, script[2] ?? '');
  if (line.startsWith('npm ')) return undefined;
  const words = line.replace(/^(?:npx )?sf /, '').split(' ');
  const id = [4, 3, 2].map((length) => words.slice(0, length).join(' ')).find((name) => commands.has(name));
  if (!id) return `no such command: ${line}`;
  const unknown = flagsOf(line).filter((flag) => flag !== '--help' && !commands.get(id)!.flags.has(flag));
  return unknown.length > 0 ? `${id} has no ${unknown.join(', ')}` : undefined;
}

function mistakeInScript(name: string, args: string): string | undefined {
  const command = scripts[name];
  if (!command) return `package.json has no script ${name}`;
  const source = /^node (\S+\.ts)/.exec(command)?.[1];
  const unknown = flagsOf(` ${args}`).filter((flag) => !source || !read(source).includes(flag.slice(2)));
  return unknown.length > 0 ? `npm run ${name} has no ${unknown.join(', ')}` : undefined;
}

describe('the commands that documents show', () => {
  for (const document of globSync(['*.md', 'docs/*.md', '.github/workflows/*.yml'], { cwd: REPOSITORY })) {
    it(`exist, with their flags: ${document}`, () => {
      const mistakes = shownIn(read(document)).map(mistakeIn).filter(Boolean);
      assert.deepEqual(mistakes, []);
    });
  }

  it('are read from the workflow too', () => {
    assert.ok(shownIn(read('.github/workflows/ci.yml')).some((line) => line.startsWith('npx sf org login sfdx-url')));
  });

  it('are many in the administrator’s guide', () => {
    assert.ok(shownIn(read('docs/guide-administrateur.md')).length > 12);
  });

  it('would be found wrong', () => {
    const wrong = [
      'sf readiness seeds --name x',
      'sf readiness seed --nom x',
      'npx sf org login webb',
      'npx sf org login web --aliass x',
      'npm run deplay',
      'npm run deploy -- --everything',
    ];
    assert.deepEqual(
      wrong.filter((line) => mistakeIn(line) === undefined),
      [],
    );
  });
});
