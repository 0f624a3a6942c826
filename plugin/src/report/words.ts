/** The words of a report, in the language of the assessment; those of the org's own French and English labels. */
import { frenchDate } from '../assessment/french-date.ts';
import type { Language, Status, Verdict } from '../assessment/model.ts';

export interface Words {
  verdicts: Record<Verdict, string>;
  statuses: Record<Status, string>;
  decisions: Record<string, string>;
  approaches: Record<string, string>;
  reasons: Record<string, string>;
  decision: string;
  approach: string;
  /** said above the verdict */
  businessToolChosen: string;
  blockers: string;
  chapters: string;
  overdue: string;
  essential: string;
  toConfirm: string;
  responsible: string;
  due: string;
  notes: string;
  evidence: string;
  notApplicable: string;
  /** `11 sujets traités sur 16, 3 sans objet` */
  topicsDone(done: number, applicable: number, setAside: number): string;
  percent(fraction: number | null): string;
  date(iso: string): string;
  verdict: string;
  noKey: string;
  credit: string;
  assessments: string;
  registers: string;
  point: string;
  status: string;
  answer: string;
  /** between a label and its value */
  colon: string;
}

const fr: Words = {
  verdicts: {
    'not-assessed': 'Non commencé',
    'not-ready': 'Pas prêt',
    'ready-with-reservations': 'Prêt avec réserves',
    ready: 'Prêt',
  },
  statuses: {
    Not_Assessed: 'Non abordé',
    To_Do: 'À faire',
    In_Progress: 'En cours',
    Done: 'Traité',
    Not_Applicable: 'Sans objet',
  },
  decisions: {
    Pending: 'En attente',
    Go: 'Lancer',
    Go_With_Reservations: 'Lancer avec réserves',
    Postpone: 'Ajourner',
    No_Go: 'Ne pas lancer',
  },
  approaches: { Undecided: 'Non tranchée', CRM: 'Outil de type CRM', Business_Tool: 'Outil métier' },
  reasons: {
    Out_Of_Scope: 'Hors du périmètre',
    Covered_Elsewhere: 'Traité par ailleurs',
    Constraint: 'Imposé par une contrainte',
    Other: 'Autre',
  },
  decision: 'Décision',
  approach: 'Approche',
  businessToolChosen:
    'L’approche retenue est l’outil métier\u00a0: la préparation à un CRM ne s’applique plus. Tout ce qui a été saisi est conservé.',
  blockers: 'Blocages',
  chapters: 'Chapitres',
  overdue: 'En retard',
  essential: 'essentiel',
  toConfirm: 'à valider',
  responsible: 'Responsable',
  due: 'Échéance',
  notes: 'Notes',
  evidence: 'Trace',
  notApplicable: 'Sans objet',
  topicsDone: (done, applicable, setAside) =>
    `${done} ${done > 1 ? 'sujets traités' : 'sujet traité'} sur ${applicable}${setAside > 0 ? `, ${setAside} sans objet` : ''}`,
  percent: (fraction) => (fraction === null ? '–' : `${Math.floor(fraction * 100 + 1e-9)}\u00a0%`),
  date: frenchDate,
  verdict: 'État de préparation',
  noKey: '(sans clé)',
  credit: 'Liste publiée par Pegasso (pegasso.info)\u00a0: «\u00a0TODO Liste d’une gestion de projet CRM\u00a0».',
  colon: '\u00a0:',
  assessments: 'Évaluations',
  registers: 'Registres',
  point: 'Point',
  status: 'Statut',
  answer: 'Réponse',
};

const en: Words = {
  verdicts: {
    'not-assessed': 'Not started',
    'not-ready': 'Not ready',
    'ready-with-reservations': 'Ready with reservations',
    ready: 'Ready',
  },
  statuses: {
    Not_Assessed: 'Not assessed',
    To_Do: 'To do',
    In_Progress: 'In progress',
    Done: 'Done',
    Not_Applicable: 'Not applicable',
  },
  decisions: {
    Pending: 'Pending',
    Go: 'Go',
    Go_With_Reservations: 'Go with reservations',
    Postpone: 'Postpone',
    No_Go: 'No go',
  },
  approaches: { Undecided: 'Undecided', CRM: 'CRM tool', Business_Tool: 'Sector tool' },
  reasons: {
    Out_Of_Scope: 'Out of scope',
    Covered_Elsewhere: 'Covered elsewhere',
    Constraint: 'Set by a constraint',
    Other: 'Other',
  },
  decision: 'Decision',
  approach: 'Approach',
  businessToolChosen:
    'The approach chosen is the sector tool: readiness for a CRM no longer applies. Everything that was entered is kept.',
  blockers: 'Blockers',
  chapters: 'Chapters',
  overdue: 'Overdue',
  essential: 'essential',
  toConfirm: 'to confirm',
  responsible: 'Responsible',
  due: 'Due',
  notes: 'Notes',
  evidence: 'Evidence',
  notApplicable: 'Not applicable',
  topicsDone: (done, applicable, setAside) =>
    `${done} of ${applicable} topics done${setAside > 0 ? `, ${setAside} not applicable` : ''}`,
  percent: (fraction) => (fraction === null ? '–' : `${Math.floor(fraction * 100 + 1e-9)}%`),
  date: (iso) => iso,
  verdict: 'Verdict',
  noKey: '(no key)',
  credit: 'Checklist published by Pegasso (pegasso.info), "TODO Liste d’une gestion de projet CRM".',
  colon: ':',
  assessments: 'Assessments',
  registers: 'Registers',
  point: 'Point',
  status: 'Status',
  answer: 'Answer',
};

export const wordsOf = (language: Language): Words => (language === 'en' ? en : fr);
