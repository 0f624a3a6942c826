import { LightningElement, api } from 'lwc';
import blocks from '@salesforce/label/c.Readiness_Risk_Blocks';
import help from '@salesforce/label/c.Readiness_Risk_Matrix_Help';
import medium from '@salesforce/label/c.Readiness_Risk_Severity_Medium';
import moved from '@salesforce/label/c.Readiness_Risk_Matrix_Moved';
import severity from '@salesforce/label/c.Readiness_Risk_Severity';
import strong from '@salesforce/label/c.Readiness_Risk_Severity_Strong';
import title from '@salesforce/label/c.Readiness_Risk_Matrix_Title';
import weak from '@salesforce/label/c.Readiness_Risk_Severity_Weak';
import { fillIn } from 'c/readinessFormat';
import { matrixRows, nextDegree, type Cell, type Degree, type Risk } from './matrix';

const SEVERITIES = ['', weak, medium, strong];
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * The risks by severity and mastery. The arrow keys or the mouse move one along the mastery scale: fires `changescale`
 * `{id, field, value}`. Fires `openrisk` `{id}`. Who may only read finds titles without a control.
 */
export default class ReadinessRiskMatrix extends LightningElement {
  @api risks: Risk[] = [];
  /** of the mastery scale, in its order */
  @api degrees: Degree[] = [];
  @api mayEdit = false;

  labels = { blocks, help, title };
  announcement = '';
  _dragged?: string;
  _moved?: string;

  get rows() {
    return matrixRows(this.risks, this.degrees).map(({ level, cells }) => ({
      level,
      id: `severity-${level}`,
      heading: fillIn(severity, SEVERITIES[level]!),
      className: cells.some(({ risks }) => risks.length > 0) ? '' : 'empty',
      cells: cells.map((cell) => ({
        ...cell,
        label: this.degrees.find(({ value }) => value === cell.degree)!.label,
        blocks: cell.isBlocking && cell.risks.length > 0,
        className: classOf(cell),
      })),
    }));
  }

  get columnCount(): number {
    return this.degrees.length;
  }

  get hint(): string {
    return this.mayEdit ? help : '';
  }

  open({ currentTarget }: Event): void {
    this.dispatchEvent(new CustomEvent('openrisk', { detail: { id: idOf(currentTarget) } }));
  }

  handleKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!this.mayEdit || step === undefined) return;
    event.preventDefault();
    const risk = this.riskWith(idOf(event.currentTarget));
    const degree = risk && nextDegree(this.degrees, risk.mastery, step);
    if (degree) this.move(risk, degree);
  }

  handleDragStart(event: DragEvent): void {
    this._dragged = idOf(event.currentTarget);
    event.dataTransfer?.setData('text/plain', this._dragged ?? '');
  }

  /** A cell takes what is dragged only where it says so. */
  handleDragOver(event: DragEvent): void {
    if (this._dragged) event.preventDefault();
  }

  handleDrop(event: DragEvent): void {
    event.preventDefault();
    const degree = this.degrees.find(({ value }) => value === (event.currentTarget as HTMLElement).dataset.degree);
    const risk = this.riskWith(this._dragged);
    this._dragged = undefined;
    if (risk && degree && degree.value !== risk.mastery) this.move(risk, degree);
  }

  move(risk: Risk, { value, label }: Degree): void {
    this._moved = risk.id;
    this.announcement = fillIn(moved, risk.title, label);
    const detail = { id: risk.id, field: 'Mastery__c', value };
    this.dispatchEvent(new CustomEvent('changescale', { detail }));
  }

  /** The risk that was moved is drawn anew in another cell: the focus goes with it. */
  override renderedCallback(): void {
    if (!this._moved) return;
    const button = this.template!.querySelector<HTMLElement>(`[data-id="${this._moved}"]`);
    const isThere = this.template!.activeElement === button;
    this._moved = undefined;
    if (!isThere) button?.focus();
  }

  riskWith(id: string | undefined): Risk | undefined {
    return this.risks.find((risk) => risk.id === id);
  }
}

const classOf = ({ isBlocking, risks }: Cell): string =>
  ['cell', ...(isBlocking ? ['blocking'] : []), ...(risks.length === 0 ? ['empty'] : [])].join(' ');

const idOf = (target: EventTarget | null): string | undefined => (target as HTMLElement).dataset.id;
