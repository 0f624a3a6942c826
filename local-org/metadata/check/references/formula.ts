/** Formulas of fields, defaults and validation rules: syntax, types, and every field and function that they name. */
import { compileFormula, type CompileOptions } from '../../../formula/compile.ts';
import { formulaTypeOf, resolveTypeIn } from '../../../formula/field-types.ts';
import { refuseFormulaCycle } from '../../../formula/formula-cycle.ts';
import { FormulaError, type FormulaType } from '../../../formula/formula.ts';
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { fieldSchema } from '../../field-schema.ts';
import { findField, findObject, type ObjectSchema } from '../../schema.ts';
import { fieldNames, lookUpPath } from '../look-up.ts';
import { didYouMean } from '../nearest-name.ts';
import type { Problem } from '../problem.ts';
import { objectNameOf, ownNameOf, type World } from '../world.ts';

export function* checkFieldFormulas(field: Component, world: World): Generator<Problem> {
  const object = findObject(world.schema, objectNameOf(field));
  if (!object) return;
  const expected = formulaTypeOf(fieldSchema(ownNameOf(field), field.xml, new Map()));
  for (const element of [...childrenNamed(field.xml, 'formula'), ...childrenNamed(field.xml, 'defaultValue')]) {
    const problems = [...checkFormula(element, object, world, { expected })];
    yield* problems;
    if (problems.length === 0 && element.name === 'formula') yield* checkCycle(element, field, object, world);
  }
}

/** A formula that reads itself, through others or through parents. */
function* checkCycle(at: XmlElement, field: Component, object: ObjectSchema, world: World): Generator<Problem> {
  const declared = findField(object, ownNameOf(field));
  try {
    if (declared) refuseFormulaCycle(world.schema, object, declared);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    // A formula on the way that does not compile is reported where it stands.
    if (error.message.includes('refers to itself')) yield { rule: 'formula-cycle', message: error.message, at };
  }
}

export function* checkConditionFormula(rule: Component, world: World): Generator<Problem> {
  const object = findObject(world.schema, objectNameOf(rule));
  const [element] = childrenNamed(rule.xml, 'errorConditionFormula');
  if (object && element) yield* checkFormula(element, object, world, { expected: 'Checkbox', validationRule: true });
}

/** A path of which nothing can be said without the org: the formula is left open. */
class Unknowable extends Error {}

function* checkFormula(
  element: XmlElement,
  object: ObjectSchema,
  world: World,
  options: CompileOptions,
): Generator<Problem> {
  try {
    compileFormula(element.text, (path) => typeOf(path, object, world), options);
  } catch (error) {
    if (error instanceof Unknowable) return;
    if (
      options.expected === 'Date' &&
      element.name === 'defaultValue' &&
      !world.strict &&
      isMoment(element, object, world)
    )
      return;
    if (!(error instanceof FormulaError)) throw error;
    yield* problemOf(error, element, object, world);
  }
}

/** Salesforce turns a date-time default, `NOW()`, into the day of a date field. */
function isMoment(element: XmlElement, object: ObjectSchema, world: World): boolean {
  try {
    compileFormula(element.text, (path) => typeOf(path, object, world), { expected: 'DateTime' });
    return true;
  } catch {
    return false;
  }
}

function typeOf(path: string[], object: ObjectSchema, world: World): FormulaType | undefined {
  const type = resolveTypeIn(world.schema, object)(path);
  if (type !== undefined || world.strict || path[0]?.startsWith('$')) return type;
  if (lookUpPath(world, object.name, path) === 'missing') return undefined;
  throw new Unknowable();
}

function* problemOf(error: FormulaError, at: XmlElement, object: ObjectSchema, world: World): Generator<Problem> {
  const { message, position: offset } = error;
  if (message.includes('not modelled')) {
    if (world.strict) yield { rule: 'not-modelled', message, at, offset };
    return;
  }
  const missing = /^Field (\S+) does not exist/.exec(message)?.[1];
  if (missing === undefined) yield { rule: 'formula', message, at, offset };
  else
    yield { rule: 'formula-field', message: message + didYouMean(missing, fieldNames(world, object.name)), at, offset };
}

/** `errorDisplayField` names a field of the rule's object. */
export function* checkErrorDisplayField(rule: Component, world: World): Generator<Problem> {
  const objectName = objectNameOf(rule);
  const name = childText(rule.xml, 'errorDisplayField');
  const object = findObject(world.schema, objectName);
  if (name === undefined || !object || lookUpPath(world, objectName, [name]) !== 'missing') return;
  yield {
    rule: 'error-display-field',
    message: `Field ${name} does not exist on ${objectName}. Check spelling.${didYouMean(name, fieldNames(world, objectName))}`,
    at: childrenNamed(rule.xml, 'errorDisplayField')[0],
  };
}
