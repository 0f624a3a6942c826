/** The bundles that a page of an org needs: built beside the server, once for each state of the deployed components. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Org } from '../../data/contract.ts';
import type { OrgSchema } from '../../metadata/schema.ts';
import { APP_FILE, appDir, appKey, readApp, type App, type BundleSources } from './app.ts';
import { isBuilt } from './cache.ts';
import { deployedSources } from './deployed-sources.ts';
import type { BuildFailure } from './run-build.ts';
import { vendorKey } from './vendor.ts';

export interface Bundles {
  app: App;
}

export type BundleState =
  | { status: 'building'; done: Promise<void> }
  | { status: 'failed'; failure: BuildFailure; at: number }
  | { status: 'ready'; bundles: Bundles };

const states = new Map<string, BundleState>();
const keys = new WeakMap<OrgSchema, { app: string; sources: BundleSources }>();

/** Begins to build where nothing is built yet, and says at once how things stand. */
export function bundleState(org: Org): BundleState {
  const { app, sources } = keysOf(org);
  const known = states.get(app);
  if (known && !isWorthAnotherTry(known)) return known;
  const state: BundleState = isBuilt(appDir(app), APP_FILE)
    ? { status: 'ready', bundles: { app: readApp(app) } }
    : { status: 'building', done: build(app, sources) };
  states.set(app, state);
  return state;
}

/** A build may fail for what passes: a full disk, a process that was ended. */
const TRY_AGAIN_AFTER = 10_000;

const isWorthAnotherTry = (state: BundleState): boolean =>
  state.status === 'failed' && Date.now() - state.at > TRY_AGAIN_AFTER;

/** Waits until the bundles of what is deployed now are there. @throws Error where they cannot be built */
export async function readyBundles(org: Org): Promise<Bundles> {
  const state = bundleState(org);
  if (state.status === 'ready') return state.bundles;
  if (state.status === 'failed') throw new Error(`${state.failure.file ?? 'lwc'}: ${state.failure.message}`);
  await state.done;
  return readyBundles(org);
}

function keysOf(org: Org): { app: string; sources: BundleSources } {
  let known = keys.get(org.schema);
  if (!known) {
    const sources = deployedSources(org);
    keys.set(org.schema, (known = { app: appKey(vendorKey(), sources), sources }));
  }
  return known;
}

async function build(app: string, sources: BundleSources): Promise<void> {
  states.set(app, await built(app, sources));
}

/** Never throws: a page says what went wrong, and the org goes on. */
async function built(app: string, sources: BundleSources): Promise<BundleState> {
  try {
    const failure = await runBuild(sources);
    if (failure) return { status: 'failed', failure, at: Date.now() };
    return { status: 'ready', bundles: { app: readApp(app) } };
  } catch (error) {
    return { status: 'failed', failure: { message: (error as Error).message }, at: Date.now() };
  }
}

/** Ends with the server, should that stop first. */
async function runBuild(sources: BundleSources): Promise<BuildFailure | undefined> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-build.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  child.stdin.on('error', () => undefined).end(JSON.stringify(sources));
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve).on('error', () => resolve(1)));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  process.off('exit', stop);
  if (code === 0) return undefined;
  return said ? (JSON.parse(said) as BuildFailure) : { message: complained || `The build ended with ${code}` };
}
