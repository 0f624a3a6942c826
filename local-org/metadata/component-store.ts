import type { DatabaseSync } from 'node:sqlite';
import type { Component } from './component.ts';
import { parseXml, writeXml } from './xml.ts';

/** What identifies a component: names are compared without regard to case. */
export const componentKey = ({ type, fullName }: Pick<Component, 'type' | 'fullName'>): string =>
  `${type}:${fullName.toLowerCase()}`;

export type ComponentSet = ReadonlyMap<string, Component>;

export const componentSet = (components: Component[]): ComponentSet =>
  new Map(components.map((component) => [componentKey(component), component]));

const TABLES = `
  CREATE TABLE IF NOT EXISTS "#Component" (
    key TEXT PRIMARY KEY, position INTEGER NOT NULL, type TEXT NOT NULL, fullName TEXT NOT NULL, file TEXT NOT NULL, xml TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS "#ComponentContent" (
    key TEXT NOT NULL, path TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (key, path)
  ) STRICT;
`;

/** All deployed components, in the order of their first deployment. */
export function loadComponents(database: DatabaseSync): Component[] {
  database.exec(TABLES);
  const contents = Map.groupBy(
    database.prepare('SELECT key, path, content FROM "#ComponentContent" ORDER BY path').all(),
    ({ key }) => String(key),
  );
  const rows = database.prepare('SELECT key, type, fullName, file, xml FROM "#Component" ORDER BY position').all();
  return rows.map((row) => {
    const members = contents.get(String(row.key));
    return {
      type: String(row.type),
      fullName: String(row.fullName),
      file: String(row.file),
      ...(row.xml === null ? {} : { xml: parseXml(String(row.xml)) }),
      ...(members ? { contents: new Map(members.map((one) => [String(one.path), one.content as Uint8Array])) } : {}),
    };
  });
}

/** Writes what differs between two sets. Belongs into a transaction. */
export function storeComponents(database: DatabaseSync, before: ComponentSet, after: ComponentSet): void {
  const remove = ['#Component', '#ComponentContent'].map((table) =>
    database.prepare(`DELETE FROM "${table}" WHERE key = ?`),
  );
  for (const key of before.keys()) {
    if (!after.has(key)) remove.forEach((statement) => statement.run(key));
  }
  for (const [key, component] of after) {
    const known = before.get(key);
    if (!known || !isSameComponent(known, component)) storeComponent(database, key, component);
  }
}

function storeComponent(database: DatabaseSync, key: string, { type, fullName, file, xml, contents }: Component): void {
  database
    .prepare(
      `INSERT INTO "#Component" (key, position, type, fullName, file, xml)
       VALUES (?, (SELECT ifnull(max(position), 0) + 1 FROM "#Component"), ?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET fullName = excluded.fullName, file = excluded.file, xml = excluded.xml`,
    )
    .run(key, type, fullName, file, xml ? writeXml(xml) : null);
  database.prepare('DELETE FROM "#ComponentContent" WHERE key = ?').run(key);
  const insert = database.prepare('INSERT INTO "#ComponentContent" (key, path, content) VALUES (?, ?, ?)');
  for (const [path, content] of contents ?? []) insert.run(key, path, content);
}

/** Whether deploying the one over the other changes nothing. */
export function isSameComponent(a: Component, b: Component): boolean {
  return a.fullName === b.fullName && xmlOf(a) === xmlOf(b) && hasSameContents(a.contents, b.contents);
}

const xmlOf = ({ xml }: Component): string => (xml ? writeXml(xml) : '');

function hasSameContents(a: Component['contents'], b: Component['contents']): boolean {
  if ((a?.size ?? 0) !== (b?.size ?? 0)) return false;
  return [...(a ?? [])].every(([path, content]) => {
    const other = b?.get(path);
    return other !== undefined && Buffer.from(content).equals(other);
  });
}
