import { storedFields } from '../stored-row.ts';
import { type Draft, type Save, refuse } from './draft.ts';

/** A save needs every required field filled, whether it sets the field or not. */
export function checkRequired({ object }: Save, draft: Draft): void {
  const missing = storedFields(object)
    .filter((field) => field.required && (field.createable || field.updateable) && field.type !== 'Checkbox')
    .filter((field) => (draft.record[field.name] ?? null) === null)
    .map((field) => field.name);
  if (missing.length === 0) return;
  refuse(draft, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}
