/** What each document is made of, in order: `config/documents.yaml`, as the build has put it beside the templates. */
import { readFileSync } from 'node:fs';
import type { Language } from '../assessment/model.ts';
import type { RegisterTable } from './register-tables.ts';

export const DOCUMENTS = ['note', 'cadrage', 'cahier', 'comite'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

export const FACTS = ['approach', 'approach-conditions', 'commitments', 'project-lead', 'publics', 'sponsor'] as const;
export type FactName = (typeof FACTS)[number];

type Title = Record<Language, string>;
interface Titled {
  title: Title;
}

export type Fact = Titled & { fact: FactName };

export interface TopicPart {
  part: 'topic';
  /** `content:budget` */
  key: string;
  /** that of the topic unless given */
  title?: Title;
  /** keys inside the topic; all of its points unless given */
  points?: string[];
  /** over the points and over their answers */
  columns?: { point: Title; answer: Title };
}

export type Part =
  | (Titled & {
      part: 'blockers-by-chapter' | 'budget-totals' | 'decision' | 'last-committee' | 'open-actions' | 'state';
    })
  | (Titled & { part: 'blockers' | 'go-live' | 'unmastered-risks'; limit?: number })
  | (Titled & { part: 'facts'; facts: Fact[] })
  | (Titled & { part: 'points'; keys: string[] })
  | (Titled & { part: 'register'; register: RegisterTable['register'] })
  | (Titled & { part: 'to-write'; text: Title })
  | TopicPart;

export interface Outline extends Titled {
  parts: Part[];
}

export type Outlines = Record<DocumentKind, Outline>;

const BUILT = new URL('../../templates/documents.json', import.meta.url);
let outlines: Outlines | undefined;

export function outlineOf(kind: DocumentKind): Outline {
  outlines ??= JSON.parse(readFileSync(BUILT, 'utf8')) as Outlines;
  return outlines[kind];
}
