import { api, wire } from 'lwc';
import { executeMutation, gql, graphql, type GraphqlResult } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import LANG from '@salesforce/i18n/lang';
import { reduceErrors } from 'c/readinessErrors';
import { fillIn } from 'c/readinessFormat';
import { template } from 'c/readinessTemplate';
import { completeAssessment, NameTaken, type Existing } from './completeAssessment';
import type { Mutation } from './createMutation';
import { EXISTING_RECORDS, existingRecords, type ExistingData } from './existingRecords';
import { slug } from './slug';
import type { NewAssessment } from './wantedRecords';
import { labels } from './words';

interface InputElement extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

interface Created {
  uiapi: Record<string, { Record: { Id: string } } | null>;
}

const ROLLED_BACK = /rolled back/i;

/**
 * Creates an assessment, or completes the one it is given. Closes with `{id, name}` once it is whole, with nothing
 * where it was cancelled.
 */
export default class ReadinessNewAssessment extends LightningModal {
  /** one whose creation was interrupted */
  @api resumed?: NewAssessment;

  labels = labels;
  name = '';
  accountId?: string;
  language: NewAssessment['language'] = LANG.startsWith('fr') ? 'fr' : 'en';
  isRunning = false;
  failure?: string;
  done = 0;
  total = 0;
  key?: string;

  _latest?: GraphqlResult<ExistingData>;
  _answer?: (result: GraphqlResult<ExistingData>) => void;

  override connectedCallback(): void {
    if (this.resumed) void this.create();
  }

  get existingQuery() {
    return this.key === undefined ? undefined : EXISTING_RECORDS;
  }

  get existingVariables() {
    return { key: this.key };
  }

  @wire(graphql, { query: '$existingQuery', variables: '$existingVariables' })
  handleExisting(result: GraphqlResult<ExistingData>): void {
    if (!result.data && !result.errors) return;
    this._latest = result;
    this._answer?.(result);
  }

  get languages() {
    return [
      { label: labels.french, value: 'fr' },
      { label: labels.english, value: 'en' },
    ];
  }

  get asks(): boolean {
    return !this.resumed && this.total === 0;
  }

  get percent(): number {
    return this.total === 0 ? 0 : Math.round((this.done / this.total) * 100);
  }

  get barWidth(): string {
    return `inline-size: ${this.percent}%`;
  }

  get progressText(): string {
    return fillIn(labels.progress, this.done, this.total);
  }

  /** not once it is on its way */
  get mayStart(): boolean {
    return this.asks || this.failure !== undefined;
  }

  get startLabel(): string {
    return this.failure ? labels.retry : labels.create;
  }

  get leaveLabel(): string {
    return this.failure ? labels.close : labels.cancel;
  }

  handleName(event: CustomEvent<{ value: string }>): void {
    this.name = event.detail.value;
    this.nameField?.setCustomValidity('');
  }

  handleAccount(event: CustomEvent<{ recordId: string | null }>): void {
    this.accountId = event.detail.recordId ?? undefined;
  }

  handleLanguage(event: CustomEvent<{ value: NewAssessment['language'] }>): void {
    this.language = event.detail.value;
  }

  cancel(): void {
    this.close();
  }

  async create(): Promise<void> {
    const request = this.resumed ?? this.requested();
    if (!request || this.isRunning) return;
    this.failure = undefined;
    this.isRunning = true;
    this.disableClose = true;
    try {
      const id = await completeAssessment(this, template, request, (done, total) => {
        this.done = done;
        this.total = total;
      });
      this.disableClose = false;
      this.close({ id, name: request.name });
    } catch (error) {
      if (error instanceof NameTaken) this.refuseName(labels.nameTaken);
      else this.failure = reduceErrors(error).join(' ');
    } finally {
      this.isRunning = false;
      this.disableClose = false;
    }
  }

  /** undefined where the form is not filled in as it has to be */
  requested(): NewAssessment | undefined {
    const name = this.name.trim();
    const key = slug(name);
    if (name && !key) this.refuseName(labels.nameUnusable);
    if (!key) {
      this.nameField?.reportValidity();
      return undefined;
    }
    return { key, name, language: this.language, accountId: this.accountId };
  }

  get nameField(): InputElement | null {
    return this.template!.querySelector<InputElement>('[data-name]');
  }

  refuseName(message: string): void {
    this.nameField?.setCustomValidity(message);
    this.nameField?.reportValidity();
  }

  /** As the org holds it now: what the page may have kept from an earlier try is read again. */
  async read(key: string): Promise<Existing> {
    if (this.key !== key) {
      this._latest = undefined;
      const answered = new Promise((resolve) => (this._answer = resolve));
      this.key = key;
      await answered;
    }
    await this._latest?.refresh?.();
    const { data, errors } = this._latest ?? {};
    if (!data) throw new Error(errors?.map(({ message }) => message).join(' ') || labels.failed);
    return existingRecords(data);
  }

  async write({ text, variables }: Mutation): Promise<Record<string, string>> {
    const { data, errors } = await executeMutation<Created>({
      query: gql`
        ${text}
      `,
      variables,
    });
    if (errors?.length) throw new Error(refusal(errors.map(({ message }) => message)));
    return Object.fromEntries(
      Object.entries(data?.uiapi ?? {}).map(([alias, created]) => [alias, created?.Record.Id ?? '']),
    );
  }
}

/** The reason, not that the other operations were undone with it. */
const refusal = (messages: string[]): string =>
  (messages.filter((message) => !ROLLED_BACK.test(message)).join(' ') || messages[0]) ?? labels.failed;
