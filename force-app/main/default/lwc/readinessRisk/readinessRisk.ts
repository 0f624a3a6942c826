import { LightningElement, api } from 'lwc';
import blocks from '@salesforce/label/c.Readiness_Risk_Blocks';
import due from '@salesforce/label/c.Readiness_Risk_Due';
import edit from '@salesforce/label/c.Readiness_Risk_Edit';
import link from '@salesforce/label/c.Readiness_Risk_Link';
import linked from '@salesforce/label/c.Readiness_Risk_Linked';
import medium from '@salesforce/label/c.Readiness_Risk_Severity_Medium';
import notAssessed from '@salesforce/label/c.Readiness_Risk_Not_Assessed';
import responsible from '@salesforce/label/c.Readiness_Risk_Responsible';
import severity from '@salesforce/label/c.Readiness_Risk_Severity';
import severityValue from '@salesforce/label/c.Readiness_Risk_Severity_Value';
import stillOpen from '@salesforce/label/c.Readiness_Risk_Still_Open';
import strong from '@salesforce/label/c.Readiness_Risk_Severity_Strong';
import unlink from '@salesforce/label/c.Readiness_Risk_Unlink';
import weak from '@salesforce/label/c.Readiness_Risk_Severity_Weak';
import { fillIn, formatDate } from 'c/readinessFormat';

interface Scale {
  label: string;
  options: { label: string; value: string }[];
}

interface Risk {
  id: string;
  title: string;
  category: string;
  likelihood: string;
  impact: string;
  mastery: string;
  severity: number | null;
  severityLevel: number;
  isActive: boolean;
  isUnassessed: boolean;
  isUnmastered: boolean;
  status: string;
  mitigation: string;
  guidance: string;
  responsible: string;
  dueDate: string;
  topics: { linkId: string; topicId: string; title: string; status: string; isOpen: boolean }[];
}

type ScaleName = 'impact' | 'likelihood' | 'mastery';

const SCALES: [ScaleName, string][] = [
  ['likelihood', 'Likelihood__c'],
  ['impact', 'Impact__c'],
  ['mastery', 'Mastery__c'],
];
const SEVERITIES = ['', weak, medium, strong];

/** A risk's mastery counts as declared from this degree on. */
const MASTERED_FROM = 3;

/**
 * One risk: its three scales, what follows from them, and the topics that reduce it. Fires `changescale`
 * `{id, field, value}`, `openrisk` and `link` `{id}`, and `unlink` `{linkId}`.
 */
export default class ReadinessRisk extends LightningElement {
  @api risk?: Risk;
  @api scales?: Record<ScaleName, Scale>;
  /** over what reduces the risk, as the org words it */
  @api mitigationLabel = '';
  @api mayEdit = false;
  @api mayLink = false;
  @api mayUnlink = false;

  labels = { blocks, link, linked };

  get controls() {
    return SCALES.map(([name, field]) => {
      const { label, options } = this.scales![name];
      const value = this.risk![name];
      const shown = options.find((option) => option.value === value)?.label ?? notAssessed;
      return { field, label, options, value, shown };
    });
  }

  get severityText(): string {
    const { isUnassessed, severity: figure, severityLevel } = this.risk!;
    if (isUnassessed || figure === null) return fillIn(severity, notAssessed);
    return fillIn(severity, fillIn(severityValue, SEVERITIES[severityLevel]!, figure));
  }

  /** « Coût · Ouvert · Responsable : … » */
  get facts(): string {
    const { category, status, dueDate, responsible: name } = this.risk!;
    return [
      category,
      status,
      ...(name ? [fillIn(responsible, name)] : []),
      ...(dueDate ? [fillIn(due, formatDate(dueDate))] : []),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  get editName(): string {
    return fillIn(edit, this.risk!.title);
  }

  get topics() {
    return this.risk!.topics.map((topic) => ({ ...topic, unlink: fillIn(unlink, topic.title) }));
  }

  get hasTopics(): boolean {
    return this.topics.length > 0;
  }

  /** Mastery is declared; the topics that should bring it are not settled yet. */
  get contradiction(): string {
    const { mastery, topics } = this.risk!;
    const open = topics.filter(({ isOpen }) => isOpen).length;
    return Number(mastery) >= MASTERED_FROM && open > 0 ? fillIn(stillOpen, open, topics.length) : '';
  }

  changeScale(event: CustomEvent<{ value: string }>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    this.tell('changescale', { id: this.risk!.id, field, value: event.detail.value });
  }

  edit(): void {
    this.tell('openrisk', { id: this.risk!.id });
  }

  link(): void {
    this.tell('link', { id: this.risk!.id });
  }

  unlink({ currentTarget }: Event): void {
    this.tell('unlink', { linkId: (currentTarget as HTMLElement).dataset.linkId });
  }

  tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
