import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { displayValue } from './display-value.ts';
import type { Viewer } from './viewer.ts';

/** Plain values only: a default that is computed is set when the record is saved. */
export function defaultFields(viewer: Viewer, object: ObjectSchema): Record<string, unknown> {
  const fields = [...object.fields.values()].filter(
    ({ createable, name }) => createable && viewer.access.canEditField(object, name),
  );
  return Object.fromEntries(
    fields.map((field) => {
      const value = defaultOf(viewer, field);
      return [field.name, { displayValue: displayValue(viewer, object, field, value), value }];
    }),
  );
}

function defaultOf({ session }: Viewer, field: FieldSchema): unknown {
  const chosen = field.picklist?.values.filter(({ active, isDefault }) => active && isDefault) ?? [];
  if (chosen.length > 0) return chosen.map(({ value }) => value).join(';');
  if (field.type === 'Checkbox') return field.defaultValue?.toLowerCase() === 'true';
  if (field.name === 'OwnerId') return session.userId;
  const literal = /^(?:"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?))$/.exec(field.defaultValue ?? '');
  if (!literal) return null;
  return literal[3] === undefined ? (literal[1] ?? literal[2]) : Number(literal[3]);
}
