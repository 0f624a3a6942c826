import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import type { PicklistOption } from 'c/readinessData';
import { formatAmount } from 'c/readinessFormat';
import {
  columnsOf,
  entryFields,
  MASTER_RECORD_TYPE,
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
  type Picklists,
  type RegisterData,
  type RegisterRights,
  type Row,
} from 'c/readinessRegisters';
import { BUDGET_PAGE } from './budgetQuery';
import { addedUp, costsByNature } from './costs';
import { labels } from './words';

const LINE = 'Readiness_Budget_Line__c';
const ASSESSMENT = 'Readiness_Assessment__c';
const POINT = 'Readiness_Point__c';
const COLUMNS = ['Nature__c', 'Origin__c', 'Approach__c', 'Year__c', 'Total__c', 'Comment__c'];
const FORM = [
  'Name',
  'Nature__c',
  'Origin__c',
  'Approach__c',
  'Year__c',
  'Amount__c',
  'Days__c',
  'Day_Rate__c',
  'Comment__c',
];
const DEFAULT_YEARS = 3;
const MOST_YEARS = 10;

/** By the nature of a line, the end of the key of the point that it answers. */
const ANSWERED: Readonly<Record<string, string>> = { Investment: ':investment', Operating: ':running-costs' };

/** What the project costs, and what each approach costs over the chosen years, side by side. */
export default class ReadinessBudget extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  register = new RegisterPage(this, (view) => {
    this.view = view;
  });
  view = this.register.view;
  rights: RegisterRights = {};
  natures: PicklistOption[] = [];
  /** chosen here by somebody who may not save it */
  chosenYears?: number;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: BUDGET_PAGE, variables: '$variables' })
  handleBudget(result: GraphqlResult<RegisterData>): void {
    this.register.receive(result);
  }

  @wire(getObjectInfos, { objectApiNames: [LINE, ASSESSMENT, POINT] })
  handleObjectInfos({ data }: { data?: ObjectInfosData }): void {
    this.rights = registerRights(data);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: LINE, recordTypeId: MASTER_RECORD_TYPE })
  handlePicklists({ data }: { data?: { picklistFieldValues: Picklists } }): void {
    this.natures = data?.picklistFieldValues.Nature__c?.values ?? [];
  }

  override connectedCallback(): void {
    this.register.connect();
  }

  override disconnectedCallback(): void {
    this.register.disconnect();
  }

  get lines(): Entry[] {
    return this.view.lists[LINE] ?? [];
  }

  get assessment(): Entry | undefined {
    return this.view.lists[ASSESSMENT]?.[0];
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  get addLabel(): string {
    return this.rights[LINE]?.mayCreate ? labels.add : '';
  }

  get mayEdit(): boolean {
    return this.rights[LINE]?.mayEdit('Nature__c') ?? false;
  }

  get columns(): Column[] {
    return columnsOf(this.rights[LINE], COLUMNS, ['Year__c', 'Total__c'], ['Comment__c']);
  }

  get rows(): Row[] {
    return rowsOf(this.lines, this.columns);
  }

  get years(): number {
    return this.chosenYears ?? (this.assessment && numberOf(this.assessment, 'Ownership_Years__c')) ?? DEFAULT_YEARS;
  }

  get shownYears(): string {
    return String(this.years);
  }

  get yearOptions(): PicklistOption[] {
    return Array.from({ length: MOST_YEARS }, (_, index) => ({ label: String(index + 1), value: String(index + 1) }));
  }

  get costs() {
    const rows = costsByNature(
      this.lines,
      this.natures.map(({ value }) => value),
      this.years,
    );
    const shown = (name: string, { crm, businessTool }: { crm: number; businessTool: number }) => ({
      name,
      crm: formatAmount(crm),
      businessTool: formatAmount(businessTool),
    });
    const label = (nature: string): string => this.natures.find(({ value }) => value === nature)?.label ?? nature;
    return { rows: rows.map((row) => shown(label(row.nature), row)), total: shown(labels.total, addedUp(rows)) };
  }

  get answered(): Entry[] {
    if (!this.rights[POINT]?.mayEdit('Status__c')) return [];
    const ends = new Set(this.lines.map((line) => ANSWERED[textOf(line, 'Nature__c')]));
    return openOnes(this.view.lists[POINT]).filter((point) =>
      [...ends].some((end) => end && textOf(point, 'Key__c').endsWith(end)),
    );
  }

  get settles(): string[] {
    return this.answered.map(({ title }) => title);
  }

  async settle(): Promise<void> {
    await this.register.save(...settled(this.answered, POINT));
  }

  async chooseYears({ detail: { value } }: CustomEvent<{ value: string }>): Promise<void> {
    this.chosenYears = Number(value);
    if (!this.rights[ASSESSMENT]?.mayEdit('Ownership_Years__c')) return;
    const fields = { Ownership_Years__c: this.chosenYears };
    await this.register.save({ object: ASSESSMENT, id: this.recordId!, fields });
    this.chosenYears = undefined;
  }

  async add(): Promise<void> {
    const fields = newEntryFields(this.recordId, FORM);
    await this.register.edit({ heading: labels.add, object: LINE, fields });
  }

  async open({ detail: { id } }: CustomEvent<{ id: string }>): Promise<void> {
    const fields = entryFields(FORM);
    const mayDelete = this.rights[LINE]?.mayDelete;
    await this.register.edit({ heading: labels.editTitle, object: LINE, id, fields, mayDelete });
  }

  async retry(): Promise<void> {
    await this.register.retry();
  }
}
