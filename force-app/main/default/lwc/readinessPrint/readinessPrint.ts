import { LightningElement, api } from 'lwc';
import { fillIn, formatDate } from 'c/readinessFormat';
import { labels } from './words';

interface Point {
  id: string;
  title: string;
  status: string;
  answer: string | null;
}

interface Topic {
  id: string;
  title: string;
  status: string;
  essential: boolean;
  responsible: string | null;
  /** `YYYY-MM-DD` */
  dueDate: string | null;
  notes: string | null;
  evidenceLink: string | null;
  files: { title: string }[];
  points: Point[];
}

interface Chapter {
  id: string;
  title: string;
  topics: Topic[];
}

/** The whole checklist with its answers, to be read on paper. */
export default class ReadinessPrint extends LightningElement {
  @api assessmentName = '';
  @api chapters: Chapter[] = [];
  /** the words for statuses, by API value, in the user's language */
  @api statusLabels: Record<string, string> = {};

  labels = labels;

  get sections() {
    return this.chapters.map((chapter) => ({
      ...chapter,
      topics: chapter.topics.map((topic) => ({
        ...topic,
        statusLabel: this.statusLabels[topic.status] ?? topic.status,
        due: topic.dueDate ? formatDate(topic.dueDate) : undefined,
        fileNames: topic.files.map(({ title }) => title).join('\n'),
        caption: fillIn(labels.pointsOf, topic.title),
        hasPoints: topic.points.length > 0,
        points: topic.points.map((point) => ({
          ...point,
          statusLabel: this.statusLabels[point.status] ?? point.status,
        })),
      })),
    }));
  }

  print(): void {
    window.print();
  }
}
