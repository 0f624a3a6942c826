import { findField, findObject, findParentField } from '../metadata/schema.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import { compileFormula } from './compile.ts';
import { resolveTypeIn } from './field-types.ts';
import { FormulaError } from './formula.ts';

/**
 * Throws a FormulaError where a formula field reads itself, directly, through other formula fields or through parents.
 * The formulas on the way have to compile.
 */
export function refuseFormulaCycle(schema: OrgSchema, object: ObjectSchema, field: FieldSchema): void {
  const visit = (current: ObjectSchema, formulaField: FieldSchema, trail: string[]): void => {
    const name = `${current.name}.${formulaField.name}`;
    if (trail[0] === name) throw cycle([...trail, name]);
    if (formulaField.formula === undefined || trail.includes(name)) return;
    for (const path of compileFormula(formulaField.formula, resolveTypeIn(schema, current)).paths) {
      const end = path[0]?.startsWith('$') ? undefined : fieldAt(schema, current, path);
      if (end) visit(end.object, end.field, [...trail, name]);
    }
  };
  visit(object, field, []);
}

const cycle = (trail: string[]): FormulaError =>
  new FormulaError(
    `Formula cannot use another formula field that directly or indirectly refers to itself. ${trail.join(' > ')}`,
  );

function fieldAt(schema: OrgSchema, start: ObjectSchema, path: string[]) {
  let object: ObjectSchema | undefined = start;
  for (const relationshipName of path.slice(0, -1)) {
    const parent: FieldSchema | undefined = object && findParentField(object, relationshipName);
    object = findObject(schema, parent?.referenceTo[0] ?? '');
  }
  const field = object && findField(object, path.at(-1) ?? '');
  return object && field && { object, field };
}
