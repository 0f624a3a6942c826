/** The sentences of the registers' lines in a terminal. */
import type { Language } from '../assessment/model.ts';

const fr = {
  /** between two facts */
  and: '\u00a0; ',
  unassessed: (count: number, all: number) => `${count} à évaluer sur ${all}`,
  unmastered: (count: number) => `${count} ${count > 1 ? 'forts non maîtrisés' : 'fort non maîtrisé'}`,
  mastered: 'tous évalués, aucun fort non maîtrisé',
  weighed: (count: number, all: number) => `${count} ${count > 1 ? 'comparés' : 'comparé'} sur ${all}`,
  next: (step: string) => `prochaine étape\u00a0: ${step}`,
  late: (count: number) => `${count} en retard`,
  nothingAhead: 'aucune date à venir',
  costs: (crm: string, businessTool: string) => `CRM ${crm}, outil métier ${businessTool}`,
  complete: (count: number, all: number) => `${count} ${count > 1 ? 'complets' : 'complet'} sur ${all}`,
  people: (count: number) => `${count} ${count > 1 ? 'personnes' : 'personne'}`,
  noSponsor: 'aucun sponsor',
  overcommitted: (count: number) => `${count} au temps dépassé`,
  openActions: (count: number, late: number) =>
    count === 0
      ? 'aucune action ouverte'
      : `${count} ${count > 1 ? 'actions ouvertes' : 'action ouverte'}${late > 0 ? `, dont ${late} en retard` : ''}`,
};

export type SummaryWords = typeof fr;

const en: SummaryWords = {
  and: '; ',
  unassessed: (count, all) => `${count} of ${all} to be assessed`,
  unmastered: (count) => `${count} strong and not mastered`,
  mastered: 'all assessed, none strong and not mastered',
  weighed: (count, all) => `${count} of ${all} compared`,
  next: (step) => `next: ${step}`,
  late: (count) => `${count} late`,
  nothingAhead: 'no date ahead',
  costs: (crm, businessTool) => `CRM ${crm}, sector tool ${businessTool}`,
  complete: (count, all) => `${count} of ${all} complete`,
  people: (count) => `${count} ${count > 1 ? 'people' : 'person'}`,
  noSponsor: 'no sponsor',
  overcommitted: (count) => `${count} with too little time`,
  openActions: (count, late) =>
    count === 0
      ? 'no open action'
      : `${count} open ${count > 1 ? 'actions' : 'action'}${late > 0 ? `, ${late} of them late` : ''}`,
};

export const summaryWords = (language: Language): SummaryWords => (language === 'en' ? en : fr);
