import type { DatabaseSync } from 'node:sqlite';
import { type FieldSchema, type ObjectSchema, type OrgSchema } from '../metadata/schema.ts';
import { columnDefinition, columnType } from './column.ts';
import { quoted } from './statement.ts';
import { storedFields } from './stored-row.ts';

/** The local org's own tables; no sObject's name has a `#`. */
const OWN_TABLES = `
  CREATE TABLE IF NOT EXISTS "#Counter" (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS "#Object" (name TEXT PRIMARY KEY, keyPrefix TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS "#FileContent" (versionId TEXT PRIMARY KEY, content BLOB NOT NULL);`;

export function createOwnTables(database: DatabaseSync): void {
  database.exec(OWN_TABLES);
}

/** Lower-case names of the custom objects that have tables, with their key prefixes: a prefix once given stays. */
export function storedKeyPrefixes(database: DatabaseSync): Map<string, string> {
  const rows = database.prepare(`SELECT name, keyPrefix FROM "#Object" WHERE keyPrefix GLOB 'a*'`).all();
  return new Map(rows.map(({ name, keyPrefix }) => [String(name).toLowerCase(), String(keyPrefix)]));
}

/** Makes the tables those of the schema; records keep the values of the fields that stay. */
export function alterTables(database: DatabaseSync, schema: OrgSchema): void {
  dropTables(database, schema);
  for (const object of schema.objects.values()) {
    const columns = database.prepare(`SELECT name, type FROM pragma_table_info(?)`).all(object.name);
    if (columns.length === 0) createTable(database, object);
    else alterTable(database, object, new Map(columns.map(({ name, type }) => [String(name), String(type)])));
    createIndexes(database, object);
  }
}

function dropTables(database: DatabaseSync, schema: OrgSchema): void {
  for (const { name } of database.prepare(`SELECT name FROM "#Object"`).all()) {
    if (schema.objects.get(String(name).toLowerCase())?.name === name) continue;
    database.exec(`DROP TABLE IF EXISTS ${quoted(String(name))}`);
    database.prepare(`DELETE FROM "#Object" WHERE name = ?`).run(name);
  }
}

function createTable(database: DatabaseSync, object: ObjectSchema): void {
  const columns = storedFields(object).map(columnDefinition).join(', ');
  database.exec(`CREATE TABLE ${quoted(object.name)} (${columns})`);
  database.prepare(`INSERT INTO "#Object" (name, keyPrefix) VALUES (?, ?)`).run(object.name, object.keyPrefix);
}

function alterTable(database: DatabaseSync, object: ObjectSchema, columns: Map<string, string>): void {
  const fields = storedFields(object);
  const table = quoted(object.name);
  const wanted = new Set(fields.map((field) => field.name));
  const dropped = [...columns.keys()].filter((column) => !wanted.has(column));
  if (dropped.length > 0) dropIndexes(database, object);
  for (const column of dropped) database.exec(`ALTER TABLE ${table} DROP COLUMN ${quoted(column)}`);
  for (const field of fields) {
    const type = columns.get(field.name);
    if (type === undefined) database.exec(`ALTER TABLE ${table} ADD COLUMN ${columnDefinition(field)}`);
    else if (type !== columnType(field)) changeType(database, object, field);
  }
}

function changeType(database: DatabaseSync, object: ObjectSchema, field: FieldSchema): void {
  dropIndexes(database, object);
  const [table, column] = [quoted(object.name), quoted(field.name)];
  database.exec(`ALTER TABLE ${table} RENAME COLUMN ${column} TO "#old"`);
  database.exec(`ALTER TABLE ${table} ADD COLUMN ${columnDefinition(field)}`);
  database.exec(`UPDATE ${table} SET ${column} = CAST("#old" AS ${columnType(field)})`);
  database.exec(`ALTER TABLE ${table} DROP COLUMN "#old"`);
}

function createIndexes(database: DatabaseSync, object: ObjectSchema): void {
  const wanted = new Map(indexesOf(object));
  const existing = indexNames(database, object);
  for (const name of existing) if (!wanted.has(name)) database.exec(`DROP INDEX ${quoted(name)}`);
  for (const [name, sql] of wanted) if (!existing.includes(name)) database.exec(sql);
}

/** Lookups, owners, external ids and unique fields. The name says all that the index does. */
function indexesOf(object: ObjectSchema): [string, string][] {
  return storedFields(object)
    .filter((field) => field.referenceTo.length > 0 || field.externalId || field.unique)
    .filter((field) => !['CreatedById', 'LastModifiedById'].includes(field.name))
    .map((field) => {
      const traits = `${field.unique ? ' unique' : ''}${isCaseBlind(field) ? ' any case' : ''}`;
      const name = `${object.name}.${field.name}${traits}`;
      const collation = isCaseBlind(field) ? ' COLLATE NOCASE' : '';
      const create = field.unique ? 'CREATE UNIQUE INDEX' : 'CREATE INDEX';
      return [name, `${create} ${quoted(name)} ON ${quoted(object.name)} (${quoted(field.name)}${collation})`];
    });
}

/** Unique texts and external ids are compared without regard to case unless declared case-sensitive. */
export const isCaseBlind = (field: FieldSchema): boolean =>
  (field.unique || field.externalId) && !field.caseSensitive && columnType(field) === 'TEXT';

function dropIndexes(database: DatabaseSync, object: ObjectSchema): void {
  for (const name of indexNames(database, object)) database.exec(`DROP INDEX ${quoted(name)}`);
}

function indexNames(database: DatabaseSync, object: ObjectSchema): string[] {
  return database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`)
    .all(object.name)
    .map(({ name }) => String(name));
}
