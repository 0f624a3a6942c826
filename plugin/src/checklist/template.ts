import type { CriterionEntry, MilestoneEntry, RiskEntry } from './register-entries.ts';

/** A checklist template as plain data: what `config/checklists/*.yaml` holds once it has been checked. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Text = Record<Language, string>;

export interface Template {
  /** lower-case letters, digits and hyphens, e.g. `crm-association` */
  key: string;
  /** semantic version, e.g. `1.0.0` */
  version: string;
  title: Text;
  /** who published the wording; none for a checklist of one's own */
  credits?: Credits;
  introduction?: IntroductionBlock[];
  /** where the French wording departs from the source's own */
  corrections?: Correction[];
  chapters: Chapter[];
  risks?: RiskEntry[];
  criteria?: CriterionEntry[];
  milestones?: MilestoneEntry[];
}

export interface Credits {
  publisher: string;
  site: string;
  document: string;
}

export interface Correction {
  /** key of the chapter, topic or point inside the template, e.g. `content:functional-scope` */
  key: string;
  /** the text as the source has it */
  source: string;
  /** the French title as the template has it */
  corrected: string;
}

export interface IntroductionBlock {
  paragraph: Text;
  /** the list that the paragraph announces */
  bullets?: Text[];
}

export interface Chapter {
  key: string;
  title: Text;
  topics: Topic[];
}

export interface Topic {
  key: string;
  title: Text;
  /** a topic without which the project should not start; false unless said */
  essential?: boolean;
  /** above 0, at most 10; 1 unless said */
  weight?: number;
  guidance?: Record<Language, Guidance>;
  /** none where the topic itself says it all */
  points?: Point[];
}

export interface Point {
  key: string;
  title: Text;
  guidance?: Record<Language, Guidance>;
}

/** Help for a project lead without an IT background. */
export interface Guidance {
  /** a sentence of the source document; question and example are the template's own */
  source?: string;
  question: string;
  example: string;
}

export interface TemplateCounts {
  chapters: number;
  topics: number;
  points: number;
  risks: number;
  criteria: number;
  milestones: number;
}

export function countTemplate(template: Template): TemplateCounts {
  const topics = template.chapters.flatMap((chapter) => chapter.topics);
  const points = topics.flatMap((topic) => topic.points ?? []);
  const { chapters, risks = [], criteria = [], milestones = [] } = template;
  return {
    chapters: chapters.length,
    topics: topics.length,
    points: points.length,
    risks: risks.length,
    criteria: criteria.length,
    milestones: milestones.length,
  };
}
