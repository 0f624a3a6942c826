import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import type { PicklistOption } from 'c/readinessData';
import { fillIn } from 'c/readinessFormat';
import {
  entryFields,
  MASTER_RECORD_TYPE,
  newEntryFields,
  numberOf,
  RegisterPage,
  registerRights,
  textOf,
  type ObjectInfosData,
  type Picklists,
  type RegisterData,
  type RegisterRights,
} from 'c/readinessRegisters';
import { tippingCriteria, type Criterion, type Totals } from './balance';
import { CHOICE_PAGE } from './choiceQuery';
import { labels } from './words';

const CRITERION = 'Readiness_Criterion__c';
const FORM = ['Name', 'Advantage__c', 'Weight__c', 'Comment__c'];

/** CRM and sector tool side by side, criterion by criterion. It informs the approach; people choose it. */
export default class ReadinessChoice extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  register = new RegisterPage(this, (view) => {
    this.view = view;
  });
  view = this.register.view;
  rights: RegisterRights = {};
  advantages: PicklistOption[] = [];

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: CHOICE_PAGE, variables: '$variables' })
  handleChoice(result: GraphqlResult<RegisterData>): void {
    this.register.receive(result);
  }

  @wire(getObjectInfos, { objectApiNames: [CRITERION] })
  handleObjectInfos({ data }: { data?: ObjectInfosData }): void {
    this.rights = registerRights(data);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: CRITERION, recordTypeId: MASTER_RECORD_TYPE })
  handlePicklists({ data }: { data?: { picklistFieldValues: Picklists } }): void {
    this.advantages = data?.picklistFieldValues.Advantage__c?.values ?? [];
  }

  override connectedCallback(): void {
    this.register.connect();
  }

  override disconnectedCallback(): void {
    this.register.disconnect();
  }

  get entries() {
    return this.view.lists[CRITERION] ?? [];
  }

  get assessment() {
    return this.view.lists.Readiness_Assessment__c?.[0];
  }

  get criteria(): (Criterion & { comment: string; guidance: string; weight: number | null })[] {
    return this.entries.map((entry) => ({
      id: entry.id,
      title: entry.title,
      advantage: textOf(entry, 'Advantage__c') as Criterion['advantage'],
      weight: numberOf(entry, 'Weight__c'),
      comment: textOf(entry, 'Comment__c'),
      guidance: textOf(entry, 'Guidance__c'),
      crmPoints: numberOf(entry, 'CRM_Points__c') ?? 0,
      businessToolPoints: numberOf(entry, 'Business_Tool_Points__c') ?? 0,
    }));
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  get addLabel(): string {
    return this.rights[CRITERION]?.mayCreate ? labels.add : '';
  }

  get mayEdit(): boolean {
    return this.rights[CRITERION]?.mayEdit('Advantage__c') ?? false;
  }

  get isBusinessToolChosen(): boolean {
    return this.assessment !== undefined && textOf(this.assessment, 'Approach__c') === 'Business_Tool';
  }

  /** « Avantage CRM : 2 · Égalité : 1 · … », each with the org's own word, and how many still wait. */
  get counts(): string {
    const of = (value: string): number => this.criteria.filter(({ advantage }) => advantage === value).length;
    const counted = this.advantages.map(({ label, value }) => fillIn(labels.counts, label, of(value)));
    return [...counted, ...(of('') > 0 ? [fillIn(labels.notWeighedCount, of(''))] : [])].join(' · ');
  }

  /** Only once the association has added or weighed criteria of its own. */
  get totals(): Totals | undefined {
    const own = this.assessment && numberOf(this.assessment, 'Own_Criteria__c');
    if (!own) return undefined;
    const points = (field: string): number => numberOf(this.assessment!, field) ?? 0;
    return { crm: points('CRM_Points__c'), businessTool: points('Business_Tool_Points__c') };
  }

  get totalText(): string {
    const { totals } = this;
    return totals ? fillIn(labels.totals, totals.crm, totals.businessTool) : labels.noTotal;
  }

  get tipText(): string {
    const { totals } = this;
    if (!totals) return '';
    return totals.crm === totals.businessTool
      ? labels.balanced
      : this.tipping.length > 0
        ? labels.tips
        : labels.nothingTips;
  }

  get tipping(): Criterion[] {
    return this.totals ? tippingCriteria(this.criteria, this.totals) : [];
  }

  get tipsAny(): boolean {
    return this.tipping.length > 0;
  }

  async choose({ detail: { id, advantage } }: CustomEvent<{ id: string; advantage: string }>): Promise<void> {
    await this.register.save({ object: CRITERION, id, fields: { Advantage__c: advantage } });
  }

  async add(): Promise<void> {
    const fields = newEntryFields(this.recordId, FORM);
    await this.register.edit({ heading: labels.add, object: CRITERION, fields });
  }

  async open({ detail: { id } }: CustomEvent<{ id: string }>): Promise<void> {
    const fields = entryFields(FORM);
    const mayDelete = this.rights[CRITERION]?.mayDelete;
    await this.register.edit({ heading: labels.editTitle, object: CRITERION, id, fields, mayDelete });
  }

  async retry(): Promise<void> {
    await this.register.retry();
  }
}
