/** The columns of a custom report type, by the names that its reports give them. */
import { childrenNamed, childText, type Component } from '../../component.ts';
import type { FieldSchema } from '../../schema.ts';
import { lookUpField } from '../look-up.ts';
import { didYouMean } from '../nearest-name.ts';
import type { World } from '../world.ts';
import { reportTypeTables } from './report-type.ts';

export interface ReportColumns {
  /** the field behind a column; undefined where nothing is known of it */
  field(name: string): FieldSchema | undefined;
  has(name: string): boolean;
  /** whether a name can only be meant for a column of the type, not for a bucket or a formula of the report; `*` leads to a lookup's own fields */
  mustHave(name: string): boolean;
  didYouMean(name: string): string;
}

/** `Library__c.Shelves__r$Name`: `$` before the field; `.` and `$` are told apart nowhere. */
export const unified = (column: string): string => column.replaceAll('$', '.').toLowerCase();

/** Undefined for a report over a standard report type, whose columns are not known here. */
export function reportColumns({ xml }: Component, world: World): ReportColumns | undefined {
  const typeName = customReportType(childText(xml, 'reportType'));
  const reportType = typeName ? world.find('ReportType', typeName) : undefined;
  if (!reportType) return undefined;
  const tables = reportTypeTables(reportType, world);
  const columns = new Map<string, { name: string; field: FieldSchema | undefined }>();
  for (const column of childrenNamed(reportType.xml, 'sections').flatMap((part) => childrenNamed(part, 'columns'))) {
    const [table, name] = [childText(column, 'table') ?? '', childText(column, 'field') ?? ''];
    const field = fieldAt(name.split('.'), tables.get(table), world);
    columns.set(unified(`${table}$${name}`), { name: `${table}$${name}`, field });
  }
  const base = `${unified(childText(reportType.xml, 'baseObject') ?? '')}.`;
  return {
    field: (name) => columns.get(unified(name))?.field,
    has: (name) => columns.has(unified(name)),
    mustHave: (name) => !name.includes('*') && (name.includes('$') || unified(name).startsWith(base)),
    didYouMean: (name) =>
      didYouMean(
        name,
        [...columns.values()].map((column) => column.name),
      ),
  };
}

/** `Libraries_And_Shelves__c` is the custom report type `Libraries_And_Shelves`. */
export const customReportType = (name: string | undefined): string | undefined => /^(\w+)__c$/.exec(name ?? '')?.[1];

function fieldAt(
  [first = '', ...rest]: string[],
  objectName: string | undefined,
  world: World,
): FieldSchema | undefined {
  if (objectName === undefined) return undefined;
  const field = lookUpField(world, objectName, first.replace(/__r$/i, '__c'));
  if (typeof field === 'string') return undefined;
  return rest.length === 0 ? field : fieldAt(rest, field.referenceTo[0], world);
}
