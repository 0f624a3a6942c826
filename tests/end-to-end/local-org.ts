/** A local org in a process and folder of its own, with the real `sf` logged in to it: safe to run beside others. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  accessToken,
  captureSf,
  logInAs,
  prepareSf,
  REPOSITORY,
  usernameOf,
  type LocalUser,
  type SfResult,
} from '../../scripts/sf-command.ts';
import { PERMISSION_SETS } from '../../scripts/permission-sets.ts';
import { ensureComponentsAreBuilt } from '../../scripts/build-components.ts';
import { ensurePluginIsBuilt } from '../../scripts/plugin-build.ts';
import { givenOrg, type GivenOrg } from './given-org.ts';

export interface SfJson<T> {
  status: number;
  result: T;
  name?: string;
  message?: string;
  actions?: string[];
  warnings?: string[];
  data?: unknown;
}

export class TestOrg {
  readonly data = mkdtempSync(join(tmpdir(), 'local-org-test-'));
  url = '';
  /** the org of `READINESS_TEST_ORG`, in the place of a local one */
  private given?: GivenOrg;
  private process?: ChildProcess;

  /** Starts the org, or starts it again on the same data. */
  async start({ port = 0, faults = false } = {}): Promise<this> {
    this.given = givenOrg();
    if (this.given) return Object.assign(this, { url: this.given.url });
    const args = ['local-org/main.ts', '--port', String(port), '--data', this.data, ...(faults ? ['--faults'] : [])];
    const child = spawn(process.execPath, args, { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'inherit'] });
    this.process = child;
    this.url = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the local org ended with ${code}`)));
      createInterface({ input: child.stdout! }).once('line', (line) => resolve(line.replace('Local org: ', '')));
    });
    return this;
  }

  /** Builds the plugin, links it, logs in as `local` (the administrator). Where that fails, the org ends with it. */
  async prepare(): Promise<this> {
    try {
      await ensurePluginIsBuilt();
      ensureComponentsAreBuilt();
      await prepareSf(this.data, this.url, this.given?.accessToken);
      return this;
    } catch (error) {
      await this.destroy();
      throw error;
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  async destroy(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.data, { recursive: true, force: true });
  }

  sf(...args: string[]): Promise<SfResult> {
    return captureSf(this.data, args);
  }

  /** Runs `sf … --json`; nothing but JSON may be on standard output. */
  async sfJson<T>(...args: string[]): Promise<SfJson<T>> {
    const { stdout, stderr } = await this.sf(...args, '--json');
    try {
      return JSON.parse(stdout) as SfJson<T>;
    } catch {
      throw new assert.AssertionError({ message: `sf ${args.join(' ')} printed no JSON:\n${stdout}\n${stderr}` });
    }
  }

  /** The result of a command that must succeed. */
  async must<T = Record<string, unknown>>(...args: string[]): Promise<T> {
    const answer = await this.sfJson<T>(...args);
    assert.equal(answer.status, 0, `sf ${args.join(' ')}: ${JSON.stringify(answer, null, 2).slice(0, 4000)}`);
    return answer.result;
  }

  logIn(user: LocalUser): Promise<void> {
    return logInAs(this.data, this.url, user, user);
  }

  /** One REST request with a user's token; `path` follows `/services/data/v66.0`. */
  async rest(method: string, path: string, body?: unknown, user: LocalUser = 'admin') {
    const response = await fetch(`${this.url}/services/data/v66.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.given?.accessToken ?? accessToken(user)}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  async query(soql: string, user: LocalUser = 'admin'): Promise<Record<string, unknown>[]> {
    const { status, body } = await this.rest('GET', `/query?q=${encodeURIComponent(soql)}`, undefined, user);
    assert.equal(status, 200, `${soql}: ${JSON.stringify(body)}`);
    return body.records;
  }

  /** Deploys the product and gives each of the three users its permission set. */
  async deployProduct(): Promise<this> {
    for (const directory of ['force-app/main', 'force-app/analytics'])
      await this.must('project', 'deploy', 'start', '--source-dir', directory, '--wait', '10');
    for (const [user, set] of Object.entries(PERMISSION_SETS)) {
      const [person] = await this.query(`SELECT Id FROM User WHERE Username = '${usernameOf(user as LocalUser)}'`);
      const [permissionSet] = await this.query(`SELECT Id FROM PermissionSet WHERE Name = '${set}'`);
      const assignment = { AssigneeId: person!.Id, PermissionSetId: permissionSet!.Id };
      const { status, body } = await this.rest('POST', '/sobjects/PermissionSetAssignment', assignment);
      assert.equal(status, 201, JSON.stringify(body));
    }
    return this;
  }
}
