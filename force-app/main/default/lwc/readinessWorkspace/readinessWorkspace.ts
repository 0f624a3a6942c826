import { LightningElement, api, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { changePoint, openPointsOf, settleAndFinish, topicChange, type RecordChange } from 'c/readinessChanges';
import { ASSESSMENT_PAGE, topicsOf, type AssessmentPageData, type Filter, type PicklistOption } from 'c/readinessData';
import { isNoAccess } from 'c/readinessErrors';
import { fillIn } from 'c/readinessFormat';
import { AssessmentPage, NOTHING_YET } from './assessmentPage';
import { levelOfTheDay } from './decisionLevel';
import { watchNarrowScreen } from './narrowScreen';
import {
  ASSESSMENT,
  MASTER_RECORD_TYPE,
  objectWords,
  POINT,
  TOPIC,
  type ObjectInfosData,
  type ObjectWords,
  type Picklists,
} from './orgWords';
import { readPageState, withPageState, type PageState } from './pageState';
import { labels } from './words';

interface Wired<Data> {
  data?: Data;
  error?: unknown;
}

type PicklistsData = Wired<{ picklistFieldValues: Picklists }>;

/** What of the checklist is to be shown as soon as it is there. */
interface Wanted {
  topicId?: string;
  pointId?: string;
  chapterId?: string;
}

interface FieldsChanged {
  topicId: string;
  /** the point whose fields they are; the topic's without it */
  pointId?: string;
  fields: Record<string, unknown>;
}

interface Checklist extends HTMLElement {
  showTopic(topicId: string, pointId?: string): void;
  showChapter(chapterId: string): void;
}

/** The page of an assessment: owns its wires and its address; what it holds and saves is `AssessmentPage`'s. */
export default class ReadinessWorkspace extends NavigationMixin(LightningElement) {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  page = NOTHING_YET;
  words?: ObjectWords;
  picklists: Readonly<Record<string, Picklists>> = {};
  views = [
    { value: 'checklist', label: labels.checklist },
    { value: 'decision', label: labels.decision },
    { value: 'print', label: labels.print },
  ];
  view = 'checklist';
  pageState: PageState = readPageState(undefined);
  narrow = false;

  _page?: PageReference;
  _wanted?: Wanted;
  _shownTopicId?: string;
  _stopWatching?: () => void;
  _assessment = new AssessmentPage(this, (view) => {
    this.page = view;
  });

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: ASSESSMENT_PAGE, variables: '$variables' })
  handleAssessment(result: GraphqlResult<AssessmentPageData>): void {
    this._assessment.receive(result);
  }

  @wire(getObjectInfos, { objectApiNames: [ASSESSMENT, TOPIC, POINT] })
  handleObjectInfos({ data, error }: Wired<ObjectInfosData>): void {
    if (data || error) this.words = objectWords(data);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: ASSESSMENT, recordTypeId: MASTER_RECORD_TYPE })
  handleAssessmentPicklists(answer: PicklistsData): void {
    this.keepPicklists(ASSESSMENT, answer);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: TOPIC, recordTypeId: MASTER_RECORD_TYPE })
  handleTopicPicklists(answer: PicklistsData): void {
    this.keepPicklists(TOPIC, answer);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: POINT, recordTypeId: MASTER_RECORD_TYPE })
  handlePointPicklists(answer: PicklistsData): void {
    this.keepPicklists(POINT, answer);
  }

  keepPicklists(object: string, { data, error }: PicklistsData): void {
    if (data || error) this.picklists = { ...this.picklists, [object]: data?.picklistFieldValues ?? {} };
  }

  @wire(CurrentPageReference)
  handlePage(page: PageReference | null): void {
    this._page = page ?? undefined;
    this.pageState = readPageState(page);
    const { topicId } = this.pageState;
    if (topicId && topicId !== this._shownTopicId) this._wanted = { topicId };
  }

  override connectedCallback(): void {
    this._assessment.connect();
    this._stopWatching = watchNarrowScreen((isNarrow) => {
      this.narrow = isNarrow;
    });
  }

  override disconnectedCallback(): void {
    this._assessment.disconnect();
    this._stopWatching?.();
  }

  override renderedCallback(): void {
    const checklist = this.template!.querySelector<Checklist>('c-readiness-checklist');
    if (!checklist || !this._wanted) return;
    const { topicId, pointId, chapterId } = this._wanted;
    this._wanted = undefined;
    this._shownTopicId = topicId ?? this._shownTopicId;
    if (topicId) checklist.showTopic(topicId, pointId);
    else if (chapterId) checklist.showChapter(chapterId);
  }

  get isLoading(): boolean {
    return !this.page.failure && !this.page.isMissing && !this.isReady;
  }

  /** The words for statuses have to be there before the first rows are. */
  get isReady(): boolean {
    return Boolean(this.page.assessment && this.words && this.picklists[TOPIC] && this.picklists[POINT]);
  }

  get isNoAccess(): boolean {
    return this.page.failure !== undefined && isNoAccess(this.page.failure);
  }

  get isFailed(): boolean {
    return this.page.failure !== undefined && !this.isNoAccess;
  }

  get isEmpty(): boolean {
    return this.page.assessment?.chapters.length === 0;
  }

  get isReadOnly(): boolean {
    return ![this.words?.topicFields, this.words?.pointFields].some((fields) => fields?.Status__c?.editable);
  }

  get statusOptions(): PicklistOption[] {
    return this.picklists[TOPIC]?.Status__c?.values ?? [];
  }

  get pointStatusOptions(): PicklistOption[] {
    return this.picklists[POINT]?.Status__c?.values ?? [];
  }

  get reasonOptions(): PicklistOption[] {
    return this.picklists[TOPIC]?.Not_Applicable_Reason__c?.values ?? [];
  }

  get statusLabels(): Record<string, string> {
    return Object.fromEntries(this.statusOptions.map(({ value, label }) => [value, label]));
  }

  get decisionPicklists() {
    return { picklistFieldValues: this.picklists[ASSESSMENT] ?? {} };
  }

  get showsChecklist(): boolean {
    return this.view === 'checklist';
  }

  get showsDecision(): boolean {
    return this.view === 'decision';
  }

  get showsPrint(): boolean {
    return this.view === 'print';
  }

  get viewLabel(): string | undefined {
    return this.views.find(({ value }) => value === this.view)?.label;
  }

  chooseView({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.view = value;
  }

  retry(): Promise<void> {
    return this._assessment.retry();
  }

  /** The org has what the page does not show yet. */
  reread(): Promise<void> {
    return this._assessment.reread();
  }

  changeFilter({ detail: { filter, search } }: CustomEvent<{ filter: Filter; search: string }>): void {
    this.keepInAddress({ ...this.pageState, filter, search });
  }

  topicOpened({ detail: { topicId } }: CustomEvent<{ topicId: string }>): void {
    this._shownTopicId = topicId;
    this.keepInAddress({ ...this.pageState, topicId });
  }

  openTopic({ detail }: CustomEvent<{ topicId: string; pointId?: string }>): void {
    this.wantInChecklist(detail);
    this._shownTopicId = detail.topicId;
    this.keepInAddress({ filter: 'all', search: '', topicId: detail.topicId });
  }

  openChapter({ detail: { chapterId } }: CustomEvent<{ chapterId: string }>): void {
    this.wantInChecklist({ chapterId });
  }

  wantInChecklist(wanted: Wanted): void {
    this._wanted = wanted;
    this.view = 'checklist';
    this.pageState = { ...this.pageState };
  }

  keepInAddress(state: PageState): void {
    this.pageState = state;
    if (this._page) this.goTo(withPageState(this._page, state), true);
  }

  openRisk({ detail: { riskId } }: CustomEvent<{ riskId: string }>): void {
    const attributes = { recordId: riskId, objectApiName: 'Readiness_Risk__c', actionName: 'view' };
    this.goTo({ type: 'standard__recordPage', attributes }, false);
  }

  goTo(page: PageReference, replace: boolean): void {
    const navigation = this as unknown as { [NavigationMixin.Navigate](page: PageReference, replace: boolean): void };
    navigation[NavigationMixin.Navigate](page, replace);
  }

  async changeFields({ detail: { topicId, pointId, fields } }: CustomEvent<FieldsChanged>): Promise<void> {
    const { assessment } = this.page;
    const topic = assessment && topicsOf(assessment).find(({ id }) => id === topicId);
    if (!topic) return;
    const save = (changes: RecordChange[]) => this._assessment.save(topicId, changes, this.statusOptions);
    if (pointId) return save(changePoint(topic, pointId, fields));
    const open = fields.Status__c === 'Done' ? openPointsOf(topic) : [];
    if (open.length === 0) return save([topicChange(topicId, fields)]);
    const settles = await LightningConfirm.open({
      label: labels.settleTitle,
      message: fillIn(labels.settleMessage, topic.title, open.length),
    });
    if (settles) await save(settleAndFinish(topic, fields));
  }

  saveDecision({ detail }: CustomEvent<{ changes: Record<string, unknown>; loaded: object }>): Promise<void> {
    const level = levelOfTheDay(detail.changes, this.page.held!.verdictLevel, this.words?.assessment);
    return this._assessment.saveDecision({ ...detail.changes, ...level }, detail.loaded);
  }
}
