/** What a template proposes for the registers of an assessment: entries without figures, dates or people. */
import type { Guidance, Language, Text } from './template.ts';

export const RISK_CATEGORIES = [
  'scope',
  'change',
  'schedule',
  'cost',
  'compliance',
  'roles',
  'provider',
  'other',
] as const;
export const APPROACHES = ['crm', 'business-tool'] as const;
export const MILESTONE_KINDS = ['phase', 'milestone'] as const;

interface Entry {
  /** its own among the chapters and entries of the template */
  key: string;
  title: Text;
  guidance?: Record<Language, Guidance>;
}

export interface RiskEntry extends Entry {
  category: (typeof RISK_CATEGORIES)[number];
  /** whether the source document names it; the template's own otherwise */
  source: boolean;
  /** the topics that reduce it, e.g. `content:budget` */
  topics?: string[];
}

export interface CriterionEntry extends Entry {
  source: boolean;
  /** the approach of which the source names it */
  side: (typeof APPROACHES)[number];
}

export interface MilestoneEntry extends Entry {
  kind: (typeof MILESTONE_KINDS)[number];
  /** the point that asks for it, e.g. `project:forecast-schedule:training` */
  point?: string;
  /** key of the milestone that comes before */
  predecessor?: string;
  /** 1 to 24 */
  recursEveryMonths?: number;
  /** it comes some months after go-live; how many is for the association to say */
  afterGoLive?: true;
  goLive?: true;
}
