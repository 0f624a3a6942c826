import { LightningElement, api, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import {
  changePoint,
  ChangeRefused,
  openPointsOf,
  SaveQueue,
  settleAndFinish,
  topicChange,
  type RecordChange,
  type ValuesOf,
} from 'c/readinessChanges';
import {
  applyChanges,
  ASSESSMENT_PAGE,
  blockersOf,
  keepUnchanged,
  readAssessment,
  topicsOf,
  valuesById,
  type Assessment,
  type AssessmentPageData,
  type Blocker,
  type FieldsOfRecord,
  type Filter,
  type PicklistOption,
} from 'c/readinessData';
import { isNoAccess, reduceErrors } from 'c/readinessErrors';
import { fillIn } from 'c/readinessFormat';
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
import { conflictMessage, withFailure, withFeedback, type FeedbackByTopic } from './saveFeedback';
import { today } from './today';
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

/**
 * The page of an assessment: reads all of it in one request, shows changes before they are saved, and takes back what
 * the org refuses.
 */
export default class ReadinessWorkspace extends NavigationMixin(LightningElement) {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  /** as the org holds it: the verdict and what it rests on follow once the org has answered */
  held?: Assessment;
  blockers: Blocker[] = [];
  /** as the checklist shows it: what the org holds, and on top of it what is being saved */
  assessment?: Assessment;
  failure?: string[];
  isMissing = false;
  words?: ObjectWords;
  picklists: Readonly<Record<string, Picklists>> = {};
  feedback: FeedbackByTopic = {};
  decisionErrors?: { message: string };
  isSavingDecision = false;
  view = 'checklist';
  pageState: PageState = readPageState(undefined);
  narrow = false;

  _values = new Map<string, FieldsOfRecord>();
  _readErrors?: unknown;
  _refresh?: () => Promise<void>;
  _page?: PageReference;
  _wanted?: Wanted;
  _shownTopicId?: string;
  _stopWatching?: () => void;
  _queue = new SaveQueue(() => this.readAgain());

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: ASSESSMENT_PAGE, variables: '$variables' })
  handleAssessment({ data, errors, refresh }: GraphqlResult<AssessmentPageData>): void {
    this._refresh = refresh;
    this._readErrors = errors?.length ? errors : undefined;
    if (this._readErrors && !this.held) this.failure = reduceErrors(errors);
    if (!data || this._readErrors) return;
    this.failure = undefined;
    this.held = readAssessment(data);
    this.isMissing = !this.held;
    this.blockers = this.held ? blockersOf(this.held) : [];
    this._values = this.held ? valuesById(this.held) : new Map();
    this.show();
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
    this._stopWatching = watchNarrowScreen((isNarrow) => {
      this.narrow = isNarrow;
    });
  }

  override disconnectedCallback(): void {
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
    return !this.failure && !this.isMissing && !this.isReady;
  }

  /** The words for statuses have to be there before the first rows are. */
  get isReady(): boolean {
    return Boolean(this.assessment && this.words && this.picklists[TOPIC] && this.picklists[POINT]);
  }

  get isNoAccess(): boolean {
    return this.failure !== undefined && isNoAccess(this.failure);
  }

  get isFailed(): boolean {
    return this.failure !== undefined && !this.isNoAccess;
  }

  get isEmpty(): boolean {
    return this.assessment?.chapters.length === 0;
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

  chooseView({ currentTarget }: Event): void {
    this.view = (currentTarget as HTMLElement).dataset.view!;
  }

  async retry(): Promise<void> {
    this.failure = undefined;
    await this._refresh?.();
    if (this._readErrors) this.failure = reduceErrors(this._readErrors);
  }

  /** The org has what the page does not show yet. */
  async reread(): Promise<void> {
    await this._refresh?.();
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
    if (!this._page) return;
    const navigation = this as unknown as { [NavigationMixin.Navigate](page: PageReference, replace: boolean): void };
    navigation[NavigationMixin.Navigate](withPageState(this._page, state), true);
  }

  async changeFields({ detail: { topicId, pointId, fields } }: CustomEvent<FieldsChanged>): Promise<void> {
    const topic = this.assessment && topicsOf(this.assessment).find(({ id }) => id === topicId);
    if (!topic) return;
    if (pointId) return this.save(topicId, changePoint(topic, pointId, fields));
    const open = fields.Status__c === 'Done' ? openPointsOf(topic) : [];
    if (open.length === 0) return this.save(topicId, [topicChange(topicId, fields)]);
    const settles = await LightningConfirm.open({
      label: labels.settleTitle,
      message: fillIn(labels.settleMessage, topic.title, open.length),
    });
    if (settles) await this.save(topicId, settleAndFinish(topic, fields));
  }

  /** Shows the change at once, and takes it back where the org refuses it or somebody else was first. */
  async save(topicId: string, changes: RecordChange[]): Promise<void> {
    this.feedback = withFeedback(this.feedback, topicId, changes, { state: 'saving' });
    const saved = this._queue.add(changes, this._values);
    this.show();
    try {
      const conflicts = await saved;
      if (conflicts.length === 0) this.feedback = withFeedback(this.feedback, topicId, changes, { state: 'saved' });
      else this.feedback = withFailure(this.feedback, topicId, changes, labels.conflict, conflicts);
      const message = conflictMessage(conflicts, this.statusOptions);
      if (message) this.toast(labels.conflict, message, 'warning');
    } catch (refusal) {
      this.feedback = withFailure(this.feedback, topicId, changes, messageOf(refusal));
      this.toast(labels.refused, messageOf(refusal), 'error');
    }
    this.show();
  }

  async saveDecision({ detail }: CustomEvent<{ changes: Record<string, unknown>; loaded: object }>): Promise<void> {
    const change: RecordChange = { object: ASSESSMENT, id: this.assessment!.id, fields: detail.changes };
    this.isSavingDecision = true;
    this.decisionErrors = undefined;
    try {
      const conflicts = await this._queue.add([change], new Map([[change.id, { ...detail.loaded }]]));
      if (conflicts.length > 0) this.decisionErrors = { message: `${labels.conflict}. ${labels.conflictOther}` };
      else this.toast(labels.decisionSaved, '', 'success');
    } catch (refusal) {
      this.decisionErrors = { message: messageOf(refusal) };
    }
    this.isSavingDecision = false;
    this.show();
  }

  async readAgain(): Promise<ValuesOf> {
    await this._refresh?.();
    if (this._readErrors) throw new ChangeRefused(reduceErrors(this._readErrors));
    return (id) => this._values.get(id) ?? {};
  }

  show(): void {
    if (!this.held) return;
    this.assessment = keepUnchanged(this.assessment, applyChanges(this.held, this._queue.changes, today()));
  }

  toast(title: string, message: string, variant: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}

const messageOf = (refusal: unknown): string =>
  refusal instanceof ChangeRefused ? refusal.messages.join(' ') : reduceErrors(refusal).join(' ');
