import { compileFormula } from '../../local-org/formula/compile.ts';
import { resolveTypeIn } from '../../local-org/formula/field-types.ts';
import type { FormulaContext, FormulaValue } from '../../local-org/formula/formula.ts';
import { findField, findObject, type FieldSchema, type ObjectSchema } from '../../local-org/metadata/schema.ts';
import { schema } from './force-app.ts';

/** A record in memory, its details within it: what the deployed formulas, roll-ups and rules say of it, without an org. */
export interface MemoryRecord {
  object: ObjectSchema;
  values: Record<string, FormulaValue>;
  details: MemoryRecord[];
}

export const TODAY = '2026-03-15';
export const USER_ID = '005000000000001AAA';

const DEFAULTS: Record<string, FormulaValue> = { Status__c: 'Not_Assessed', Essential__c: false, Weight__c: 1 };

const record = (name: string, values: MemoryRecord['values'], details: MemoryRecord[] = []): MemoryRecord => ({
  object: findObject(schema, `Readiness_${name}__c`)!,
  values: name === 'Topic' || name === 'Point' ? { ...DEFAULTS, ...values } : values,
  details,
});
export const point = (Status__c: string, values = {}): MemoryRecord => record('Point', { Status__c, ...values });
export const topic = (Status__c: string, values = {}, points: MemoryRecord[] = []): MemoryRecord =>
  record('Topic', { Status__c, ...values }, points);
export const chapter = (...topics: MemoryRecord[]): MemoryRecord => record('Chapter', {}, topics);
export const risk = (values: MemoryRecord['values']): MemoryRecord => record('Risk', { Status__c: 'Open', ...values });
export const milestone = (values: MemoryRecord['values']): MemoryRecord =>
  record('Milestone', { Status__c: 'Not_Started', ...values });
export const snapshot = (values: MemoryRecord['values']): MemoryRecord => record('Snapshot', values);

/** Its chapters, and its risks among them. */
export const assessment = (details: MemoryRecord[], values = {}): MemoryRecord => record('Assessment', values, details);

/** A field as formulas see it: percentages as fractions. */
export function valueOf(source: MemoryRecord, name: string): FormulaValue {
  const field = findField(source.object, name)!;
  if (field.rollUp) return rollUp(source, field);
  if (!field.formula) return source.values[name] ?? null;
  const formula = compileFormula(field.formula, resolveTypeIn(schema, source.object));
  return formula.evaluate({ ...contextOf(source), blanksAsZero: field.blanksAsZero });
}

function rollUp(source: MemoryRecord, field: FieldSchema): number {
  const { operation, summarizedField, detailObject } = field.rollUp!;
  const details = source.details.filter(({ object }) => object.name === detailObject);
  if (operation === 'count') return details.length;
  return details.reduce((sum, detail) => sum + Number(valueOf(detail, summarizedField!) ?? 0), 0);
}

/** The names of the validation rules that refuse the record; `before` is what it was, where it is not new. */
export function refusals(
  saved: MemoryRecord,
  { before, permissions = [] as string[] }: { before?: MemoryRecord; permissions?: string[] } = {},
): string[] {
  const context: FormulaContext = {
    ...contextOf(saved, permissions),
    isNew: !before,
    priorValue: ([name]) => (before ? valueOf(before, name!) : null),
  };
  return saved.object.validationRules
    .filter(({ errorCondition }) =>
      compileFormula(errorCondition, resolveTypeIn(schema, saved.object), { validationRule: true }).evaluate(context),
    )
    .map(({ name }) => name);
}

function contextOf(source: MemoryRecord, permissions: string[] = []): FormulaContext {
  return {
    value: ([first, second]) => {
      if (first === '$User') return USER_ID;
      if (first === '$Permission') return permissions.includes(second!);
      return valueOf(source, first!);
    },
    today: TODAY,
    now: `${TODAY}T09:00:00.000Z`,
    blanksAsZero: false,
  };
}
