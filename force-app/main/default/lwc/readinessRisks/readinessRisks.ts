import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { fillIn } from 'c/readinessFormat';
import {
  entryFields,
  MASTER_RECORD_TYPE,
  newEntryFields,
  RegisterPage,
  registerRights,
  type ObjectInfosData,
  type Picklists,
  type RegisterData,
  type RegisterRights,
} from 'c/readinessRegisters';
import { readRisks, type Risk } from './risk';
import { RISKS_PAGE } from './risksQuery';
import { labels } from './words';

const RISK = 'Readiness_Risk__c';
const LINK = 'Readiness_Risk_Topic__c';
const FORM = [
  'Name',
  'Category__c',
  'Likelihood__c',
  'Impact__c',
  'Mastery__c',
  'Status__c',
  'Mitigation__c',
  'Responsible__c',
  'Responsible_Name__c',
  'Due_Date__c',
];

/** The risks of an assessment: how severe each is, how well it is mastered, and which topics reduce it. */
export default class ReadinessRisks extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  register = new RegisterPage(this, (view) => {
    this.view = view;
  });
  view = this.register.view;
  rights: RegisterRights = {};
  picklists: Picklists = {};

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: RISKS_PAGE, variables: '$variables' })
  handleRisks(result: GraphqlResult<RegisterData>): void {
    this.register.receive(result);
  }

  @wire(getObjectInfos, { objectApiNames: [RISK, LINK] })
  handleObjectInfos({ data }: { data?: ObjectInfosData }): void {
    this.rights = registerRights(data);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: RISK, recordTypeId: MASTER_RECORD_TYPE })
  handlePicklists({ data }: { data?: { picklistFieldValues: Picklists } }): void {
    this.picklists = data?.picklistFieldValues ?? {};
  }

  override connectedCallback(): void {
    this.register.connect();
  }

  override disconnectedCallback(): void {
    this.register.disconnect();
  }

  get risks(): Risk[] {
    return readRisks(this.view.lists);
  }

  get activeRisks(): Risk[] {
    return this.risks.filter(({ isActive }) => isActive);
  }

  get isEmpty(): boolean {
    return this.risks.length === 0;
  }

  get addLabel(): string {
    return this.rights[RISK]?.mayCreate ? labels.add : '';
  }

  get mayEdit(): boolean {
    return this.rights[RISK]?.mayEdit('Mastery__c') ?? false;
  }

  get mayLink(): boolean {
    return this.rights[LINK]?.mayCreate ?? false;
  }

  get mayUnlink(): boolean {
    return this.rights[LINK]?.mayDelete ?? false;
  }

  get scales() {
    return {
      likelihood: { label: this.rights[RISK]?.label('Likelihood__c') ?? '', options: this.degrees('Likelihood__c') },
      impact: { label: this.rights[RISK]?.label('Impact__c') ?? '', options: this.degrees('Impact__c') },
      mastery: { label: this.rights[RISK]?.label('Mastery__c') ?? '', options: this.degrees('Mastery__c') },
    };
  }

  get mitigationLabel(): string {
    return this.rights[RISK]?.label('Mitigation__c') ?? '';
  }

  degrees(field: string) {
    return this.picklists[field]?.values ?? [];
  }

  get counts(): string {
    const unassessed = this.risks.filter(({ isUnassessed }) => isUnassessed).length;
    const unmastered = this.risks.filter(({ isUnmastered }) => isUnmastered).length;
    return [
      ...(unassessed > 0 ? [fillIn(labels.notAssessedCount, unassessed)] : []),
      ...(unmastered > 0 ? [fillIn(labels.strongCount, unmastered)] : []),
    ].join(' · ');
  }

  async changeScale({ detail: { id, field, value } }: CustomEvent<Record<string, string>>): Promise<void> {
    await this.register.save({ object: RISK, id: id!, fields: { [field!]: value || null } });
  }

  async add(): Promise<void> {
    const fields = newEntryFields(this.recordId, FORM);
    await this.register.edit({ heading: labels.add, object: RISK, fields });
  }

  async openRisk({ detail: { id } }: CustomEvent<{ id: string }>): Promise<void> {
    if (!this.mayEdit) return;
    const fields = entryFields(FORM);
    const mayDelete = this.rights[RISK]?.mayDelete;
    await this.register.edit({ heading: labels.editTitle, object: RISK, id, fields, mayDelete });
  }

  async link({ detail: { id } }: CustomEvent<{ id: string }>): Promise<void> {
    const fields = [
      { name: 'Risk__c', value: id, hidden: true },
      { name: 'Topic__c', required: true },
    ];
    await this.register.edit({ heading: labels.link, object: LINK, fields });
  }

  async unlink({ detail: { linkId } }: CustomEvent<{ linkId: string }>): Promise<void> {
    await this.register.remove(linkId);
  }

  async retry(): Promise<void> {
    await this.register.retry();
  }
}
