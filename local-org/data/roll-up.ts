import {
  type FieldSchema,
  type ObjectSchema,
  type OrgSchema,
  type RollUpSummary,
  findField,
  findObject,
} from '../metadata/schema.ts';
import { isNumeric } from './column.ts';
import type { FieldValues, Org, RecordId } from './contract.ts';
import { FieldSql } from './field-sql.ts';
import { rollUpFilterSql } from './roll-up-filter.ts';
import { quoted, statement } from './statement.ts';

/** The roll-ups that a master draws from one detail object, through one master-detail field. */
export interface RollUpSource {
  detail: ObjectSchema;
  foreignKey: FieldSchema;
  fields: (FieldSchema & { rollUp: RollUpSummary })[];
}

const sources = new WeakMap<ObjectSchema, RollUpSource[]>();

/** Where a master's roll-ups come from; an empty list where it has none. */
export function rollUpSources(schema: OrgSchema, master: ObjectSchema): RollUpSource[] {
  let found = sources.get(master);
  if (!found) sources.set(master, (found = findSources(schema, master)));
  return found;
}

/** A master's roll-ups, computed from its details as they are stored now. */
export function rollUpValues(org: Org, master: ObjectSchema, id: RecordId): FieldValues {
  const values: FieldValues = {};
  for (const source of rollUpSources(org.schema, master)) {
    Object.assign(values, statement(org.database, rollUpQuery(org.schema, source, '?')).get(id));
  }
  return values;
}

/**
 * Computes the roll-ups of every record of an object, details' first. As in Salesforce's mass recalculation no rule
 * runs and nobody is recorded as having modified the records.
 */
export function recalculateRollUps(org: Org, master: ObjectSchema): void {
  for (const source of rollUpSources(org.schema, master)) {
    const columns = source.fields.map((field) => quoted(field.name)).join(', ');
    const query = rollUpQuery(org.schema, source, `${quoted(master.name)}."Id"`);
    org.database.exec(`UPDATE ${quoted(master.name)} SET (${columns}) = (${query})`);
  }
}

const queries = new WeakMap<RollUpSource, Map<string, string>>();

function rollUpQuery(schema: OrgSchema, source: RollUpSource, masterId: string): string {
  let known = queries.get(source);
  if (!known) queries.set(source, (known = new Map()));
  let query = known.get(masterId);
  if (!query) known.set(masterId, (query = buildQuery(schema, source, masterId)));
  return query;
}

function buildQuery(schema: OrgSchema, { detail, foreignKey, fields }: RollUpSource, masterId: string): string {
  const paths = new FieldSql(schema, detail, 'detail');
  const columns = fields.map((field) => `${rollUpSql(paths, field)} AS ${quoted(field.name)}`);
  return `SELECT ${columns.join(', ')} FROM ${quoted(detail.name)} AS detail${paths.joins()}
    WHERE detail.${quoted(foreignKey.name)} = ${masterId}`;
}

/** Without details a count and a sum are 0, a least and a greatest value empty. */
function rollUpSql(paths: FieldSql, field: RollUpSource['fields'][number]): string {
  const { operation, summarizedField, filters } = field.rollUp;
  const condition = filters.map((filter) => `(${rollUpFilterSql(paths, filter)})`).join(' AND ');
  const filter = condition ? ` FILTER (WHERE ${condition})` : '';
  if (operation === 'count') return `COUNT(*)${filter}`;
  const total = `${operation.toUpperCase()}(${paths.column([summarizedField ?? '']).sql})${filter}`;
  if (operation === 'sum') return `ROUND(COALESCE(${total}, 0), ${field.scale})`;
  return isNumeric(field) ? `ROUND(${total}, ${field.scale})` : total;
}

function findSources(schema: OrgSchema, master: ObjectSchema): RollUpSource[] {
  const rollUps = [...master.fields.values()].filter((field): field is RollUpSource['fields'][number] =>
    Boolean(field.rollUp),
  );
  const bySource = Object.groupBy(rollUps, ({ rollUp }) => `${rollUp.detailObject}.${rollUp.foreignKey}`.toLowerCase());
  return Object.values(bySource).flatMap((fields = []) => {
    const detail = findObject(schema, fields[0].rollUp.detailObject);
    const foreignKey = detail && findField(detail, fields[0].rollUp.foreignKey);
    return detail && foreignKey ? [{ detail, foreignKey, fields }] : [];
  });
}
