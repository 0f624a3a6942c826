/** What every register's page does alike: read in one request, show at once what is being saved, take back what is refused. */
import type { GraphqlResult } from 'lightning/graphql';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { deleteRecord } from 'lightning/uiRecordApi';
import {
  ChangeRefused,
  PageRefresh,
  SaveQueue,
  type RecordChange,
  type RefreshHost,
  type ValuesOf,
} from 'c/readinessChanges';
import type { FieldsOfRecord } from 'c/readinessData';
import ReadinessEntry, { type EntryResult } from 'c/readinessEntry';
import { isNoAccess, reduceErrors } from 'c/readinessErrors';
import { fillIn } from 'c/readinessFormat';
import { isCut, readLists, withChanges, type Entry, type Lists, type RegisterData } from './entry';
import { labels } from './words';

export interface RegisterView {
  state: 'failed' | 'loading' | 'no-access' | 'ready';
  /** why it failed, in the org's own words */
  messages: string[];
  /** by the name that the query gives them, what is being saved on top of what the org holds */
  lists: Lists;
  /** the org holds more than a page shows */
  isCut: boolean;
}

/** A field of the form; hidden ones are saved as given. */
export interface EntryField {
  name: string;
  /** of a new entry */
  value?: unknown;
  required?: boolean;
  hidden?: boolean;
}

export interface EntryRequest {
  heading: string;
  object: string;
  /** none for a new entry */
  id?: string;
  fields: EntryField[];
  mayDelete?: boolean;
}

/** The fields of a form, by API name. @param given values of a new entry that are known already */
export const entryFields = (names: string[], given: Readonly<Record<string, unknown>> = {}): EntryField[] =>
  names.map((name) => (name in given ? { name, value: given[name] } : { name }));

/** The form of a new entry of an assessment. */
export const newEntryFields = (
  assessmentId: string | undefined,
  names: string[],
  given?: Readonly<Record<string, unknown>>,
): EntryField[] => [{ name: 'Assessment__c', value: assessmentId, hidden: true }, ...entryFields(names, given)];

const LOADING: RegisterView = { state: 'loading', messages: [], lists: {}, isCut: false };

/** One a page; its component hands it each answer of its wire, and draws the `view` that `show` is given. */
export class RegisterPage {
  view: RegisterView = LOADING;
  private held: Lists = {};
  private values = new Map<string, FieldsOfRecord>();
  private errors?: unknown;
  private read?: () => Promise<void>;
  private readonly queue = new SaveQueue(() => this.readAgain());
  private readonly refresh: PageRefresh;
  private readonly host: RefreshHost;
  private readonly show: (view: RegisterView) => void;

  constructor(host: RefreshHost, show: (view: RegisterView) => void) {
    this.host = host;
    this.refresh = new PageRefresh(host, () => this.read?.());
    this.show = show;
  }

  connect(): void {
    this.refresh.connect();
  }

  disconnect(): void {
    this.refresh.disconnect();
  }

  receive({ data, errors, refresh }: GraphqlResult<RegisterData>): void {
    this.read = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (this.errors && this.view.state !== 'ready') this.fail(this.errors);
    if (!data || this.errors) return;
    this.held = readLists(data);
    const entries = Object.values(this.held).flat();
    this.values = new Map(entries.map(({ id, values }) => [id, values]));
    this.view = { state: 'ready', messages: [], lists: {}, isCut: isCut(data) };
    this.update();
  }

  async retry(): Promise<void> {
    this.view = LOADING;
    this.show(this.view);
    await this.read?.();
    if (this.errors) this.fail(this.errors);
  }

  /**
   * Shows the changes at once and takes them back where the org refuses them or somebody else was first; says which.
   * @returns whether they were saved
   */
  async save(...changes: RecordChange[]): Promise<boolean> {
    const saved = this.queue.add(changes, this.values);
    this.update();
    try {
      const conflicts = await saved;
      if (conflicts.length > 0) this.toast(labels.conflict, labels.conflictOther, 'warning');
      else this.refresh.tellOthers();
      return conflicts.length === 0;
    } catch (refusal) {
      this.toast(labels.refused, reduceErrors(refusal).join(' '), 'error');
      return false;
    } finally {
      this.update();
    }
  }

  /** Opens the form of an entry, and reads again once it was saved or deleted. @returns the Id of what was saved */
  async edit({ heading, object, id, fields, mayDelete }: EntryRequest): Promise<string | undefined> {
    const result = await ReadinessEntry.open<EntryResult>({
      label: heading,
      size: 'small',
      objectApiName: object,
      recordId: id,
      fields,
      mayDelete,
    });
    if (!result) return undefined;
    if (result.deleted) await this.remove(id!);
    else await this.changed();
    return result.deleted ? undefined : result.id;
  }

  /** Asks before it deletes. */
  async remove(id: string): Promise<void> {
    const entry = Object.values(this.held)
      .flat()
      .find((each) => each.id === id);
    const message = fillIn(labels.deleteMessage, entry?.title ?? '');
    if (!(await LightningConfirm.open({ label: labels.deleteTitle, message }))) return;
    try {
      await deleteRecord(id);
      await this.changed();
    } catch (refusal) {
      this.toast(labels.refused, reduceErrors(refusal).join(' '), 'error');
    }
  }

  /** Reads again, and lets the rest of the page do so. */
  async changed(): Promise<void> {
    await this.read?.();
    this.refresh.tellOthers();
  }

  toast(title: string, message: string, variant: string): void {
    this.host.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }

  private async readAgain(): Promise<ValuesOf> {
    await this.read?.();
    if (this.errors) throw new ChangeRefused(reduceErrors(this.errors));
    return (id) => this.values.get(id) ?? {};
  }

  private fail(errors: unknown): void {
    const messages = reduceErrors(errors);
    this.view = { ...LOADING, state: isNoAccess(messages) ? 'no-access' : 'failed', messages };
    this.show(this.view);
  }

  private update(): void {
    if (this.view.state !== 'ready') return;
    const changes = this.queue.changes;
    const lists = Object.entries(this.held).map(([name, entries]): [string, Entry[]] => [
      name,
      withChanges(entries, changes),
    ]);
    this.view = { ...this.view, lists: Object.fromEntries(lists) };
    this.show(this.view);
  }
}
