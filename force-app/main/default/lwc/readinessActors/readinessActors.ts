import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfo, getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import type { PicklistOption } from 'c/readinessData';
import { fillIn } from 'c/readinessFormat';
import {
  columnsOf,
  entryFields,
  isTrue,
  listed,
  MASTER_RECORD_TYPE,
  newEntryFields,
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
import { ACTORS_PAGE } from './actorsQuery';
import { answeredBy, hasSponsor, openRoles } from './answers';
import { labels } from './words';

const ACTOR = 'Readiness_Stakeholder__c';
const POINT = 'Readiness_Point__c';
const LISTS = ['Project_Roles__c', 'Operations_Roles__c', 'Committees__c'];
const DAYS = ['Days_Needed__c', 'Days_Possible__c', 'Days_Acceptable__c'];
const FORM = ['Name', 'User__c', 'Contact__c', 'Kind__c', ...LISTS, ...DAYS, 'Comment__c'];

/** Who takes part, in which role during the project and after it, and how much time each one has. */
export default class ReadinessActors extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  register = new RegisterPage(this, (view) => {
    this.view = view;
  });
  view = this.register.view;
  rights: RegisterRights = {};
  operationsRoles: PicklistOption[] = [];
  mayReadContacts = false;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: ACTORS_PAGE, variables: '$variables' })
  handleActors(result: GraphqlResult<RegisterData>): void {
    this.register.receive(result);
  }

  @wire(getObjectInfos, { objectApiNames: [ACTOR, POINT] })
  handleObjectInfos({ data }: { data?: ObjectInfosData }): void {
    this.rights = registerRights(data);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: ACTOR, recordTypeId: MASTER_RECORD_TYPE })
  handlePicklists({ data }: { data?: { picklistFieldValues: Picklists } }): void {
    this.operationsRoles = data?.picklistFieldValues.Operations_Roles__c?.values ?? [];
  }

  /** Asked by itself: our permission sets leave Contact to the org, and a refusal must not take the others with it. */
  @wire(getObjectInfo, { objectApiName: 'Contact' })
  handleContacts({ data }: { data?: unknown }): void {
    this.mayReadContacts = Boolean(data);
  }

  override connectedCallback(): void {
    this.register.connect();
  }

  override disconnectedCallback(): void {
    this.register.disconnect();
  }

  get actors(): Entry[] {
    return this.view.lists[ACTOR] ?? [];
  }

  get isEmpty(): boolean {
    return this.actors.length === 0;
  }

  get addLabel(): string {
    return this.rights[ACTOR]?.mayCreate ? labels.add : '';
  }

  get mayEdit(): boolean {
    return this.rights[ACTOR]?.mayEdit('Kind__c') ?? false;
  }

  get columns(): Column[] {
    return columnsOf(this.rights[ACTOR], ['Kind__c', ...LISTS, ...DAYS, 'Comment__c'], DAYS, ['Comment__c']);
  }

  get rows(): Row[] {
    return rowsOf(this.actors, this.columns, {
      cell: Object.fromEntries(LISTS.map((name) => [name, (entry: Entry) => listed(entry.shown[name] ?? '')])),
      warning: (entry) => (isTrue(entry, 'Is_Overcommitted__c') ? labels.overcommitted : ''),
    });
  }

  get gaps(): string[] {
    const open = openRoles(this.actors, this.operationsRoles);
    return [
      ...(hasSponsor(this.actors) ? [] : [labels.noSponsor]),
      ...(open.length > 0 ? [fillIn(labels.nobody, open.join(', '))] : []),
    ];
  }

  get hasGaps(): boolean {
    return this.gaps.length > 0;
  }

  get answered(): Entry[] {
    if (!this.rights[POINT]?.mayEdit('Status__c')) return [];
    return openOnes(answeredBy(this.actors, this.view.lists[POINT] ?? []));
  }

  /** Each with its topic: « Part nécessaire » alone says nothing. */
  get settles(): string[] {
    return this.answered.map((point) => `${textOf(point, 'Topic__r.Name')} – ${point.title}`);
  }

  async settle(): Promise<void> {
    await this.register.save(...settled(this.answered, POINT));
  }

  get form(): string[] {
    return FORM.filter((name) => name !== 'Contact__c' || this.mayReadContacts);
  }

  async add(): Promise<void> {
    const fields = newEntryFields(this.recordId, this.form);
    await this.register.edit({ heading: labels.add, object: ACTOR, fields });
  }

  async open({ detail: { id } }: CustomEvent<{ id: string }>): Promise<void> {
    const fields = entryFields(this.form);
    const mayDelete = this.rights[ACTOR]?.mayDelete;
    await this.register.edit({ heading: labels.editTitle, object: ACTOR, id, fields, mayDelete });
  }

  async retry(): Promise<void> {
    await this.register.retry();
  }
}
