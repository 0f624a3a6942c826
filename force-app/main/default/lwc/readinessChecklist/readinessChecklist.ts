import { LightningElement, api } from 'lwc';
import {
  filterChapters,
  type Chapter,
  type FeedbackByField,
  type FieldInfos,
  type Filter,
  type PicklistOption,
} from 'c/readinessData';
import { activeChapterOf, rowsOf, sectionOf, tabsOf, type Row } from './chapters';
import { labels } from './words';

interface TopicElement extends HTMLElement {
  focusPoint(pointId: string): void;
}

/**
 * The chapters as tabs, or as an accordion where there is little room, with a filter and a search. Fires `changefilter`
 * `{filter, search}`, `openedtopic` `{topicId}` and `changefields`.
 */
export default class ReadinessChecklist extends LightningElement {
  @api topicFields: FieldInfos = {};
  @api pointFields: FieldInfos = {};
  @api statusOptions: PicklistOption[] = [];
  @api pointStatusOptions: PicklistOption[] = [];
  @api reasonOptions: PicklistOption[] = [];
  /** by topic */
  @api feedback: Record<string, FeedbackByField> = {};
  /** an accordion instead of tabs */
  @api narrow = false;

  labels = labels;
  /** the chapters with the topics that filter and search leave */
  left: Chapter[] = [];
  _chapters: Chapter[] = [];
  _filter: Filter = 'all';
  _search = '';
  chosenChapterId?: string;
  closedChapterIds: ReadonlySet<string> = new Set();
  openTopicIds: ReadonlySet<string> = new Set();
  focusWanted?: { topicId: string; pointId?: string };

  @api
  get chapters(): Chapter[] {
    return this._chapters;
  }
  set chapters(chapters: Chapter[] | undefined) {
    this._chapters = chapters ?? [];
    this.leaveOut();
  }

  @api
  get filter(): Filter {
    return this._filter;
  }
  set filter(filter: Filter) {
    this._filter = filter;
    this.leaveOut();
  }

  @api
  get search(): string {
    return this._search;
  }
  set search(search: string) {
    this._search = search;
    this.leaveOut();
  }

  leaveOut(): void {
    this.left = filterChapters(this._chapters, this._filter, this._search);
  }

  /** Opens a topic and moves the focus to it, or to one of its points. */
  @api
  showTopic(topicId: string, pointId?: string): void {
    const chapter = this._chapters.find(({ topics }) => topics.some(({ id }) => id === topicId));
    if (!chapter) return;
    this.showChapter(chapter.id);
    this.openTopicIds = new Set([...this.openTopicIds, topicId]);
    this.focusWanted = { topicId, ...(pointId ? { pointId } : {}) };
  }

  @api
  showChapter(chapterId: string): void {
    this.chosenChapterId = chapterId;
    this.closedChapterIds = without(this.closedChapterIds, chapterId);
  }

  override renderedCallback(): void {
    if (!this.focusWanted) return;
    const { topicId, pointId } = this.focusWanted;
    const topics = [...this.template!.querySelectorAll<TopicElement>('c-readiness-topic')];
    const topic = topics.find(({ dataset }) => dataset.topicId === topicId);
    if (!topic) return;
    this.focusWanted = undefined;
    topic.scrollIntoView?.({ block: 'start' });
    if (pointId) topic.focusPoint(pointId);
    else topic.focus();
  }

  get shownCount(): number {
    return countTopics(this.left);
  }

  get isEmpty(): boolean {
    return this.shownCount === 0;
  }

  get showsTabs(): boolean {
    return !this.isEmpty && !this.narrow;
  }

  get showsAccordion(): boolean {
    return !this.isEmpty && this.narrow;
  }

  get activeChapter(): Chapter | undefined {
    return activeChapterOf(this.left, this.chosenChapterId);
  }

  get tabs() {
    return tabsOf(this.left);
  }

  get activeTopics(): Row[] {
    return this.rowsOf(this.activeChapter);
  }

  get sections() {
    return this.left.map((chapter) => sectionOf(chapter, this.sectionIsOpen(chapter.id), (each) => this.rowsOf(each)));
  }

  /** The first section is open until another one is. */
  sectionIsOpen(chapterId: string): boolean {
    if (this.closedChapterIds.has(chapterId)) return false;
    return chapterId === this.activeChapter?.id;
  }

  rowsOf(chapter: Chapter | undefined): Row[] {
    return rowsOf(chapter, this.openTopicIds, this.feedback);
  }

  showAll(): void {
    this.dispatchEvent(new CustomEvent('changefilter', { detail: { filter: 'all', search: '' } }));
  }

  relayFilter({ detail }: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('changefilter', { detail }));
  }

  chooseChapter({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.chosenChapterId = value;
  }

  toggleSection({ currentTarget }: Event): void {
    const chapterId = (currentTarget as HTMLElement).dataset.chapterId!;
    if (!this.sectionIsOpen(chapterId)) this.showChapter(chapterId);
    else this.closedChapterIds = new Set([...this.closedChapterIds, chapterId]);
  }

  toggleTopic({ detail: { topicId } }: CustomEvent<{ topicId: string }>): void {
    const isOpen = this.openTopicIds.has(topicId);
    this.openTopicIds = isOpen ? without(this.openTopicIds, topicId) : new Set([...this.openTopicIds, topicId]);
    if (!isOpen) this.dispatchEvent(new CustomEvent('openedtopic', { detail: { topicId } }));
  }

  relay({ detail }: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('changefields', { detail }));
  }
}

const countTopics = (chapters: Chapter[]): number => chapters.reduce((sum, { topics }) => sum + topics.length, 0);

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((each) => each !== id));
