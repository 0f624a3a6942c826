import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildSchema } from '../metadata/build-schema.ts';
import { loadComponents } from '../metadata/component-store.ts';
import { createOwnTables, storedKeyPrefixes } from './alter-tables.ts';
import { useSchema } from './apply-schema.ts';
import type { Org } from './contract.ts';
import { registerFormulaFunction } from './field-sql.ts';
import { ORGANIZATION_ID, createFirstRecords } from './first-records.ts';
import { lockDatabase } from './org-lock.ts';
import { inTransaction } from './transaction.ts';

export interface OpenOrg extends Org {
  close(): void;
}

/**
 * Opens the org kept in a folder, or creates it: `<dataDir>/org.sqlite`. Throws an error that names the process where
 * another one has it open.
 *
 * @param options.now the clock; the machine's unless given
 */
export function openOrg(dataDir: string, { now = () => new Date() }: { now?: () => Date } = {}): OpenOrg {
  mkdirSync(dataDir, { recursive: true });
  const pidFile = join(dataDir, 'org.pid');
  const database = openDatabase(join(dataDir, 'org.sqlite'), pidFile);
  const org: OpenOrg = {
    database,
    schema: buildSchema([]),
    organizationId: ORGANIZATION_ID,
    now,
    close() {
      rmSync(pidFile, { force: true });
      database.close();
    },
  };
  registerFormulaFunction(org);
  inTransaction(org, () => {
    createOwnTables(database);
    useSchema(org, buildSchema(loadComponents(database), storedKeyPrefixes(database)));
    createFirstRecords(org);
  });
  return org;
}

function openDatabase(file: string, pidFile: string): DatabaseSync {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  try {
    lockDatabase(database, pidFile);
  } catch (error) {
    database.close();
    throw error;
  }
  database.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;');
  return database;
}
