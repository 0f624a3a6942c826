/** Documents for a board or a committee, in French, made of what has been typed; what is missing is said, not hidden. */
import { countTopics } from '../assessment/counts.ts';
import { isBusinessToolChosen, type Assessment } from '../assessment/model.ts';
import { factsContent, pointsContent, topicContent } from './document-answers.ts';
import { blockersByChapter, firstOf, namedBlockers } from './document-blockers.ts';
import { goLive } from './document-go-live.ts';
import { outlineOf, type DocumentKind, type Part } from './document-outline.ts';
import { registerTables, type RegisterTable } from './register-tables.ts';
import { wordsOf } from './words.ts';

export interface Section {
  title: string;
  paragraphs: string[];
  items: string[];
  tables: Omit<RegisterTable, 'register'>[];
}

/** What is not there is empty. */
export type Content = Partial<Omit<Section, 'title'>>;

export interface ReadinessDocument {
  title: string;
  sections: Section[];
}

const SHORT = 160;
const NOTHING = 'À compléter\u00a0: rien n’est encore saisi ici.';

export function readinessDocument(source: Assessment, kind: DocumentKind): ReadinessDocument {
  const assessment: Assessment = { ...source, language: 'fr' };
  const { title, parts } = outlineOf(kind);
  return { title: `${title.fr} – ${assessment.name}`, sections: parts.map((part) => sectionOf(assessment, part)) };
}

function sectionOf(assessment: Assessment, part: Part): Section {
  if (part.part === 'topic') {
    const { title, ...content } = topicContent(assessment, part);
    return section(title, content);
  }
  const title = part.title.fr;
  switch (part.part) {
    case 'state':
      return section(title, { paragraphs: state(assessment) });
    case 'blockers':
      return section(title, namedBlockers(assessment, part.limit));
    case 'blockers-by-chapter':
      return section(title, blockersByChapter(assessment));
    case 'facts':
      return section(title, factsContent(assessment, part));
    case 'go-live':
      return section(title, goLive(assessment, part.limit));
    case 'points':
      return section(title, pointsContent(assessment, part));
    case 'to-write':
      return section(title, { paragraphs: [part.text.fr] });
    case 'unmastered-risks':
      return section(title, risksNotMastered(assessment, part.limit));
    case 'budget-totals':
      return section(title, { paragraphs: tableOf(assessment, 'budget').flatMap(({ notes }) => notes) });
    case 'decision':
      return section(title, { paragraphs: [decision(assessment)] });
    case 'last-committee':
      return section(title, lastCommittee(assessment));
    case 'open-actions':
      return section(title, openActions(assessment));
    case 'register':
      return section(title, { tables: tableOf(assessment, part.register) });
  }
}

function section(title: string, { paragraphs = [], items = [], tables = [] }: Content): Section {
  const isEmpty = paragraphs.length + items.length + tables.length === 0;
  return { title, paragraphs: isEmpty ? [NOTHING] : paragraphs, items, tables };
}

function state(assessment: Assessment): string[] {
  const { chapters, verdict, progress } = assessment;
  const words = wordsOf('fr');
  const { done, applicable, setAside } = countTopics(chapters.flatMap(({ topics }) => topics));
  const counted = `${words.topicsDone(done, applicable, setAside)} (${words.percent(progress)}).`;
  const elsewhere = isBusinessToolChosen(assessment) ? [words.businessToolChosen] : [];
  return [...elsewhere, `${words.verdicts[verdict]}\u00a0: ${counted}`];
}

function decision({ decision: taken, approach }: Assessment): string {
  const words = wordsOf('fr');
  const state = taken === 'Pending' ? 'aucune décision n’est encore prise' : (words.decisions[taken] ?? taken);
  return `À ce jour\u00a0: ${state}. ${words.approach}\u00a0: ${words.approaches[approach] ?? approach}.`;
}

function risksNotMastered({ risks }: Assessment, limit = Infinity): Content {
  const strong = risks.filter(({ unmastered }) => unmastered);
  const unassessed = risks.filter((risk) => risk.unassessed).length;
  const open = unassessed > 0 ? [`Risques encore à évaluer\u00a0: ${unassessed} sur ${risks.length}.`] : [];
  const none = risks.length > 0 && strong.length + unassessed === 0 ? ['Aucun risque fort non maîtrisé.'] : [];
  const items = strong
    .slice(0, limit)
    .map(({ title, mitigation }) => `${title} – ${mitigation ? shortened(mitigation) : 'sans réponse prévue'}`);
  return { paragraphs: [...open, ...none, ...firstOf(strong, limit)], items };
}

/** Enough to remember it by, on a note that is one page long. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHORT ? `${line.slice(0, SHORT).trimEnd()}…` : line;
}

/** What the last steering committee decided, and what has been noted since. */
function lastCommittee({ log }: Assessment): Content {
  const last = log.findLast(({ body }) => body === 'Steering_Committee')?.date;
  if (!last) return { paragraphs: ['Aucun comité de pilotage n’est encore consigné.'] };
  const words = wordsOf('fr');
  const entries = log.filter(({ date, kind }) => date >= last && kind !== 'Action');
  return {
    paragraphs: [`Dernier comité\u00a0: ${words.date(last)}.`],
    items: entries.map(
      (entry) => `${words.date(entry.date)} – ${entry.title}${entry.text ? `\u00a0: ${entry.text}` : ''}`,
    ),
  };
}

function openActions({ log }: Assessment): Content {
  const date = (iso: string | null) => (iso ? wordsOf('fr').date(iso) : 'sans échéance');
  const items = log
    .filter(({ kind, state: current }) => kind === 'Action' && current === 'Open')
    .map((entry) => `${entry.title} – ${entry.responsible ?? 'sans responsable'}, ${date(entry.dueDate)}`);
  return { items, paragraphs: items.length > 0 ? [] : ['Aucune action ouverte.'] };
}

const tableOf = (assessment: Assessment, register: RegisterTable['register']): RegisterTable[] =>
  registerTables(assessment).filter((table) => table.register === register);
