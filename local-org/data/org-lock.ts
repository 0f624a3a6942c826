import type { DatabaseSync } from 'node:sqlite';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Makes the database this process's alone until it is closed. The lock is the operating system's: it goes with the
 * process, however that ends. The file beside it only tells others who holds it.
 */
export function lockDatabase(database: DatabaseSync, pidFile: string): void {
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; COMMIT;');
  } catch (error) {
    if (!/locked|busy/i.test(String(error))) throw error;
    throw new Error(`${pidFile.replace(/[^/\\]+$/, '')} is in use by process ${ownerOf(pidFile)}: stop it first`, {
      cause: error,
    });
  }
  writeFileSync(pidFile, `${process.pid}\n`);
}

function ownerOf(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim();
  } catch {
    return 'unknown (it is just starting)';
  }
}
