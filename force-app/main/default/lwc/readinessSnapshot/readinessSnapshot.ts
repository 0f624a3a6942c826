import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { PageRefresh } from 'c/readinessChanges';
import { isNoAccess, reduceErrors } from 'c/readinessErrors';
import { fillIn, formatDate, today } from 'c/readinessFormat';
import { readLists, textOf, type Entry, type Lists, type RegisterData } from 'c/readinessRegisters';
import { frozen, isTakenMeanwhile, writeFrozen } from './freeze';
import { registersSinceThen, sinceThen } from './sinceThen';
import { SNAPSHOT_PAGE } from './snapshotQuery';
import { labels } from './words';

interface ObjectInfo {
  createable: boolean;
  updateable: boolean;
  fields: Record<string, { label: string }>;
}

/** Freezes the figures of the day for the committee, and says what has changed since they were last frozen. */
export default class ReadinessSnapshot extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  lists?: Lists;
  errors?: unknown;
  mayFreeze = false;
  fieldNames: Readonly<Record<string, string>> = {};
  isFreezing = false;
  read?: () => Promise<void>;
  pageRefresh = new PageRefresh(this, () => this.read?.());

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: SNAPSHOT_PAGE, variables: '$variables' })
  handleFigures({ data, errors, refresh }: GraphqlResult<RegisterData>): void {
    this.read = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (data && !this.errors) this.lists = readLists(data);
  }

  @wire(getObjectInfo, { objectApiName: 'Readiness_Snapshot__c' })
  handleObjectInfo({ data }: { data?: ObjectInfo }): void {
    if (!data) return;
    this.mayFreeze = data.createable && data.updateable;
    this.fieldNames = Object.fromEntries(Object.entries(data.fields).map(([name, { label }]) => [name, label]));
  }

  override connectedCallback(): void {
    this.pageRefresh.connect();
  }

  override disconnectedCallback(): void {
    this.pageRefresh.disconnect();
  }

  get assessment(): Entry | undefined {
    return this.lists?.assessments?.[0];
  }

  get last(): Entry | undefined {
    return this.lists?.last?.[0];
  }

  get failure(): string[] | undefined {
    return this.errors && !this.lists && !isNoAccess(this.errors) ? reduceErrors(this.errors) : undefined;
  }

  get lastLine(): string {
    if (this.last) return fillIn(labels.last, formatDate(textOf(this.last, 'Taken_On__c')));
    return this.mayFreeze ? labels.none : labels.noneReader;
  }

  get changes(): { key: string; text: string }[] {
    if (!this.last || !this.assessment) return [];
    const { last, assessment, fieldNames } = this;
    const told = [...sinceThen(last, assessment), ...registersSinceThen(last, assessment, fieldNames)];
    return told.map((text, index) => ({ key: `change-${index}`, text }));
  }

  /** Why there is nothing to freeze, blank where there is. */
  get obstacle(): string {
    if (!this.mayFreeze || !this.assessment) return '';
    if (textOf(this.assessment, 'Stage__c') === 'Creating') return labels.incomplete;
    return textOf(this.assessment, 'Key__c') ? '' : labels.noKey;
  }

  get showsButton(): boolean {
    return this.mayFreeze && !this.obstacle;
  }

  get buttonLabel(): string {
    return this.isFreezing ? labels.freezing : labels.freeze;
  }

  async retry(): Promise<void> {
    await this.read?.();
  }

  async freeze(): Promise<void> {
    if (this.isFreezing) return;
    this.isFreezing = true;
    try {
      const date = today();
      const wasThere = await this.write(date).catch((refusal: unknown) => {
        if (!isTakenMeanwhile(refusal)) throw refusal;
        return this.write(date);
      });
      await this.read?.();
      this.toast(fillIn(wasThere ? labels.updated : labels.created, formatDate(date)), 'success');
      this.pageRefresh.tellOthers();
    } catch (refusal) {
      this.toast(labels.refused, 'error', reduceErrors(refusal).join(' '));
    } finally {
      this.isFreezing = false;
    }
  }

  /** Reads what the org holds now, then writes it. @returns whether the day had a snapshot already */
  private async write(date: string): Promise<boolean> {
    await this.read?.();
    if (this.errors) throw this.errors;
    const { chapters = [], taken = [] } = this.lists!;
    const all = frozen(this.assessment!, chapters, taken, date);
    await writeFrozen(all);
    return all[0]!.id !== undefined;
  }

  private toast(title: string, variant: string, message = ''): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
