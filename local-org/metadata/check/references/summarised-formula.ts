import { compileFormula } from '../../../formula/compile.ts';
import { resolveTypeIn } from '../../../formula/field-types.ts';
import type { CompiledFormula } from '../../../formula/formula.ts';
import { findField, findObject, type FieldSchema, type ObjectSchema } from '../../schema.ts';
import type { World } from '../world.ts';

const MOVING = ['NOW', 'TIMENOW', 'TODAY'];

/**
 * Why a roll-up may not read a formula field, or undefined: formulas over other objects' fields, over `$` globals or
 * over the clock change without a save of the detail. Formulas inside the formula count too.
 * https://help.salesforce.com/s/articleView?id=platform.fields_about_roll_up_summary_fields.htm
 */
export function unsummarisable(
  field: FieldSchema,
  objectName: string,
  world: World,
  seen: ReadonlySet<string> = new Set(),
): string | undefined {
  const object = findObject(world.schema, objectName);
  const compiled = object && !seen.has(field.name) ? read(field, object, world) : undefined;
  if (!object || !compiled) return undefined;
  const moving = MOVING.find((name) => compiled.functions.has(name));
  if (moving) return `uses ${moving}()`;
  const global = compiled.paths.find(([first]) => first?.startsWith('$'));
  if (global) return `reads ${global.join('.')}`;
  const foreign = compiled.paths.find((path) => path.length > 1);
  if (foreign) return `reads ${foreign.join('.')} of another object`;
  return compiled.paths
    .map(([name = '']) => findField(object, name))
    .map((inner) => inner && unsummarisable(inner, objectName, world, new Set([...seen, field.name])))
    .find((reason) => reason !== undefined);
}

/** A formula that does not compile reads nothing here: its own check reports it. */
function read(field: FieldSchema, object: ObjectSchema, world: World): CompiledFormula | undefined {
  if (field.formula === undefined) return undefined;
  try {
    return compileFormula(field.formula, resolveTypeIn(world.schema, object));
  } catch {
    return undefined;
  }
}
