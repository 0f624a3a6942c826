import type { FieldSchema } from '../../metadata/schema.ts';
import { advanceCounter } from '../record-id.ts';
import { storedFields } from '../stored-row.ts';
import type { Draft, Save } from './draft.ts';

/** Numbers a new record: `B-{0000}` gives `B-0001`. A record that is refused takes no number. */
export function setAutoNumbers({ session, object }: Save, draft: Draft): void {
  for (const field of storedFields(object)) {
    if (field.type !== 'AutoNumber') continue;
    draft.record[field.name] = format(field, advanceCounter(session.org, `${object.name}.${field.name}`, 1));
  }
}

function format(field: FieldSchema, number: number): string {
  return (field.displayFormat ?? '{0}').replace(/\{(0+)\}/, (_, zeros: string) =>
    String(number).padStart(zeros.length, '0'),
  );
}
