/** The values of a row's fields as plain data. */
import type { Row } from '../org/org-api.ts';
import type { Fraction } from './model.ts';

export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Percent fields leave the API as 0 to 100. */
export const fraction = (value: unknown): Fraction | null => (typeof value === 'number' ? value / 100 : null);

/** The values of a multi-select picklist travel with semicolons between them. */
export const several = (value: unknown): string[] => text(value)?.split(';') ?? [];

/** A user's name, or the one that was written for somebody without a licence. @param role such as `Responsible` */
export const personOf = (row: Row, role: string): string | null =>
  text((row[`${role}__r`] as Row | null)?.Name) ?? text(row[`${role}_Name__c`]);
