/** Errors about which assessment is meant. */
import { Messages, type SfError } from '@salesforce/core';
import type { AssessmentSummary } from './model.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'assessment');

export const noAssessment = (): SfError => messages.createError('noAssessment');

export function noSuchAssessment(key: string, existing: AssessmentSummary[]): SfError {
  return existing.length === 0 ? noAssessment() : messages.createError('assessmentNotFound', [key], [listed(existing)]);
}

export const ambiguous = (existing: AssessmentSummary[]): SfError =>
  messages.createError('assessmentAmbiguous', [existing.length], [listed(existing)]);

export const accountNotFound = (account: string): SfError =>
  messages.createError('accountNotFound', [account], [account]);
export const accountAmbiguous = (account: string, count: number): SfError =>
  messages.createError('accountAmbiguous', [count, account], [account]);

function listed(summaries: AssessmentSummary[]): string {
  const shown = summaries.slice(0, 20).map(({ key, name }) => `${key ?? '(no key)'} (${name})`);
  const more = summaries.length - shown.length;
  return shown.join(', ') + (more > 0 ? `, and ${more} more` : '');
}
