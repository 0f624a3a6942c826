import { LightningElement, api } from 'lwc';
import due from '@salesforce/label/c.Readiness_Next_Points_Due';
import empty from '@salesforce/label/c.Readiness_Next_Points_Empty';
import essential from '@salesforce/label/c.Readiness_Next_Points_Essential';
import hint from '@salesforce/label/c.Readiness_Next_Points_Hint';
import mine from '@salesforce/label/c.Readiness_Next_Points_Mine';
import nobody from '@salesforce/label/c.Readiness_Next_Points_Nobody';
import overdue from '@salesforce/label/c.Readiness_Next_Points_Overdue';
import title from '@salesforce/label/c.Readiness_Next_Points_Title';
import { fillIn, formatDate } from 'c/readinessFormat';
import { nextPoints, type Topic } from './nextPoints';

/** The three points that this person can settle next. Fires `opentopic` `{topicId, pointId}`. */
export default class ReadinessNextPoints extends LightningElement {
  @api chapters: { topics: Topic[] }[] = [];

  labels = { title, hint, empty };

  get points() {
    return nextPoints(this.chapters).map(({ topic, ...point }) => ({
      ...point,
      topicTitle: point.pointId ? topic.title : undefined,
      why: whyNow(topic),
    }));
  }

  get isEmpty(): boolean {
    return this.points.length === 0;
  }

  open({ currentTarget }: Event): void {
    const { topicId, pointId } = (currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('opentopic', { detail: { topicId, pointId } }));
  }
}

function whyNow(topic: Topic): string {
  return [
    topic.isMine ? mine : nobody,
    ...(topic.overdue ? [overdue] : []),
    ...(topic.essential ? [essential] : []),
    ...(topic.dueDate ? [fillIn(due, formatDate(topic.dueDate))] : []),
  ].join(' · ');
}
