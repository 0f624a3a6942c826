/** The documents as `config/documents.yaml` outlines them. */
export type DocumentName = 'cadrage' | 'cahier' | 'comite' | 'note';

type Register = 'budget' | 'criteria' | 'indicators' | 'log' | 'milestones' | 'risks' | 'stakeholders';

export type Title = Record<'en' | 'fr', string>;

export type FactName = 'approach' | 'approach-conditions' | 'commitments' | 'project-lead' | 'publics' | 'sponsor';

export type Part =
  | {
      part: 'blockers-by-chapter' | 'budget-totals' | 'decision' | 'last-committee' | 'open-actions' | 'state';
      title: Title;
    }
  | { part: 'blockers' | 'go-live' | 'unmastered-risks'; title: Title; limit?: number }
  | { part: 'facts'; title: Title; facts: { fact: FactName; title: Title }[] }
  /** by their keys below the assessment's */
  | { part: 'points'; title: Title; keys: string[] }
  | { part: 'register'; title: Title; register: Register }
  | { part: 'to-write'; title: Title; text: Title }
  /** its title is that of the topic, and its points are all of the topic's, unless given */
  | { part: 'topic'; key: string; title?: Title; points?: string[]; columns?: { point: Title; answer: Title } };

export type Outlines = Record<DocumentName, { title: Title; parts: Part[] }>;
