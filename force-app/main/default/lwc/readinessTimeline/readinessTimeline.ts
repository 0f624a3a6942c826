import { LightningElement, api } from 'lwc';
import help from '@salesforce/label/c.Readiness_Schedule_Move_Help';
import legend from '@salesforce/label/c.Readiness_Schedule_Legend';
import title from '@salesforce/label/c.Readiness_Schedule_Timeline_Title';
import { datesOf, marksOf, type Mark, type Step } from './marks';
import { placeOf, scaleOf, ticksOf, yearsOf, type Scale, type Tick } from './scale';

const WEEK = 7;
const DIRECTIONS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const LINE = 'var(--slds-g-color-border-1, #c9c9c9)';

/**
 * Milestones over the months. The arrow keys move the one that has the focus by a week, by a day with Shift, and the
 * mouse drags its bar: fires `movestep` `{id, days}`. Fires `openstep` `{id}`. What is drawn here, a table beside it
 * says to those who cannot see it.
 */
export default class ReadinessTimeline extends LightningElement {
  @api steps: Step[] = [];
  /** `YYYY-MM-DD` */
  @api today = '';
  @api mayEdit = false;

  labels = { legend, title };
  /** the one that was moved last: its new dates are told */
  movedId?: string;
  drag?: { id: string; from: number; daysPerPixel: number; days: number };

  get scale(): Scale | undefined {
    return scaleOf(this.steps.flatMap(datesOf), this.today);
  }

  get hint(): string {
    return this.mayEdit ? help : '';
  }

  get years() {
    return this.scale && yearsOf(this.scale).map((year) => ({ ...year, style: placed(year.at, year.width) }));
  }

  get ticks() {
    return this.scale && ticksOf(this.scale).map((tick) => ({ ...tick, ...drawn(tick) }));
  }

  /** The lines of the months and of today, drawn once for all rows. */
  get chartStyle(): string {
    const { scale, today } = this;
    if (!scale) return '';
    const lines = ticksOf(scale).map(
      ({ at }) => `transparent ${at}%, ${LINE} ${at}%, ${LINE} calc(${at}% + 1px), transparent calc(${at}% + 1px)`,
    );
    const months = lines.length > 0 ? `--months: linear-gradient(90deg, ${lines.join(', ')});` : '';
    const isToday = today >= scale.start && today < scale.end;
    return months + (isToday ? `--today: ${placeOf(scale, today)}%; --today-line: block` : '--today-line: none');
  }

  get rows() {
    const { scale, drag } = this;
    return this.steps.map((step) => {
      const marks = scale ? marksOf(step, scale).map((mark) => this.markOf(mark, step.id, scale, drag)) : [];
      return { ...step, marks, trackClass: marks.length > 0 ? 'track' : 'track empty' };
    });
  }

  get announcement(): string {
    const step = this.steps.find(({ id }) => id === this.movedId);
    return step ? `${step.title} – ${step.words}` : '';
  }

  markOf({ at, width, className, isMovable, key }: Mark, id: string, scale: Scale, drag: typeof this.drag) {
    const isGrabbed = isMovable && drag?.id === id;
    const shift = isGrabbed ? (drag.days / scale.days) * 100 : 0;
    return {
      key,
      id: isMovable && this.mayEdit ? id : undefined,
      className: isMovable && this.mayEdit ? `${className} movable` : className,
      style: placed(at + shift, width),
    };
  }

  open({ currentTarget }: Event): void {
    this.dispatchEvent(new CustomEvent('openstep', { detail: { id: idOf(currentTarget) } }));
  }

  handleKey(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    // Held down, a key would save dozens of times.
    if (event.repeat) return;
    this.move(idOf(event.currentTarget)!, direction * (event.shiftKey ? 1 : WEEK));
  }

  /** With the mouse alone: a finger scrolls. */
  handleGrab(event: PointerEvent): void {
    const mark = event.currentTarget as HTMLElement;
    const id = idOf(mark);
    if (!id || !this.scale || event.button !== 0 || event.pointerType === 'touch') return;
    const { width } = mark.parentElement!.getBoundingClientRect();
    mark.setPointerCapture(event.pointerId);
    this.drag = { id, from: event.clientX, daysPerPixel: this.scale.days / width, days: 0 };
  }

  handleDrag({ clientX }: PointerEvent): void {
    const { drag } = this;
    if (drag) this.drag = { ...drag, days: Math.round((clientX - drag.from) * drag.daysPerPixel) };
  }

  handleDrop(): void {
    const { drag } = this;
    this.drag = undefined;
    if (drag && drag.days !== 0) this.move(drag.id, drag.days);
  }

  handleCancel(): void {
    this.drag = undefined;
  }

  move(id: string, days: number): void {
    if (this.steps.find((step) => step.id === id && (step.start || step.end)) === undefined) return;
    this.movedId = id;
    this.dispatchEvent(new CustomEvent('movestep', { detail: { id, days } }));
  }
}

const idOf = (target: EventTarget | null): string | undefined => (target as HTMLElement).dataset.id;

const placed = (at: number, width?: number): string =>
  `inset-inline-start: ${at}%${width === undefined ? '' : `; inline-size: ${width}%`}`;

const drawn = ({ at, isMinor }: Tick) => ({ style: placed(at), className: isMinor ? 'tick minor' : 'tick' });
