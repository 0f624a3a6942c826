import { LightningElement, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import LANG from '@salesforce/i18n/lang';
import { isNoAccess, reduceErrors } from 'c/readinessErrors';
import { fillIn, formatDate, formatPercent } from 'c/readinessFormat';
import NewAssessmentModal from 'c/readinessNewAssessment';
import { template } from 'c/readinessTemplate';
import { ASSESSMENTS, assessmentRows, type AssessmentRow, type AssessmentsData } from './assessmentList';
import { labels, LEVELS } from './words';

const OBJECT = 'Readiness_Assessment__c';

/** What the checklist is for and where it comes from, and all assessments side by side. */
export default class ReadinessHome extends NavigationMixin(LightningElement) {
  labels = labels;
  assessments?: AssessmentRow[];
  urls: Record<string, string> = {};
  failure?: string;
  hasNoAccess = false;
  mayCreate = false;
  _refresh?: () => Promise<void>;

  @wire(graphql, { query: ASSESSMENTS })
  handleAssessments({ data, errors, refresh }: GraphqlResult<AssessmentsData>): void {
    this._refresh = refresh;
    this.hasNoAccess = Boolean(errors?.length) && isNoAccess(errors);
    if (errors?.length && !this.hasNoAccess) this.failure = reduceErrors(errors).join(' ');
    if (!data) return;
    this.failure = undefined;
    this.assessments = assessmentRows(data);
    void this.makeUrls();
  }

  @wire(getObjectInfo, { objectApiName: OBJECT })
  handleObjectInfo({ data }: { data?: { createable: boolean } }): void {
    this.mayCreate = data?.createable ?? false;
  }

  get isLoading(): boolean {
    return !this.assessments && !this.failure && !this.hasNoAccess;
  }

  get isEmpty(): boolean {
    return this.assessments?.length === 0;
  }

  get hasAssessments(): boolean {
    return (this.assessments?.length ?? 0) > 0;
  }

  get howToBegin(): string {
    return this.mayCreate ? labels.emptyCreate : labels.emptyRead;
  }

  get rows() {
    return (this.assessments ?? []).map((row) => ({
      ...row,
      url: this.urls[row.id] ?? `/lightning/r/${OBJECT}/${row.id}/view`,
      level: LEVELS[row.verdictLevel] ?? LEVELS[0]!,
      counts: fillIn(labels.counts, row.doneTopics, row.applicableTopics, row.setAsideTopics),
      percent: row.progress === null ? '–' : formatPercent(row.progress),
      due: row.nextDueDate ? formatDate(row.nextDueDate) : labels.noDueDate,
      mayResume: row.isCreating && row.key !== null && this.mayCreate,
      resumeLabel: fillIn(labels.resume, row.name),
    }));
  }

  get introduction() {
    const language = LANG.startsWith('fr') ? 'fr' : 'en';
    return (template.introduction ?? []).map(({ paragraph, bullets }, index) => ({
      key: `paragraph-${index}`,
      listKey: `list-${index}`,
      text: paragraph[language],
      bullets: bullets?.map((bullet, bulletIndex) => ({ key: `bullet-${bulletIndex}`, text: bullet[language] })),
    }));
  }

  get credit(): string | undefined {
    const { credits } = template;
    return credits && fillIn(labels.credit, credits.document, credits.publisher);
  }

  get site() {
    const site = template.credits?.site;
    return site && { name: site, url: `https://${site}` };
  }

  create(): Promise<void> {
    return this.openModal();
  }

  resume({ currentTarget }: Event): Promise<void> {
    const { assessmentId } = (currentTarget as HTMLElement).dataset;
    const { key, name, language } = this.assessments!.find(({ id }) => id === assessmentId)!;
    return this.openModal({ key, name, language });
  }

  refresh(): void {
    this.failure = undefined;
    void this._refresh?.();
  }

  async openModal(resumed?: unknown): Promise<void> {
    const created = await NewAssessmentModal.open<{ id: string; name: string }>({
      size: 'small',
      label: labels.newAssessment,
      ...(resumed ? { resumed } : {}),
    });
    await this._refresh?.();
    if (!created) return;
    this.dispatchEvent(new ShowToastEvent({ title: fillIn(labels.created, created.name), variant: 'success' }));
    this.navigation[NavigationMixin.Navigate](recordPage(created.id));
  }

  async makeUrls(): Promise<void> {
    const made = (this.assessments ?? []).map(async ({ id }) => [
      id,
      await this.navigation[NavigationMixin.GenerateUrl](recordPage(id)),
    ]);
    this.urls = Object.fromEntries(await Promise.all(made)) as Record<string, string>;
  }

  /** What the mixin adds under symbols that its type cannot name. */
  get navigation() {
    return this as unknown as {
      [NavigationMixin.Navigate](page: PageReference): void;
      [NavigationMixin.GenerateUrl](page: PageReference): Promise<string>;
    };
  }
}

const recordPage = (recordId: string): PageReference => ({
  type: 'standard__recordPage',
  attributes: { recordId, objectApiName: OBJECT, actionName: 'view' },
});
