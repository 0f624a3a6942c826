/** Documents for a board or a committee, in French, made of what has been typed; what is missing is said, not hidden. */
import { blockers } from '../assessment/blockers.ts';
import { countTopics } from '../assessment/counts.ts';
import type { Assessment } from '../assessment/model.ts';
import { registerTables, type RegisterTable } from './register-tables.ts';
import { wordsOf } from './words.ts';

export const DOCUMENTS = ['note', 'cadrage', 'cahier', 'comite'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

export interface Section {
  title: string;
  paragraphs: string[];
  items: string[];
  tables: Omit<RegisterTable, 'register'>[];
}

export interface ReadinessDocument {
  title: string;
  sections: Section[];
}

const TITLES: Record<DocumentKind, string> = {
  note: 'Note de décision',
  cadrage: 'Note de cadrage',
  cahier: 'Trame du cahier des charges',
  comite: 'Dossier du comité de pilotage',
};
/** A board reads one page: of long lists the beginning, and how many there are. */
const NOTE_ITEMS = 6;
const NOTHING = 'À compléter\u00a0: rien n’est encore saisi ici.';

export function readinessDocument(source: Assessment, kind: DocumentKind): ReadinessDocument {
  const assessment: Assessment = { ...source, language: 'fr' };
  return { title: `${TITLES[kind]} – ${assessment.name}`, sections: SECTIONS[kind](assessment) };
}

const SECTIONS: Record<DocumentKind, (assessment: Assessment) => Section[]> = {
  note: (assessment) => [
    state(assessment),
    listSection('Blocages', assessment, NOTE_ITEMS),
    risksNotMastered(assessment),
    totals(assessment),
    section('Décision demandée', { paragraphs: [decision(assessment)] }),
  ],
  cadrage: (assessment) => [
    state(assessment),
    topicSection(assessment, 'content:functional-scope'),
    registerSection(assessment, 'indicators', 'Indicateurs de succès'),
    registerSection(assessment, 'stakeholders', 'Acteurs'),
    topicSection(assessment, 'project:governance'),
    topicSection(assessment, 'project:communication'),
    registerSection(assessment, 'milestones', 'Planning'),
    registerSection(assessment, 'budget', 'Budget'),
    registerSection(assessment, 'risks', 'Risques'),
  ],
  cahier: (assessment) =>
    [
      'content:functional-scope',
      'content:custom-or-standard',
      'content:future-changes',
      'content:deliverables',
      'content:data-migration',
      'people:external-stakeholders',
      'operation:training',
      'operation:user-guides',
      'operation:operations-management',
    ].map((key) => topicSection(assessment, key)),
  comite: (assessment) => [
    state(assessment),
    lastCommittee(assessment),
    openActions(assessment),
    listSection('Blocages', assessment),
    section('Décision demandée', { paragraphs: [decision(assessment)] }),
    registerSection(assessment, 'milestones', 'Planning'),
    registerSection(assessment, 'budget', 'Budget'),
    registerSection(assessment, 'log', 'Relevés des comités'),
  ],
};

function section(title: string, { paragraphs = [], items = [], tables = [] }: Partial<Section>): Section {
  const isEmpty = paragraphs.length + items.length + tables.length === 0;
  return { title, paragraphs: isEmpty ? [NOTHING] : paragraphs, items, tables };
}

function state({ chapters, verdict, progress }: Assessment): Section {
  const words = wordsOf('fr');
  const { done, applicable, setAside } = countTopics(chapters.flatMap(({ topics }) => topics));
  const counted = `${words.topicsDone(done, applicable, setAside)} (${words.percent(progress)}).`;
  return section('État de préparation', { paragraphs: [`${words.verdicts[verdict]}\u00a0: ${counted}`] });
}

function decision({ decision: taken, approach }: Assessment): string {
  const words = wordsOf('fr');
  const state = taken === 'Pending' ? 'aucune décision n’est encore prise' : (words.decisions[taken] ?? taken);
  return `À ce jour\u00a0: ${state}. ${words.approach}\u00a0: ${words.approaches[approach] ?? approach}.`;
}

function listSection(title: string, assessment: Assessment, limit = Infinity): Section {
  const found = blockers(assessment);
  if (found.length === 0) return section(title, { paragraphs: ['Aucun blocage.'] });
  const items = found.slice(0, limit).map((blocker) => `${blocker.title} – ${blocker.reason}`);
  const rest = found.length - items.length;
  return section(title, { items, paragraphs: rest > 0 ? [`${found.length} au total\u00a0; les premiers\u00a0:`] : [] });
}

function risksNotMastered({ risks }: Assessment): Section {
  const strong = risks.filter(({ unmastered }) => unmastered);
  const unassessed = risks.filter((risk) => risk.unassessed).length;
  const open = unassessed > 0 ? [`Risques encore à évaluer\u00a0: ${unassessed} sur ${risks.length}.`] : [];
  const none = risks.length > 0 && strong.length + unassessed === 0 ? ['Aucun risque fort mal maîtrisé.'] : [];
  const items = strong
    .slice(0, NOTE_ITEMS)
    .map(({ title, mitigation }) => `${title} – ${mitigation ?? 'sans réponse prévue'}`);
  return section('Risques forts mal maîtrisés', { paragraphs: [...open, ...none], items });
}

const totals = (assessment: Assessment): Section =>
  section('Budget', { paragraphs: tableOf(assessment, 'budget').flatMap(({ notes }) => notes) });

/** What the last steering committee decided, and what has been noted since. */
function lastCommittee({ log }: Assessment): Section {
  const title = 'Depuis le dernier comité de pilotage';
  const last = log.findLast(({ body }) => body === 'Steering_Committee')?.date;
  if (!last) return section(title, { paragraphs: ['Aucun comité de pilotage n’est encore consigné.'] });
  const words = wordsOf('fr');
  const entries = log.filter(({ date, kind }) => date >= last && kind !== 'Action');
  return section(title, {
    paragraphs: [`Dernier comité\u00a0: ${words.date(last)}.`],
    items: entries.map(
      (entry) => `${words.date(entry.date)} – ${entry.title}${entry.text ? `\u00a0: ${entry.text}` : ''}`,
    ),
  });
}

function openActions({ log }: Assessment): Section {
  const date = (iso: string | null) => (iso ? wordsOf('fr').date(iso) : 'sans échéance');
  const items = log
    .filter(({ kind, state: current }) => kind === 'Action' && current === 'Open')
    .map((entry) => `${entry.title} – ${entry.responsible ?? 'sans responsable'}, ${date(entry.dueDate)}`);
  return section('Actions ouvertes', { items, paragraphs: items.length > 0 ? [] : ['Aucune action ouverte.'] });
}

const tableOf = (assessment: Assessment, register: RegisterTable['register']): RegisterTable[] =>
  registerTables(assessment).filter((table) => table.register === register);

const registerSection = (assessment: Assessment, register: RegisterTable['register'], title: string): Section =>
  section(title, { tables: tableOf(assessment, register) });

/** The answers to a topic's points as a table; the topic is found by its key, whatever its title has become. */
function topicSection({ chapters }: Assessment, key: string): Section {
  const topic = chapters.flatMap(({ topics }) => topics).find((each) => each.key?.endsWith(`:${key}`));
  if (!topic) return section(`Sujet «\u00a0${key}\u00a0»`, { paragraphs: ['Ce sujet n’est pas dans l’évaluation.'] });
  const rows = topic.points.map(({ title, answer }) => [title, answer ?? 'À compléter']);
  const paragraphs = [topic.notes, topic.notApplicableNote].filter((text) => text !== null);
  const tables = rows.length > 0 ? [{ title: topic.title, columns: ['Point', 'Réponse'], rows, notes: [] }] : [];
  return section(topic.title, { paragraphs, tables });
}
