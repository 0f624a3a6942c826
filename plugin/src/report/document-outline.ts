/** What each document is made of, in order: `config/documents.yaml`, as the build has put it beside the templates. */
import { readFileSync } from 'node:fs';
import type { Language } from '../assessment/model.ts';
import type { RegisterTable } from './register-tables.ts';

export const DOCUMENTS = ['note', 'cadrage', 'cahier', 'comite'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

interface Titled {
  title: Record<Language, string>;
}

export type Part =
  | (Titled & { part: 'budget-totals' | 'decision' | 'last-committee' | 'open-actions' | 'state' })
  | (Titled & { part: 'blockers' | 'unmastered-risks'; limit?: number })
  | (Titled & { part: 'register'; register: RegisterTable['register'] })
  /** its title is that of the topic */
  | { part: 'topic'; key: string };

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
