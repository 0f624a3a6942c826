/** From a field path to the SQL that reads it, the parents joined and the formulas computed on the way. */
import { findField, findObject, findParentField, isFormula } from '../metadata/schema.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import { ApiError } from './contract.ts';
import type { FieldValue } from './contract.ts';
import { formulaField } from './formula-function.ts';
import { quoted } from './statement.ts';

export { evaluateFormula } from './evaluate-formula.ts';
export { registerFormulaFunction } from './formula-function.ts';
export { withRunningUser } from './running-user.ts';

export interface SqlColumn {
  /** an SQL expression; the value in its stored form */
  sql: string;
  field: FieldSchema;
  /** the object that has the field, and the alias under which its table is joined */
  object: ObjectSchema;
  alias: string;
}

/** The rows of a parent that a reader may see, as `Access.visibleRows` gives them. */
export type VisibleRows = (object: ObjectSchema, alias: string) => Condition;

interface Condition {
  sql: string;
  parameters: FieldValue[];
}

const EVERY_ROW: Condition = { sql: '1', parameters: [] };

type Asker = 'formula' | 'reader';

interface Join {
  object: ObjectSchema;
  alias: string;
  sql: string;
  parameters: FieldValue[];
  /** whether there is such a parent for every row */
  isPresent: boolean;
}

/**
 * Resolves field paths that start at one table. Each parent on the way is one join, used again by every path that
 * passes through it. Formula fields read all the parents that they name; where `visible` is given, a path asked
 * for from outside sees only the parents that it lets through, and null elsewhere.
 */
export class FieldSql {
  readonly #schema: OrgSchema;
  readonly #object: ObjectSchema;
  readonly #alias: string;
  readonly #visible: VisibleRows | undefined;
  readonly #joins = new Map<string, Join>();

  constructor(schema: OrgSchema, object: ObjectSchema, alias: string, visible?: VisibleRows) {
    this.#schema = schema;
    this.#object = object;
    this.#alias = alias;
    this.#visible = visible;
  }

  /** A field as it is read from outside. Throws INVALID_FIELD for a path that leads nowhere. */
  column(path: readonly string[]): SqlColumn {
    return this.#resolve(this.#object, this.#alias, path, 'reader');
  }

  /** A field as a formula of this object reads it: see `toFormulaValue`. */
  formulaInput(path: readonly string[]): SqlColumn {
    return this.#resolve(this.#object, this.#alias, path, 'formula');
  }

  /** The joins of every column asked for so far; one space before each. */
  joins(): string {
    return [...this.#joins.values()].map((join) => ` ${join.sql}`).join('');
  }

  /** The values for the `?` in `joins()`; none without `visible`. */
  joinParameters(): FieldValue[] {
    return [...this.#joins.values()].flatMap((join) => join.parameters);
  }

  #resolve(start: ObjectSchema, startAlias: string, path: readonly string[], by: Asker): SqlColumn {
    let { object, alias } = { object: start, alias: startAlias };
    for (const relationship of path.slice(0, -1)) ({ object, alias } = this.#join(object, alias, relationship, by));
    const field = fieldOf(object, path.at(-1) ?? '');
    return { sql: this.#read(object, alias, field, by), field, object, alias };
  }

  /** A formula reads what another computes before it is rounded, as if the one stood inside the other. */
  #read(object: ObjectSchema, alias: string, field: FieldSchema, by: Asker): string {
    if (!isFormula(field)) return `${alias}.${quoted(field.name)}`;
    const { key, paths } = formulaField(this.#schema, object, field);
    const values = paths.map((path) => this.#resolve(object, alias, path, 'formula').sql);
    const call = `${by === 'reader' ? 'formula_field' : 'formula_value'}(${[key, ...values].join(', ')})`;
    return alias === this.#alias ? call : `CASE WHEN ${alias}."Id" IS NOT NULL THEN ${call} END`;
  }

  #join(child: ObjectSchema, childAlias: string, relationship: string, by: Asker): Join {
    const field = findParentField(child, relationship);
    const parent = field && this.#parentOf(field);
    if (!field || !parent) throw noSuchRelationship(relationship);
    const condition = (alias: string) => (by === 'reader' && this.#hiding(field, parent, alias)) || EVERY_ROW;
    const key = `${childAlias}.${field.name}${condition('any') === EVERY_ROW ? '' : '?'}`;
    let join = this.#joins.get(key);
    if (!join) {
      const alias = `${this.#alias}_${this.#joins.size + 1}`;
      join = { object: parent, alias, ...this.#joinSql(childAlias, field, parent, alias, condition(alias)) };
      this.#joins.set(key, join);
    }
    return join;
  }

  /** A detail always has its master, so that SQLite may begin with either; any other parent may be missing. */
  #joinSql(childAlias: string, field: FieldSchema, parent: ObjectSchema, alias: string, visible: Condition) {
    const isPresent =
      childAlias === this.#alias ||
      [...this.#joins.values()].some((join) => join.alias === childAlias && join.isPresent);
    const always = field.type === 'MasterDetail' && isPresent;
    const on = `${alias}."Id" = ${childAlias}.${quoted(field.name)}${visible === EVERY_ROW ? '' : ` AND (${visible.sql})`}`;
    const sql = `${always ? 'JOIN' : 'LEFT JOIN'} ${quoted(parent.name)} AS ${alias} ON ${on}`;
    return { isPresent: always, sql, parameters: visible.parameters };
  }

  /** The condition that hides parents from the reader, if any. Whoever sees a detail sees its masters. */
  #hiding(field: FieldSchema, parent: ObjectSchema, alias: string): Condition | undefined {
    if (field.type === 'MasterDetail') return undefined;
    const visible = this.#visible?.(parent, alias);
    return visible?.sql === '1' ? undefined : visible;
  }

  #parentOf(field: FieldSchema): ObjectSchema | undefined {
    const parents = field.referenceTo.flatMap((name) => findObject(this.#schema, name) ?? []);
    if (parents.length > 1) {
      const names = parents.map((parent) => parent.name).join(', ');
      throw new ApiError(
        'FUNCTIONALITY_NOT_ENABLED',
        `The local org does not model a path through '${field.name}', which may point to ${names}.`,
      );
    }
    return parents[0];
  }
}

function fieldOf(object: ObjectSchema, name: string): FieldSchema {
  const field = findField(object, name);
  if (!field) throw noSuchColumn(name, object.name);
  return field;
}

export function noSuchColumn(column: string, entity: string): ApiError {
  return new ApiError(
    'INVALID_FIELD',
    `No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}

export function noSuchRelationship(relationship: string): ApiError {
  return new ApiError(
    'INVALID_FIELD',
    `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}
