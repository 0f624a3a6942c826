import { LightningElement, api } from 'lwc';
import actions from '@salesforce/label/c.Readiness_Entry_Actions';
import edit from '@salesforce/label/c.Readiness_Entry_Edit';
import { fillIn } from 'c/readinessFormat';

interface Column {
  name: string;
  label: string;
  isNumber?: boolean;
  /** a word of the org's, a name or a date: its words stay whole however narrow the column is */
  isShort?: boolean;
}

interface Row {
  id: string;
  title: string;
  /** by column */
  cells: Readonly<Record<string, string>>;
  /** what is wrong with it, in words */
  warning?: string;
}

/**
 * Entries of a register as a table, each stacked on a narrow screen. Fires `openentry` `{id}`.
 */
export default class ReadinessEntryTable extends LightningElement {
  @api caption = '';
  /** where the table stands under a title that says the same */
  @api hidesCaption = false;
  /** over the titles of the entries */
  @api titleLabel = '';
  @api columns: Column[] = [];
  @api rows: Row[] = [];
  @api mayEdit = false;

  labels = { actions };
  /** wider than the page, so that it scrolls: by the keyboard too */
  scrolls = false;

  get captionClass(): string {
    return this.hidesCaption ? 'slds-assistive-text' : 'slds-text-title_bold slds-text-align_left';
  }

  /** Tables of questions and answers, one below the other, have their columns at the same places. */
  get tableClass(): string {
    return `slds-table slds-table_bordered ${this.columns.length === 1 ? 'pairs' : ''}`;
  }

  get tabStop(): string | undefined {
    return this.scrolls ? '0' : undefined;
  }

  get frameRole(): string | undefined {
    return this.scrolls ? 'region' : undefined;
  }

  get frameName(): string | undefined {
    return this.scrolls ? this.caption : undefined;
  }

  override renderedCallback(): void {
    const { scrollWidth, clientWidth } = this.template!.querySelector<HTMLElement>('[data-frame]')!;
    this.scrolls = scrollWidth > clientWidth;
  }

  get headings() {
    return this.columns.map((column) => ({ ...column, className: alignment(column) }));
  }

  get lines() {
    return this.rows.map((row) => ({
      ...row,
      edit: fillIn(edit, row.title),
      values: this.columns.map((column) => ({
        name: column.name,
        label: column.label,
        text: row.cells[column.name] ?? '',
        className: alignment(column),
      })),
    }));
  }

  open({ currentTarget }: Event): void {
    const { id } = (currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('openentry', { detail: { id } }));
  }
}

const alignment = ({ isNumber, isShort }: Column): string =>
  ['cell', ...(isNumber ? ['number'] : []), ...(isShort ? ['short'] : [])].join(' ');
