/** The rows of a custom report type, as far as a viewer may see them. */
import type { Viewer } from '../api/ui-api/viewer.ts';
import { findComponent } from '../api/ui-api/deployed-components.ts';
import { ApiError } from '../data/contract.ts';
import { FieldSql } from '../data/field-sql.ts';
import { quoted } from '../data/statement.ts';
import { childrenNamed, childText, type XmlElement } from '../metadata/component.ts';
import { childRelationships, findField, findObject } from '../metadata/schema.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { sql, type Sql } from '../soql/sql.ts';

export interface ReportColumn {
  /** the value, a reference as its Id */
  sql: string;
  /** what a reader sees: the name behind a reference */
  text: string;
  field: FieldSchema;
  object: ObjectSchema;
  label: string;
  /** SQL for the Id of the record that the column is of */
  recordId: string;
  /** the object that a reference leads to */
  target?: ObjectSchema;
}

interface Table {
  object: ObjectSchema;
  alias: string;
  fields: FieldSql;
  outer: boolean;
  /** the field that leads to the table before, and that table's alias */
  parent?: { key: string; alias: string };
  /** what is read of it: SQL to the name under which the tables around see it */
  read: Map<string, string>;
}

export class ReportSource {
  readonly #viewer: Viewer;
  readonly #tables = new Map<string, Table>();
  readonly #labels = new Map<string, string>();

  /** @throws ApiError where the type is not there, or the viewer may not read one of its objects */
  constructor(viewer: Viewer, typeName: string) {
    this.#viewer = viewer;
    const type = findComponent(viewer.session.org, 'ReportType', typeName);
    if (!type) throw new ApiError('NOT_FOUND', `There is no report type ${typeName}`, 404);
    for (const column of childrenNamed(type.xml, 'sections').flatMap((part) => childrenNamed(part, 'columns'))) {
      const name = `${childText(column, 'table')}$${childText(column, 'field')}`;
      this.#labels.set(name.toLowerCase(), childText(column, 'displayNameOverride') ?? '');
    }
    const base = childText(type.xml, 'baseObject') ?? '';
    this.#add(base, base, false);
    this.#addJoins(type.xml, base);
  }

  /** Undefined for a field that the viewer may not read. @throws ApiError for one that the report type does not have */
  column(name: string): ReportColumn | undefined {
    const [path = '', fieldName = ''] = name.split('$');
    const table = this.#tables.get(path.toLowerCase());
    const override = this.#labels.get(name.toLowerCase());
    const field = table && (findField(table.object, fieldName) ?? referenceField(table.object, fieldName));
    if (!table || !field || override === undefined) {
      throw new ApiError('INVALID_FIELD', `The report type has no column ${name}`);
    }
    const { access, labels, session } = this.#viewer;
    if (!access.canReadField(table.object, field.name)) return undefined;
    const target = findObject(session.org.schema, field.referenceTo[0] ?? '');
    const own = this.#read(table, [field.name]);
    return {
      sql: own,
      text: field.relationshipName && target?.fields.has('name') ? this.#name(table, field, target) : own,
      field,
      object: table.object,
      label: override || labels.field(table.object, field),
      recordId: this.#read(table, ['Id']),
      target,
    };
  }

  /** The column by which scope and time frame look at the base object. */
  get base(): ObjectSchema {
    return [...this.#tables.values()][0].object;
  }

  baseOwner(): string | undefined {
    const [table] = this.#tables.values();
    return table.object.fields.has('ownerid') ? this.#read(table, ['OwnerId']) : undefined;
  }

  /** `FROM …`; to be asked for after every column. */
  from(): Sql {
    const parts = [...this.#tables.values()].map((table) => this.#tableSql(table));
    return sql(` FROM ${parts.map((part) => part.sql).join('')}`, ...parts.flatMap((part) => part.parameters));
  }

  /** Each table is a query of its own, so that an outer join loses no row to what its columns need. */
  #tableSql({ object, alias, fields, outer, parent, read }: Table): Sql {
    const inner = `${alias}_0`;
    const visible = this.#viewer.access.visibleRows(object, inner);
    const columns = [...read].map(([expression, name]) => `${expression} AS ${name}`);
    const key = parent ? [`${inner}.${quoted(parent.key)} AS "parent"`] : [];
    const rows = `(SELECT ${[`${inner}."Id" AS "id"`, ...key, ...columns].join(', ')} FROM ${quoted(object.name)} AS ${inner}${fields.joins()} WHERE ${visible.sql}) AS ${alias}`;
    const parameters = [...fields.joinParameters(), ...visible.parameters];
    if (!parent) return sql(rows, ...parameters);
    return sql(` ${outer ? 'LEFT ' : ''}JOIN ${rows} ON ${alias}."parent" = ${parent.alias}."id"`, ...parameters);
  }

  #name(table: Table, field: FieldSchema, target: ObjectSchema): string {
    if (!this.#viewer.access.object(target).read) return this.#read(table, [field.name]);
    return this.#read(table, [field.relationshipName!, 'Name']);
  }

  #read(table: Table, path: string[]): string {
    const expression = table.fields.column(path).sql;
    let name = table.read.get(expression);
    if (!name) table.read.set(expression, (name = `"c${table.read.size}"`));
    return `${table.alias}.${name}`;
  }

  #addJoins(xml: XmlElement | undefined, path: string): void {
    const joins = childrenNamed(xml, 'join');
    for (const join of joins) {
      const relationship = childText(join, 'relationship') ?? '';
      const outer = childText(join, 'outerJoin') === 'true';
      const parent = this.#tables.get(path.toLowerCase())!;
      const wanted = relationship.replace(/__r$/i, '').toLowerCase();
      const child = childRelationships(this.#viewer.session.org.schema, parent.object.name).find(
        ({ name }) => name?.replace(/__r$/i, '').toLowerCase() === wanted,
      );
      if (!child) throw new ApiError('INVALID_FIELD', `${parent.object.name} has no relationship ${relationship}`);
      const childPath = `${path}.${relationship}`;
      this.#add(childPath, child.childObject.name, outer || parent.outer, {
        key: child.field.name,
        alias: parent.alias,
      });
      this.#addJoins(join, childPath);
    }
  }

  #add(path: string, objectName: string, outer: boolean, parent?: Table['parent']): void {
    const { access, session } = this.#viewer;
    const object = findObject(session.org.schema, objectName);
    if (!object || !access.object(object).read) {
      throw new ApiError('INSUFFICIENT_ACCESS', `You cannot see the object ${objectName} of this report`, 403);
    }
    const alias = `r${this.#tables.size}`;
    const fields = new FieldSql(session.org.schema, object, `${alias}_0`, (of, as) => access.visibleRows(of, as));
    this.#tables.set(path.toLowerCase(), { object, alias, fields, outer, parent, read: new Map() });
  }
}

/** Report types name a standard lookup without its `Id`: `Owner`. */
const referenceField = (object: ObjectSchema, name: string): FieldSchema | undefined =>
  [...object.fields.values()].find((field) => field.relationshipName?.toLowerCase() === name.toLowerCase());
