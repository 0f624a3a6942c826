/** List views: columns and filters are fields of the object, and standard columns have names of their own. */
import { childrenNamed, type Component, type XmlElement } from '../../component.ts';
import { findField, findObject } from '../../schema.ts';
import { fieldNames, isStandardObject, lookUpField } from '../look-up.ts';
import { didYouMean } from '../nearest-name.ts';
import type { Problem } from '../problem.ts';
import { objectNameOf, type World } from '../world.ts';
import { checkFilterLogic } from './filter-logic.ts';

/** Of a custom object. */
const STANDARD_COLUMNS = new Set([
  'CREATEDBY_USER',
  'CREATEDBY_USER.ALIAS',
  'CREATED_DATE',
  'CURRENCY_ISO_CODE',
  'LAST_ACTIVITY',
  'LAST_UPDATE',
  'NAME',
  'OBJECT_ID',
  'RECORDTYPE',
  'UPDATEDBY_USER',
  'UPDATEDBY_USER.ALIAS',
]);
/** Of an object whose records have owners. */
const OWNER_COLUMNS = new Set(['OWNER.ALIAS', 'OWNER.FIRST_NAME', 'OWNER.LAST_NAME', 'OWNER_ROLE']);

export function* checkListView(view: Component, world: World): Generator<Problem> {
  const objectName = objectNameOf(view);
  const object = findObject(world.schema, objectName);
  const filters = childrenNamed(view.xml, 'filters');
  const fields = filters.flatMap((filter) => childrenNamed(filter, 'field'));
  for (const column of [...childrenNamed(view.xml, 'columns'), ...fields])
    yield* checkColumn(column, objectName, world);
  yield* checkDuplicateColumns(view);
  yield* checkFilterLogic(view.xml, filters.length);
  const [scope] = childrenNamed(view.xml, 'filterScope');
  if (object?.custom && !findField(object, 'OwnerId') && scope?.text.trim() !== 'Everything') {
    const message = `Invalid scope:${scope?.text.trim()}, not allowed on: ${objectName}, whose records have no owner. Use Everything.`;
    yield { rule: 'list-view-scope', message, at: scope };
  }
}

function* checkColumn(column: XmlElement, objectName: string, world: World): Generator<Problem> {
  const name = column.text.trim();
  if (/__(mdt|e|x|kav)$/i.test(objectName) && !/__c$/i.test(name)) return;
  if (isStandardObject(objectName) ? !/__c$/i.test(name) : isStandardColumn(name, objectName, world)) return;
  if (/__c$/i.test(name) && lookUpField(world, objectName, name.slice(name.lastIndexOf('.') + 1)) !== 'missing') return;
  const message = `Could not resolve list view column: ${name}.${didYouMean(name, fieldNames(world, objectName))}`;
  yield { rule: 'list-view-column', message, at: column };
}

function isStandardColumn(name: string, objectName: string, world: World): boolean {
  if (STANDARD_COLUMNS.has(name)) return true;
  const object = findObject(world.schema, objectName);
  return OWNER_COLUMNS.has(name) && (!object || findField(object, 'OwnerId') !== undefined);
}

function* checkDuplicateColumns({ xml }: Component): Generator<Problem> {
  const seen = new Set<string>();
  for (const column of childrenNamed(xml, 'columns')) {
    const name = column.text.trim();
    if (seen.has(name))
      yield { rule: 'list-view-column', message: `Column ${name} stands in the list view twice.`, at: column };
    seen.add(name);
  }
}
