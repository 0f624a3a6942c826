import { LightningElement, api } from 'lwc';
import chapterCounts from '@salesforce/label/c.Readiness_Progress_Chapter_Counts';
import nothingApplicable from '@salesforce/label/c.Readiness_Progress_Nothing_Applicable';
import openChapter from '@salesforce/label/c.Readiness_Progress_Open_Chapter';
import title from '@salesforce/label/c.Readiness_Progress_Title';
import whole from '@salesforce/label/c.Readiness_Progress_Whole';
import { fillIn, formatPercent, wholePercent } from 'c/readinessFormat';

export interface Assessment {
  /** 0 to 1; null where no topic is applicable */
  progress: number | null;
  topicCount: number;
  doneTopics: number;
  applicableTopics: number;
}

export interface Chapter {
  id: string;
  title: string;
  progress: number | null;
  topics: { status: string }[];
}

const RADIUS = 52;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;

/** A ring for the whole, a bar for each chapter, both also said in words. Fires `openchapter` `{chapterId}`. */
export default class ReadinessProgress extends LightningElement {
  @api assessment?: Assessment;
  @api chapters: Chapter[] = [];

  labels = { title };
  radius = RADIUS;

  get percent(): string {
    const progress = this.assessment?.progress ?? null;
    return progress === null ? '–' : formatPercent(progress);
  }

  get arc(): string {
    const length = (wholePercent(this.assessment?.progress ?? 0) / 100) * CIRCUMFERENCE;
    return `${length} ${CIRCUMFERENCE}`;
  }

  get description(): string {
    const { doneTopics = 0, applicableTopics = 0, topicCount = 0 } = this.assessment ?? {};
    return fillIn(whole, this.percent, doneTopics, applicableTopics, topicCount - applicableTopics);
  }

  get bars() {
    return this.chapters.map(({ id, title: chapterTitle, progress, topics }) => {
      const applicable = topics.filter(({ status }) => status !== 'Not_Applicable').length;
      const settled = topics.filter(({ status }) => status === 'Done').length;
      const value = wholePercent(progress ?? 0);
      return {
        id,
        title: chapterTitle,
        open: fillIn(openChapter, chapterTitle),
        value,
        width: `inline-size: ${value}%`,
        percent: progress === null ? '' : formatPercent(progress),
        counts: applicable === 0 ? nothingApplicable : fillIn(chapterCounts, settled, applicable),
      };
    });
  }

  openChapter({ currentTarget }: Event): void {
    const { chapterId } = (currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('openchapter', { detail: { chapterId } }));
  }
}
