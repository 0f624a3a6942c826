/** The documents as `config/documents.yaml` outlines them. */
export type DocumentName = 'cadrage' | 'cahier' | 'comite' | 'note';

type Register = 'budget' | 'criteria' | 'indicators' | 'log' | 'milestones' | 'risks' | 'stakeholders';

export type Title = Record<'en' | 'fr', string>;

export type Part =
  | { part: 'budget-totals' | 'decision' | 'last-committee' | 'open-actions' | 'state'; title: Title }
  | { part: 'blockers' | 'unmastered-risks'; title: Title; limit?: number }
  | { part: 'register'; title: Title; register: Register }
  /** its title is that of the topic */
  | { part: 'topic'; key: string };

export type Outlines = Record<DocumentName, { title: Title; parts: Part[] }>;
