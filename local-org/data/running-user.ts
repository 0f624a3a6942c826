/** The user in whose name formulas are evaluated: `$User`, `$Permission` and the day it is where the user lives. */
import type { DatabaseSync } from 'node:sqlite';
import type { FormulaValue } from '../formula/formula.ts';
import { findField, findObject } from '../metadata/schema.ts';
import { accessOf } from './access.ts';
import { ApiError } from './contract.ts';
import type { Org, Session } from './contract.ts';
import { FieldSql } from './field-sql.ts';
import { toFormulaValue } from './formula-value.ts';
import type { StoredValue } from './formula-value.ts';
import { quoted, statement } from './statement.ts';

export interface RunningUser {
  /** `YYYY-MM-DD` in the user's time zone */
  today: string;
  /** ISO, UTC */
  now: string;
  timeZone: string;
  /** as in `LocaleSidKey`: `fr_FR` */
  locale: string;
  /** `['$User', 'Id']`, `['$Permission', 'Edit_Loans']`, `['$Label', 'Greeting']` */
  global(path: readonly string[]): FormulaValue;
}

const running = new WeakMap<DatabaseSync, RunningUser>();

/** Everything that SQL or a rule evaluates within `work` is evaluated for this user, at one moment. */
export function withRunningUser<T>(session: Session, work: () => T): T {
  const { database } = session.org;
  const outer = running.get(database);
  running.set(database, runningUser(session));
  try {
    return work();
  } finally {
    if (outer) running.set(database, outer);
    else running.delete(database);
  }
}

/** Outside `withRunningUser` (a recalculation after a deployment) it is today in UTC and there is no `$User`. */
export function runningUserOf(org: Org): RunningUser {
  return running.get(org.database) ?? nobody(org);
}

export const isGlobalPath = (path: readonly string[]): boolean => path[0]?.startsWith('$') ?? false;

export function runningUser(session: Session): RunningUser {
  const timeZone = userText(session, 'TimeZoneSidKey') ?? 'UTC';
  const known = new Map<string, FormulaValue>();
  return {
    ...clock(session.org, timeZone),
    locale: userText(session, 'LocaleSidKey') ?? 'en_US',
    global(path) {
      const key = path.join('.').toLowerCase();
      if (!known.has(key)) known.set(key, globalValue(session, path));
      return known.get(key) ?? null;
    },
  };
}

function nobody(org: Org): RunningUser {
  return {
    ...clock(org, 'UTC'),
    locale: 'en_US',
    global(path) {
      if (path[0].toLowerCase() === '$label') return label(org, path);
      throw new Error(`${path.join('.')} was asked for where no user is running`);
    },
  };
}

function clock(org: Org, timeZone: string): Pick<RunningUser, 'now' | 'timeZone' | 'today'> {
  const now = org.now();
  return { now: now.toISOString(), timeZone, today: dayFormat(timeZone).format(now) };
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Writes `YYYY-MM-DD`. Making one is slow, and every save asks for it. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(timeZone);
  if (!format) dayFormats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone })));
  return format;
}

function globalValue(session: Session, path: readonly string[]): FormulaValue {
  const [root, ...rest] = path;
  switch (root.toLowerCase()) {
    case '$user':
      return readOne(session, 'User', session.userId, rest);
    case '$profile':
      return readOne(session, 'User', session.userId, ['Profile', ...rest]);
    case '$organization':
      return readOne(session, 'Organization', session.org.organizationId, rest);
    case '$permission':
      return accessOf(session).hasCustomPermission(rest.join('.'));
    case '$label':
      return label(session.org, path);
    default:
      throw new ApiError('FUNCTIONALITY_NOT_ENABLED', `The local org does not model '${path.join('.')}' in a formula.`);
  }
}

function label(org: Org, path: readonly string[]): FormulaValue {
  return org.schema.labels.get((path.at(-1) ?? '').toLowerCase()) ?? null;
}

function readOne({ org }: Session, objectName: string, id: string, path: string[]): FormulaValue {
  const object = findObject(org.schema, objectName);
  if (!object) return null;
  const paths = new FieldSql(org.schema, object, 't');
  const { sql, field } = paths.formulaInput(path);
  const select = `SELECT ${sql} AS value FROM ${quoted(object.name)} AS t${paths.joins()} WHERE t."Id" = ?`;
  return toFormulaValue(field, (statement(org.database, select).get(id)?.value ?? null) as StoredValue);
}

function userText({ org, userId }: Session, fieldName: string): string | undefined {
  const user = findObject(org.schema, 'User');
  if (!user || !findField(user, fieldName)) return undefined;
  const sql = `SELECT ${quoted(fieldName)} AS value FROM "User" WHERE "Id" = ?`;
  return (statement(org.database, sql).get(userId)?.value as string | null) ?? undefined;
}
