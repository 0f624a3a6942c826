import type { FieldSchema } from '../../metadata/schema.ts';
import type { FieldValue } from '../contract.ts';
import { coerceText } from './coerce-text.ts';
import { type Coerced, fault } from './coerced.ts';

export function coercePicklist(field: FieldSchema, value: FieldValue): Coerced {
  const text = coerceText(field, value);
  return 'error' in text ? text : (refusal(field, [String(text.value)]) ?? text);
}

/** Values separated by semicolons; kept once each, in the order of the picklist. */
export function coerceMultiselect(field: FieldSchema, value: FieldValue): Coerced {
  const text = coerceText(field, value);
  if ('error' in text) return text;
  const chosen = new Set(
    String(text.value)
      .split(';')
      .map((each) => each.trim())
      .filter(Boolean),
  );
  const refused = refusal(field, [...chosen]);
  if (refused) return refused;
  const declared = (field.picklist?.values ?? []).map((each) => each.value);
  const ordered = [
    ...declared.filter((each) => chosen.has(each)),
    ...[...chosen].filter((each) => !declared.includes(each)),
  ];
  return { value: ordered.join(';') || null };
}

function refusal(field: FieldSchema, values: string[]): Coerced | undefined {
  if (!field.picklist?.restricted) return undefined;
  const active = new Set(field.picklist.values.filter((each) => each.active).map((each) => each.value));
  const wrong = values.find((value) => !active.has(value));
  if (wrong === undefined) return undefined;
  const message = `${field.label}: bad value for restricted picklist field: ${wrong}`;
  return fault('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, field.name);
}
