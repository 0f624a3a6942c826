import { randomUUID } from 'node:crypto';
import type { Access } from '../../data/contract.ts';
import type { Viewer } from './viewer.ts';

const versions = new WeakMap<Access, string>();

/**
 * Names what this user sees of the org's metadata: another one after a deployment, an assignment or a restart, for
 * another user, and in another language.
 */
export function metadataVersion({ access, labels }: Pick<Viewer, 'access' | 'labels'>): string {
  const version = versions.get(access) ?? randomUUID();
  versions.set(access, version);
  return `${version}:${labels.language}`;
}
