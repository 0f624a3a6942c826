import type { Guidance } from '../checklist/template.ts';
import type { Language } from './model.ts';

export function guidanceField(guidance: Guidance | undefined, language: Language): Record<string, string> {
  if (!guidance) return {};
  const example = language === 'fr' ? 'Exemple\u00a0: ' : 'Example: ';
  const lines = [guidance.source, guidance.question, guidance.example && `${example}${guidance.example}`];
  return { Guidance__c: lines.filter(Boolean).join('\n') };
}
