/** Custom report types: their base object, the child relationships joined to it, and the columns of both. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { childRelationships } from '../../schema.ts';
import { fieldNames, isStandardObject, lookUpField, lookUpObject } from '../look-up.ts';
import { didYouMean } from '../nearest-name.ts';
import { expectObject } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

const MOST_OBJECTS = 4;

export function* checkReportType({ xml }: Component, world: World): Generator<Problem> {
  const [base] = childrenNamed(xml, 'baseObject');
  if (!base) return;
  const missing = [...expectObject(world, base, 'report-type-object', base.text.trim())];
  yield* missing;
  if (missing.length > 0) return;
  const tables = new Map([[base.text.trim(), base.text.trim()]]);
  yield* addJoins(childrenNamed(xml, 'join')[0], base.text.trim(), tables, world);
  yield* checkOuterJoins(childrenNamed(xml, 'join')[0]);
  for (const column of childrenNamed(xml, 'sections').flatMap((section) => childrenNamed(section, 'columns'))) {
    yield* checkColumn(column, tables, world);
  }
}

/** The object behind each of the type's tables, by the table's path: `Library__c.Shelves__r`. */
export function reportTypeTables({ xml }: Component, world: World): ReadonlyMap<string, string> {
  const base = childText(xml, 'baseObject') ?? '';
  const tables = new Map([[base, base]]);
  for (const _ of addJoins(childrenNamed(xml, 'join')[0], base, tables, world));
  return tables;
}

/** Fills `tables`: `Library__c.Shelves__r` to the object that it stands for. */
function* addJoins(
  join: XmlElement | undefined,
  table: string,
  tables: Map<string, string>,
  world: World,
): Generator<Problem> {
  const [at] = childrenNamed(join, 'relationship');
  if (!join || !at) return;
  const parent = tables.get(table)!;
  const name = at.text.trim();
  const known = childRelationships(world.schema, parent);
  const child = known.find((relationship) => relationship.name?.toLowerCase() === name.toLowerCase());
  if (!child && !isStandardObject(parent)) {
    const message = `${parent} has no child relationship ${name}.${didYouMean(
      name,
      known.flatMap((one) => one.name ?? []),
    )}`;
    yield { rule: 'report-type-join', message, at };
  }
  if (!child) return;
  const joined = `${table}.${name}`;
  tables.set(joined, child.childObject.name);
  if (tables.size > MOST_OBJECTS) {
    yield { rule: 'report-type-join', message: `A report type joins at most ${MOST_OBJECTS} objects.`, at };
  }
  yield* addJoins(childrenNamed(join, 'join')[0], joined, tables, world);
}

/** What may be missing can have nothing that must be there: https://help.salesforce.com/s/articleView?id=analytics.reports_defining_report_type_object_relationships.htm */
function* checkOuterJoins(join: XmlElement | undefined): Generator<Problem> {
  const [inner] = childrenNamed(join, 'join');
  if (!join || !inner) return;
  if (childText(join, 'outerJoin') === 'true' && childText(inner, 'outerJoin') === 'false') {
    const at = childrenNamed(inner, 'outerJoin')[0];
    yield { rule: 'report-type-join', message: 'After an outer join every further join is an outer join.', at };
  }
  yield* checkOuterJoins(inner);
}

function* checkColumn(column: XmlElement, tables: ReadonlyMap<string, string>, world: World): Generator<Problem> {
  const [at] = childrenNamed(column, 'field');
  const table = childText(column, 'table') ?? '';
  const objectName = tables.get(table);
  if (!at) return;
  if (objectName === undefined) {
    if ([...tables.values()].some(isStandardObject)) return;
    yield {
      rule: 'report-type-column',
      message: `The report type has no table ${table}.${didYouMean(table, tables.keys())}`,
      at: column,
    };
    return;
  }
  const name = at.text.trim();
  if (isColumn(name.split('.'), objectName, world)) return;
  const message = `Invalid field ${name} of ${table} in the report type.${didYouMean(name, fieldNames(world, objectName))}`;
  yield { rule: 'report-type-column', message, at };
}

/** `Status__c`, `Shelf__c.Name` through a lookup, `Owner`, `CreatedBy`: relationships go by their field's name. */
function isColumn([first = '', ...rest]: string[], objectName: string, world: World): boolean {
  const field = lookUpField(world, objectName, first.replace(/__r$/i, '__c'));
  if (field === 'missing')
    return typeof lookUpField(world, objectName, `${first}Id`) !== 'string' || isOpen(world, objectName);
  if (typeof field === 'string' || rest.length === 0) return true;
  return field.referenceTo.some((target) => isColumn(rest, target, world));
}

const isOpen = (world: World, objectName: string): boolean => lookUpObject(world, objectName) === 'unknowable';
