/** Where built bundles are kept, and how they get there whole although several processes may build at once. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, relative } from 'node:path';

export const LIGHTNING_DIR = join(import.meta.dirname, '..');
export const REPOSITORY = join(LIGHTNING_DIR, '..', '..');
export const CACHE_DIR = join(REPOSITORY, 'node_modules', '.cache', 'local-org-lightning');

/** The folder of an installed package. */
export function packageDir(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (!file) throw new Error(`The package ${name} is not installed: run npm ci`);
  return dirname(file);
}

export const packageVersion = (name: string): string =>
  (JSON.parse(readFileSync(join(packageDir(name), 'package.json'), 'utf8')) as { version: string }).version;

/** A short name for content. */
export function contentKey(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}

/** Of every file below a folder, names and contents. */
export function folderKey(...folders: string[]): string {
  const files = folders.flatMap((folder) => (existsSync(folder) ? filesBelow(folder) : []));
  return contentKey(...files.sort().flatMap((file) => [relative(REPOSITORY, file), readFileSync(file)]));
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Whether a folder holds a whole build: what a build writes last is there. */
export const isBuilt = (target: string, lastFile: string): boolean => existsSync(join(target, lastFile));

/**
 * Runs `build` into a folder of its own and then puts that in its place in one step, so that nobody reads half of it.
 * Where another process builds the same thing, its result is waited for instead. A folder that somebody has emptied is
 * built again.
 */
export async function buildInto(
  target: string,
  lastFile: string,
  build: (workDir: string) => Promise<void>,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  while (!isBuilt(target, lastFile)) {
    if (takeLock(`${target}.lock`)) return buildLocked(target, lastFile, build);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function buildLocked(target: string, lastFile: string, build: (workDir: string) => Promise<void>): Promise<void> {
  const workDir = `${target}.building`;
  try {
    rmSync(workDir, { recursive: true, force: true });
    mkdirSync(workDir);
    await build(workDir);
    if (isBuilt(target, lastFile)) return;
    rmSync(target, { recursive: true, force: true });
    renameSync(workDir, target);
  } finally {
    rmSync(workDir, { recursive: true, force: true });
    rmSync(`${target}.lock`, { force: true });
  }
}

/** The lock holds its owner's process id; that of a process which is no more counts for nothing. */
function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = readLock(file);
    if (owner !== undefined && !isRunning(owner)) rmSync(file, { force: true });
    return false;
  }
}

/** Undefined where its owner has just gone, or has not yet written it. */
function readLock(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const KEPT_BUILDS = 12;

/** Forgets the oldest builds of a kind (`app-`, `vendor-`), and what builds that were broken off have left for a day. */
export function forgetOldBuilds(kind: string): void {
  const builds = readdirSync(CACHE_DIR)
    .filter((name) => name.startsWith(kind))
    .map((name) => ({ path: join(CACHE_DIR, name), changed: statSync(join(CACHE_DIR, name)).mtimeMs }))
    .sort((a, b) => b.changed - a.changed);
  const dayAgo = Date.now() - 86_400_000;
  for (const { path, changed } of builds.slice(KEPT_BUILDS)) {
    if (changed < dayAgo) rmSync(path, { recursive: true, force: true });
  }
}
