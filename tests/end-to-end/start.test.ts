import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { REPOSITORY } from '../../scripts/sf-command.ts';
import { needsLocalOrg } from './given-org.ts';

interface Started {
  child: ChildProcess;
  output: string;
  url: string;
}

describe('npm start', { skip: needsLocalOrg('npm start brings it along') }, () => {
  const data = mkdtempSync(join(tmpdir(), 'start-'));
  const running = new Set<ChildProcess>();
  after(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });

  function launch(...args: string[]): { child: ChildProcess; text: () => string } {
    const child = spawn(process.execPath, ['scripts/start.ts', '--data', data, ...args], {
      cwd: REPOSITORY,
      stdio: 'pipe',
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    return { child, text: () => output };
  }

  function untilReady(...args: string[]): Promise<Started> {
    const { child, text } = launch(...args);
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${text()}`)));
      child.stdout!.on('data', () => {
        const url = /^Ready: (.*)$/m.exec(text())?.[1];
        if (url) resolve({ child, output: text(), url });
      });
    });
  }

  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode)));

  it('ends on the status of the checklist and an address, and stops on Ctrl-C', async () => {
    const { child, output, url } = await untilReady('--port', '0');
    assert.match(output, /Deploying force-app\/main… done/);
    assert.match(output, /0 sujet traité sur 19/);
    assert.equal((await fetch(`${url}/lightning/page/home`)).status, 200);

    const second = launch('--port', '0');
    assert.equal(await ended(second.child), 1);
    assert.match(second.text(), new RegExp(String(child.pid)), 'a data folder in use names its owner');

    child.kill('SIGINT');
    assert.equal(await ended(child), 0);
  });

  it('skips the second time what has not changed', async () => {
    const { child, output, url } = await untilReady('--port', '0');
    assert.doesNotMatch(output, /Deploying|Assigning|Seeding/);
    assert.match(output, /0 sujet traité sur 19/);

    const port = new URL(url).port;
    const other = mkdtempSync(join(tmpdir(), 'start-other-'));
    const taken = launch('--port', port, '--data', other);
    assert.equal(await ended(taken.child), 1);
    assert.match(taken.text(), new RegExp(`Port ${port} is taken`));
    rmSync(other, { recursive: true, force: true });

    child.kill('SIGTERM');
    assert.equal(await ended(child), 0);
  });

  it('says which flags it takes', async () => {
    for (const [flags, message] of [
      [['--bogus'], /Unknown option '--bogus'\nUsage: npm start/],
      [['--port', 'abc'], /--port takes a number from 0 to 65535, not 'abc'/],
    ] as const) {
      const { child, text } = launch(...flags);
      assert.equal(await ended(child), 1);
      assert.match(text(), message);
      assert.doesNotMatch(text(), /\.ts:\d+/, 'no stack trace');
    }
  });

  it('starts over with --reset and leaves the checklist out with --no-seed', async () => {
    const { child, output } = await untilReady('--port', '0', '--reset', '--no-seed');
    assert.match(output, /Deploying force-app\/main… done/);
    assert.doesNotMatch(output, /Seeding/);
    child.kill('SIGINT');
    await ended(child);
  });
});
