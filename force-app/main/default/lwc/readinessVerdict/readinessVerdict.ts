import { LightningElement, api } from 'lwc';
import { fillIn, formatPercent } from 'c/readinessFormat';
import { labels, LEVELS } from './words';

export interface Assessment {
  /** 0 not assessed, 1 not ready, 2 ready with reservations, 3 ready */
  verdictLevel: number;
  /** 0 to 1; null where no topic is applicable */
  progress: number | null;
  topicCount: number;
  doneTopics: number;
  applicableTopics: number;
  setAsideEssentials: number;
  decisionToReview: boolean;
  /** without the fields that this user may not see */
  decision: Record<string, string | null>;
}

export interface Blocker {
  kind: 'essential-open' | 'not-assessed' | 'reservation' | 'unassessed-risk' | 'unmastered-risk';
  key: string | null;
  id: string;
  title: string;
  reason: string;
}

interface Chapter {
  topics: { id: string; title: string; toConfirm: boolean }[];
}

/** More would push the figures off a phone's screen. */
const FIRST = 5;

/** The state of readiness in words, and by name what keeps it from being better. Fires `opentopic` `{topicId}`, and `openrisk` `{riskId}`. */
export default class ReadinessVerdict extends LightningElement {
  @api assessment?: Assessment;
  @api blockers: Blocker[] = [];
  /** for the topics that wait for someone to call them done */
  @api chapters: Chapter[] = [];

  labels = labels;
  showsAll = false;

  get level() {
    return LEVELS[this.assessment?.verdictLevel ?? 0] ?? LEVELS[0]!;
  }

  get boxClass(): string {
    return `verdict slds-box slds-box_small slds-grid slds-grid_vertical-align-center ${this.level.name}`;
  }

  get isBusinessToolChosen(): boolean {
    return this.assessment?.decision.Approach__c === 'Business_Tool';
  }

  get counts(): string {
    const { doneTopics = 0, applicableTopics = 0, topicCount = 0 } = this.assessment ?? {};
    return fillIn(labels.counts, doneTopics, applicableTopics, topicCount - applicableTopics);
  }

  get setAside(): string | undefined {
    const count = this.assessment?.setAsideEssentials ?? 0;
    return count > 0 ? fillIn(labels.setAsideEssentials, count) : undefined;
  }

  get progress(): string | undefined {
    const progress = this.assessment?.progress ?? null;
    return progress === null ? undefined : fillIn(labels.progress, formatPercent(progress));
  }

  get decisionToReview(): boolean {
    return this.assessment?.decisionToReview ?? false;
  }

  get blockersTitle(): string {
    const title = (this.assessment?.verdictLevel ?? 0) >= 2 ? labels.reservations : labels.blockers;
    return fillIn(title, this.blockers.length);
  }

  get hasBlockers(): boolean {
    return this.blockers.length > 0;
  }

  get shownBlockers(): Blocker[] {
    return this.showsAll ? this.blockers : this.blockers.slice(0, FIRST);
  }

  get hiddenCount(): number {
    return Math.max(this.blockers.length - FIRST, 0);
  }

  get toggleLabel(): string {
    return this.showsAll ? labels.fewer : fillIn(labels.more, this.hiddenCount);
  }

  get isExpanded(): string {
    return String(this.showsAll);
  }

  toggle(): void {
    this.showsAll = !this.showsAll;
  }

  get topicsToConfirm() {
    return this.chapters.flatMap(({ topics }) => topics.filter(({ toConfirm }) => toConfirm));
  }

  get hasTopicsToConfirm(): boolean {
    return this.topicsToConfirm.length > 0;
  }

  openBlocker({ currentTarget }: Event): void {
    const { id } = (currentTarget as HTMLElement).dataset;
    const isRisk = this.blockers.some((blocker) => blocker.id === id && blocker.kind.endsWith('-risk'));
    const event = isRisk
      ? new CustomEvent('openrisk', { detail: { riskId: id } })
      : new CustomEvent('opentopic', { detail: { topicId: id } });
    this.dispatchEvent(event);
  }

  openTopic({ currentTarget }: Event): void {
    const { topicId } = (currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('opentopic', { detail: { topicId } }));
  }
}
