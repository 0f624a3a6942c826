import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { fillIn, formatDate, formatPercent } from 'c/readinessFormat';
import {
  columnsOf,
  entryFields,
  isTrue,
  newEntryFields,
  numberOf,
  openOnes,
  RegisterPage,
  registerRights,
  responsibleOf,
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
import { INDICATORS_PAGE } from './indicatorsQuery';
import { labels } from './words';

const INDICATOR = 'Readiness_Indicator__c';
const TOPIC = 'Readiness_Topic__c';
const COLUMNS = ['Unit__c', 'Baseline__c', 'Target__c', 'Target_Date__c', 'Actual__c', 'Achieved__c', 'Method__c'];
const NUMBERS = ['Baseline__c', 'Target__c', 'Actual__c', 'Achieved__c'];
const TEXTS = ['Unit__c', 'Method__c'];
/** by `Is_Complete__c`, beside the responsible */
const NEEDED = ['Unit__c', 'Baseline__c', 'Target__c', 'Target_Date__c', 'Method__c'];
const RESPONSIBLE = 'responsible';
const FORM = [
  'Name',
  'Unit__c',
  'Baseline__c',
  'Target__c',
  'Target_Date__c',
  'Method__c',
  'Responsible__c',
  'Responsible_Name__c',
  'Actual__c',
  'Measured_On__c',
];

/** By which figures the association will see that the project has succeeded. */
export default class ReadinessIndicators extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  register = new RegisterPage(this, (view) => {
    this.view = view;
  });
  view = this.register.view;
  rights: RegisterRights = {};

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: INDICATORS_PAGE, variables: '$variables' })
  handleIndicators(result: GraphqlResult<RegisterData>): void {
    this.register.receive(result);
  }

  @wire(getObjectInfos, { objectApiNames: [INDICATOR, TOPIC] })
  handleObjectInfos({ data }: { data?: ObjectInfosData }): void {
    this.rights = registerRights(data);
  }

  override connectedCallback(): void {
    this.register.connect();
  }

  override disconnectedCallback(): void {
    this.register.disconnect();
  }

  get indicators(): Entry[] {
    return this.view.lists[INDICATOR] ?? [];
  }

  get isEmpty(): boolean {
    return this.indicators.length === 0;
  }

  get addLabel(): string {
    return this.rights[INDICATOR]?.mayCreate ? labels.add : '';
  }

  get mayEdit(): boolean {
    return this.rights[INDICATOR]?.mayEdit('Target__c') ?? false;
  }

  get columns(): Column[] {
    const columns = columnsOf(this.rights[INDICATOR], COLUMNS, NUMBERS, TEXTS);
    return [...columns, { name: RESPONSIBLE, label: labels.responsible }];
  }

  get rows(): Row[] {
    return rowsOf(this.indicators, this.columns, {
      cell: {
        Target_Date__c: (entry) => dateIn(entry, 'Target_Date__c'),
        Achieved__c: achieved,
        [RESPONSIBLE]: responsibleOf,
      },
      warning: (entry) => this.missingIn(entry),
    });
  }

  /** « À compléter : cible, mode de mesure. », blank where nothing is missing. */
  missingIn(entry: Entry): string {
    if (isTrue(entry, 'Is_Complete__c')) return '';
    const fields = NEEDED.filter((name) => textOf(entry, name) === '').map((name) =>
      this.rights[INDICATOR]?.label(name),
    );
    const missing = [...fields, ...(responsibleOf(entry) ? [] : [labels.responsible])].filter((label) => label);
    return missing.length > 0 ? fillIn(labels.incomplete, missing.map(inSentence).join(', ')) : '';
  }

  get hasCompleteOne(): boolean {
    return this.indicators.some((entry) => isTrue(entry, 'Is_Complete__c'));
  }

  get topics(): Entry[] {
    return this.view.lists[TOPIC] ?? [];
  }

  /** The topic claims what no indicator shows. */
  get contradiction(): string {
    const isDone = this.topics.some((topic) => textOf(topic, 'Status__c') === 'Done');
    return this.view.state === 'ready' && isDone && !this.hasCompleteOne ? labels.noneComplete : '';
  }

  get answered(): Entry[] {
    return this.hasCompleteOne && this.rights[TOPIC]?.mayEdit('Status__c') ? openOnes(this.topics) : [];
  }

  get settles(): string[] {
    return this.answered.map(({ title }) => title);
  }

  async settle(): Promise<void> {
    await this.register.save(...settled(this.answered, TOPIC));
  }

  async add(): Promise<void> {
    const fields = newEntryFields(this.recordId, FORM);
    await this.register.edit({ heading: labels.add, object: INDICATOR, fields });
  }

  async open({ detail: { id } }: CustomEvent<{ id: string }>): Promise<void> {
    const fields = entryFields(FORM);
    const mayDelete = this.rights[INDICATOR]?.mayDelete;
    await this.register.edit({ heading: labels.editTitle, object: INDICATOR, id, fields, mayDelete });
  }

  async retry(): Promise<void> {
    await this.register.retry();
  }
}

const inSentence = (label: string | undefined): string =>
  label ? label.charAt(0).toLocaleLowerCase() + label.slice(1) : '';

function dateIn(entry: Entry, field: string): string {
  const date = textOf(entry, field);
  return date && formatDate(date);
}

/** Percent fields leave the doors as 0 to 100. */
function achieved(entry: Entry): string {
  const percent = numberOf(entry, 'Achieved__c');
  return percent === null ? '' : formatPercent(percent / 100);
}
