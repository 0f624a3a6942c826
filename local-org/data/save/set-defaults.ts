import { compileFormula } from '../../formula/compile.ts';
import type { CompiledFormula } from '../../formula/formula.ts';
import { resolveTypeIn } from '../../formula/field-types.ts';
import { type FieldSchema, type ObjectSchema, type OrgSchema, findField } from '../../metadata/schema.ts';
import { ApiError, type FieldValue, type FieldValues } from '../contract.ts';
import { toStoredValue } from '../formula-value.ts';
import { runningUserOf } from '../running-user.ts';
import { storedFields } from '../stored-row.ts';
import type { Draft, Save } from './draft.ts';

/** What a new record begins with, and over it what the caller set; a field set to null on purpose stays null. */
export function setDefaults(save: Save, draft: Draft): void {
  const defaults: FieldValues = {};
  for (const field of storedFields(save.object)) {
    defaults[field.name] = field.name in draft.values ? null : defaultOf(save, field);
  }
  draft.record = { ...defaults, ...draft.values };
  const owner = findField(save.object, 'OwnerId');
  if (owner && draft.record.OwnerId === null) draft.record.OwnerId = save.session.userId;
}

function defaultOf(save: Save, field: FieldSchema): FieldValue {
  if (field.type === 'Checkbox') return /^true$/i.test(field.defaultValue ?? '');
  if (field.rollUp) return ['count', 'sum'].includes(field.rollUp.operation) ? 0 : null;
  if (field.picklist) {
    const chosen = field.picklist.values.filter((value) => value.isDefault && value.active);
    if (chosen.length > 0) return chosen.map(({ value }) => value).join(';');
  }
  return field.defaultValue ? evaluateDefault(save, field) : null;
}

function evaluateDefault({ session: { org }, object }: Save, field: FieldSchema): FieldValue {
  const formula = defaultFormula(org.schema, object, field);
  const user = runningUserOf(org);
  const value = formula.evaluate({
    value: (path) => {
      if (path[0].startsWith('$')) return user.global(path);
      const message = `The default of ${object.name}.${field.name} reads ${path.join('.')}: a default cannot read the record`;
      throw new ApiError('FIELD_INTEGRITY_EXCEPTION', message);
    },
    isNew: true,
    today: user.today,
    now: user.now,
    timeZone: user.timeZone,
    blanksAsZero: false,
  });
  return toStoredValue(field, value);
}

const compiled = new WeakMap<FieldSchema, CompiledFormula>();

function defaultFormula(schema: OrgSchema, object: ObjectSchema, field: FieldSchema): CompiledFormula {
  let formula = compiled.get(field);
  if (!formula) {
    formula = compileFormula(field.defaultValue ?? 'null', resolveTypeIn(schema, object));
    compiled.set(field, formula);
  }
  return formula;
}
