/** The checklist as `config/checklists/*.yaml` holds it, each text in French and in English. */
export type Language = 'en' | 'fr';
export type Text = Record<Language, string>;

export interface Guidance {
  /** a sentence of the source document; question and example are the template's own */
  source?: string;
  question: string;
  example: string;
}

export interface Point {
  key: string;
  title: Text;
  guidance?: Record<Language, Guidance>;
}

export interface Topic extends Point {
  essential?: boolean;
  /** 1 unless said */
  weight?: number;
  points?: Point[];
}

export interface Chapter {
  key: string;
  title: Text;
  topics: Topic[];
}

export interface Risk extends Point {
  category: string;
  source: boolean;
  /** the topics that reduce it, as `chapter:topic` */
  topics?: string[];
}

export interface Criterion extends Point {
  source: boolean;
  side: string;
}

export interface Milestone extends Point {
  kind: string;
  /** as `chapter:topic:point` */
  point?: string;
  predecessor?: string;
  recursEveryMonths?: number;
  afterGoLive?: boolean;
  goLive?: boolean;
}

export interface Template {
  key: string;
  /** semantic version */
  version: string;
  title: Text;
  credits?: { publisher: string; site: string; document: string };
  introduction?: { paragraph: Text; bullets?: Text[] }[];
  corrections?: { key: string; source: string; corrected: string }[];
  chapters: Chapter[];
  risks?: Risk[];
  criteria?: Criterion[];
  milestones?: Milestone[];
}
