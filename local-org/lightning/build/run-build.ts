/**
 * A process of its own, so that the org goes on answering: reads a job on standard input, builds, and says on standard
 * output what went wrong, if anything did.
 */
import { text } from 'node:stream/consumers';
import { appKey, type BundleSources } from './app.ts';
import { buildApp } from './bundle-app.ts';
import { buildVendor } from './bundle-vendor.ts';
import { REPOSITORY } from './cache.ts';
import { vendorKey } from './vendor.ts';

export interface BuildFailure {
  message: string;
  /** `bookCard/bookCard.html`, as deployed, or a path of this repository */
  file?: string;
  line?: number;
}

interface RollupError extends Error {
  id?: string;
  loc?: { file?: string; line?: number };
}

try {
  const sources = JSON.parse(await text(process.stdin)) as BundleSources;
  const vendor = vendorKey();
  await buildVendor(vendor);
  await buildApp(appKey(vendor, sources), vendor, sources);
} catch (error) {
  process.stdout.write(JSON.stringify(failureOf(error as RollupError)));
  process.exitCode = 1;
}

function failureOf({ message, id, loc }: RollupError): BuildFailure {
  const path = (loc?.file ?? id)?.split('?')[0];
  const file = path?.replace(/^.*\/sources\/c\//, '').replace(`${REPOSITORY}/`, '');
  return { message, ...(file ? { file } : {}), ...(loc?.line ? { line: loc.line } : {}) };
}
