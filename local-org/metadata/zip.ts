import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';

/** A zip that the Metadata API does not take. The message says why. */
export class ZipError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ZipError';
  }
}

/** Limits of a deployment: https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_metadata.htm */
const MAX_ZIP_BYTES = 39 * 1024 * 1024;
const MAX_FILES = 10_000;
const MAX_UNZIPPED_BYTES = 400 * 1024 * 1024;

/** Path to content, in the order of the zip; folders and what operating systems add are left out. Throws `ZipError`. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length > MAX_ZIP_BYTES)
    throw new ZipError('Maximum size of request reached. Maximum size of request is 39 MB.');
  const budget = { files: 0, bytes: 0 };
  const names = new Set<string>();
  try {
    const entries = unzipSync(bytes, { filter: (entry) => admit(entry, budget, names) });
    return new Map(Object.entries(entries));
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('The zip file is not a valid zip archive.');
  }
}

/** Runs before an entry is inflated, which writes no more than the size that the entry declares. */
function admit(entry: UnzipFileInfo, budget: { files: number; bytes: number }, names: Set<string>): boolean {
  if (entry.name.endsWith('/') || /(^|\/)(__MACOSX\/|\.DS_Store$)/.test(entry.name)) return false;
  if (!isSafePath(entry.name)) throw new ZipError(`The zip file has an entry with an unsafe path: ${entry.name}`);
  if (names.has(entry.name)) throw new ZipError(`The zip file has two entries named ${entry.name}`);
  names.add(entry.name);
  budget.files += 1;
  budget.bytes += entry.originalSize;
  if (budget.files > MAX_FILES)
    throw new ZipError(`The zip file has too many files: at most ${MAX_FILES} are allowed.`);
  if (budget.bytes > MAX_UNZIPPED_BYTES) throw new ZipError('The zip file is too large when unzipped: at most 400 MB.');
  return true;
}

function isSafePath(path: string): boolean {
  const absolute = path.startsWith('/') || /^[a-z]:/i.test(path);
  return !absolute && !path.includes('\\') && !path.includes('\0') && !path.split('/').includes('..');
}

/** A fixed time, so that the same files give the same bytes. */
const ZIP_TIME = new Date(2000, 0, 1);

export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: ZIP_TIME });
}
