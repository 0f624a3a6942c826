import { compileFormula } from '../../formula/compile.ts';
import type { CompiledFormula } from '../../formula/formula.ts';
import { resolveTypeIn } from '../../formula/field-types.ts';
import { type ObjectSchema, type OrgSchema, type ValidationRule, findField } from '../../metadata/schema.ts';
import type { FieldValues, RecordId, SaveError, Session } from '../contract.ts';
import { evaluateFormula } from '../field-sql.ts';

interface CompiledRule {
  rule: ValidationRule;
  formula: CompiledFormula;
}

/**
 * Evaluates every active rule on a record that has just been written, and gives the errors of those that refuse it.
 * A rule that cannot be evaluated for this record refuses it too.
 *
 * @param prior the record before this save, as `priorRecord` gives it; null for a new one
 */
export function brokenRules(
  session: Session,
  object: ObjectSchema,
  id: RecordId,
  prior: FieldValues | null,
): SaveError[] {
  return rulesOf(session.org.schema, object).flatMap(({ rule, formula }) => {
    const fields = rule.errorField ? [findField(object, rule.errorField)?.name ?? rule.errorField] : [];
    try {
      const broken = evaluateFormula(session, object, id, formula, prior) === true;
      return broken ? [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: rule.errorMessage, fields }] : [];
    } catch (error) {
      return [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: notEvaluated(rule, error), fields: [] }];
    }
  });
}

function notEvaluated(rule: ValidationRule, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The formula in the "${rule.name}" validation rule is invalid or incorrect: ${reason}`;
}

const compiled = new WeakMap<ObjectSchema, CompiledRule[]>();

/** The active rules of an object, compiled once. */
export function rulesOf(schema: OrgSchema, object: ObjectSchema): CompiledRule[] {
  let rules = compiled.get(object);
  if (!rules) {
    rules = object.validationRules
      .filter((rule) => rule.active)
      .map((rule) => ({
        rule,
        formula: compileFormula(rule.errorCondition, resolveTypeIn(schema, object), { validationRule: true }),
      }));
    compiled.set(object, rules);
  }
  return rules;
}
