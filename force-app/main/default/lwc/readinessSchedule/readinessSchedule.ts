import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { addMonths } from 'c/readinessCalendar';
import { download } from 'c/readinessDownload';
import { fillIn, formatNumber, today } from 'c/readinessFormat';
import ReadinessLayOut from 'c/readinessLayOut';
import {
  columnsOf,
  entryFields,
  newEntryFields,
  numberOf,
  openOnes,
  RegisterPage,
  registerRights,
  rowsOf,
  settled,
  textOf,
  type Column,
  type Entry,
  type ObjectInfosData,
  type RegisterData,
  type RegisterRights,
  type Row,
} from 'c/readinessRegisters';
import { calendarFile } from './calendarFile';
import { layOut, undatedOf, type LayOutRequest } from './layOut';
import { isDated, readMilestones, type Milestone } from './milestone';
import { currentInWords, plannedInWords, slipInWords, warningsOf, whenInWords } from './milestoneWords';
import { moved } from './moveMilestone';
import { SCHEDULE_PAGE } from './scheduleQuery';
import { scheduleWarnings } from './scheduleWarnings';
import { labels } from './words';

const ASSESSMENT = 'Readiness_Assessment__c';
const MILESTONE = 'Readiness_Milestone__c';
const POINT = 'Readiness_Point__c';
const DAYS = ['Internal_Days__c', 'External_Days__c', 'Pro_Bono_Days__c'];
const FORM = [
  'Name',
  'Kind__c',
  'Status__c',
  'Predecessor__c',
  'Planned_Start__c',
  'Planned_End__c',
  'Current_Start__c',
  'Current_End__c',
  ...DAYS,
  'Recurs_Every_Months__c',
  'Is_Go_Live__c',
  'Months_After_Go_Live__c',
  'Point__c',
  'Notes__c',
];

interface NumberInput extends HTMLElement {
  value: string;
  reportValidity(): boolean;
}

/** The milestones of an assessment: when each takes place, what has slipped, and how much work they take. */
export default class ReadinessSchedule extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  today = today();
  register = new RegisterPage(this, (view) => {
    this.view = view;
  });
  view = this.register.view;
  rights: RegisterRights = {};

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: SCHEDULE_PAGE, variables: '$variables' })
  handleSchedule(result: GraphqlResult<RegisterData>): void {
    this.register.receive(result);
  }

  @wire(getObjectInfos, { objectApiNames: [MILESTONE, ASSESSMENT, POINT] })
  handleObjectInfos({ data }: { data?: ObjectInfosData }): void {
    this.rights = registerRights(data);
  }

  override connectedCallback(): void {
    this.register.connect();
  }

  override disconnectedCallback(): void {
    this.register.disconnect();
  }

  get milestones(): Milestone[] {
    return readMilestones(this.view.lists);
  }

  get assessment(): Entry | undefined {
    return this.view.lists[ASSESSMENT]?.[0];
  }

  get target(): string {
    return this.assessment ? textOf(this.assessment, 'Target_Go_Live__c') : '';
  }

  get isEmpty(): boolean {
    return this.milestones.length === 0;
  }

  get addLabel(): string {
    return this.rights[MILESTONE]?.mayCreate ? labels.add : '';
  }

  get mayEdit(): boolean {
    return this.rights[MILESTONE]?.mayEdit('Planned_End__c') ?? false;
  }

  get mayLayOut(): boolean {
    return this.mayEdit && undatedOf(this.milestones).length > 0;
  }

  get mayExport(): boolean {
    return this.milestones.some((each) => isDated(each) && !each.isCancelled);
  }

  get hasDates(): boolean {
    return this.milestones.some(isDated);
  }

  get undatedText(): string {
    return this.mayLayOut ? `${labels.noneDated} ${labels.noneDatedHelp}` : labels.noneDated;
  }

  get warnings(): string[] {
    return scheduleWarnings(this.milestones, this.target, this.today);
  }

  get hasWarnings(): boolean {
    return this.warnings.length > 0;
  }

  /** The reviews that still lack their number of months. */
  get reviews() {
    if (!this.rights[MILESTONE]?.mayEdit('Months_After_Go_Live__c')) return [];
    return this.milestones
      .filter((each) => each.isReview && each.monthsAfterGoLive === null && !each.isClosed)
      .map(({ id, title }) => ({ id, question: fillIn(labels.reviewQuestion, title) }));
  }

  get totals(): { name: string; label: string; days: string }[] {
    const { assessment } = this;
    if (!assessment) return [];
    return DAYS.map((name) => ({
      name,
      label: this.rights[ASSESSMENT]?.label(name) ?? '',
      days: numberOf(assessment, name),
    }))
      .filter(({ label, days }) => label && days)
      .map((total) => ({ ...total, days: formatNumber(total.days!) }));
  }

  get hasTotals(): boolean {
    return this.totals.length > 0;
  }

  get steps() {
    return this.milestones.map((each) => ({
      ...each,
      words: [whenInWords(each), slipInWords(each), each.status, ...warningsOf(each, this.target)]
        .filter(Boolean)
        .join(' · '),
    }));
  }

  get columns(): Column[] {
    const column = (name: string, label: string): Column[] =>
      this.rights[MILESTONE]?.label(name) ? [{ name, label }] : [];
    return [
      ...column('Planned_End__c', labels.planned),
      ...column('Current_End__c', labels.current),
      ...columnsOf(this.rights[MILESTONE], ['Status__c', ...DAYS, 'Predecessor__c'], DAYS, ['Predecessor__c']),
    ];
  }

  get rows(): Row[] {
    const milestones = new Map(this.milestones.map((each) => [each.id, each]));
    const of = ({ id }: Entry): Milestone => milestones.get(id)!;
    return rowsOf(this.view.lists[MILESTONE] ?? [], this.columns, {
      cell: {
        Planned_End__c: (entry) => plannedInWords(of(entry)),
        Current_End__c: (entry) => currentInWords(of(entry)),
        Predecessor__c: (entry) => of(entry).predecessor,
      },
      warning: (entry) => warningsOf(of(entry), this.target).join(' · '),
    });
  }

  /** The open points of which each milestone that is not abandoned has a date. */
  get answered(): Entry[] {
    if (!this.rights[POINT]?.mayEdit('Status__c')) return [];
    const counted = this.milestones.filter(({ isCancelled }) => !isCancelled);
    const dated = new Set(counted.filter(isDated).map(({ pointId }) => pointId));
    const undated = new Set(counted.filter((each) => !isDated(each)).map(({ pointId }) => pointId));
    return openOnes(this.view.lists[POINT]).filter(({ id }) => dated.has(id) && !undated.has(id));
  }

  get settles(): string[] {
    return this.answered.map(({ title }) => title);
  }

  async settle(): Promise<void> {
    await this.register.save(...settled(this.answered, POINT));
  }

  async move({ detail: { id, days } }: CustomEvent<{ id: string; days: number }>): Promise<void> {
    const milestone = this.milestones.find((each) => each.id === id);
    if (milestone) await this.register.save({ object: MILESTONE, id, fields: moved(milestone, days) });
  }

  async layOut(): Promise<void> {
    const goLive = this.milestones.find(({ isGoLive, isCancelled }) => isGoLive && !isCancelled)?.end;
    const request = await ReadinessLayOut.open<LayOutRequest>({
      label: labels.layOut,
      size: 'small',
      count: undatedOf(this.milestones).length,
      goLive: goLive || this.target,
      today: this.today,
    });
    if (!request) return;
    const plan = [...layOut(this.milestones, request)];
    const changes = plan.map(([id, { start, end }]) => ({
      object: MILESTONE,
      id,
      fields: { ...(start && { Planned_Start__c: start }), Planned_End__c: end },
    })) as Parameters<RegisterPage['save']>;
    await this.register.save(...changes);
  }

  async keepReview({ currentTarget }: Event): Promise<void> {
    const { id } = (currentTarget as HTMLElement).dataset;
    const input = this.template!.querySelector<NumberInput>(`[data-months="${id}"]`)!;
    const months = Number(input.value);
    if (!input.reportValidity() || !months) return;
    const live = this.milestones.find(({ isGoLive, isCancelled }) => isGoLive && !isCancelled)?.end;
    const review = this.milestones.find((each) => each.id === id)!;
    const date = live && !isDated(review) ? { Planned_End__c: addMonths(live, months) } : {};
    await this.register.save({ object: MILESTONE, id: id!, fields: { Months_After_Go_Live__c: months, ...date } });
    this.template!.querySelector<HTMLElement>('c-readiness-register')?.focus();
  }

  exportCalendar(): void {
    const { assessment } = this;
    const name = `${assessment?.title} – ${labels.title}`;
    const fileName = fillIn(labels.fileName, textOf(assessment!, 'Key__c'));
    download(fileName, calendarFile(name, this.milestones, new Date()));
  }

  async add(): Promise<void> {
    const fields = newEntryFields(this.recordId, FORM);
    await this.register.edit({ heading: labels.add, object: MILESTONE, fields });
  }

  async open({ detail: { id } }: CustomEvent<{ id: string }>): Promise<void> {
    const fields = entryFields(FORM);
    const mayDelete = this.rights[MILESTONE]?.mayDelete;
    await this.register.edit({ heading: labels.editTitle, object: MILESTONE, id, fields, mayDelete });
  }

  async retry(): Promise<void> {
    await this.register.retry();
  }
}
