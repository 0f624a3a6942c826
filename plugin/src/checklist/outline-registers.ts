import type { Language, Template, Text } from './template.ts';

const WORDS = {
  fr: { risks: 'Risques', criteria: 'Critères de choix', milestones: 'Planning', ours: ' [ajouté]' },
  en: { risks: 'Risks', criteria: 'Criteria', milestones: 'Schedule', ours: ' [added]' },
};

/** The entries that a template proposes for the registers; a word marks those that its source does not name. */
export function registerLines({ risks = [], criteria = [], milestones = [] }: Template, language: Language): string[] {
  const words = WORDS[language];
  return [
    ...section(words.risks, risks, language),
    ...section(words.criteria, criteria, language),
    ...section(words.milestones, milestones, language),
  ];
}

function section(heading: string, entries: { title: Text; source?: boolean }[], language: Language): string[] {
  if (entries.length === 0) return [];
  const mark = ({ source }: { source?: boolean }) => (source === false ? WORDS[language].ours : '');
  return ['', heading, ...entries.map((entry) => `  - ${entry.title[language]}${mark(entry)}`)];
}
