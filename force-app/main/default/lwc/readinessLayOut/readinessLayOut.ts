import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import backward from '@salesforce/label/c.Readiness_Schedule_Lay_Out_Backward';
import cancel from '@salesforce/label/c.Readiness_Entry_Cancel';
import direction from '@salesforce/label/c.Readiness_Schedule_Lay_Out_Direction';
import forward from '@salesforce/label/c.Readiness_Schedule_Lay_Out_Forward';
import goLive from '@salesforce/label/c.Readiness_Schedule_Lay_Out_Go_Live';
import help from '@salesforce/label/c.Readiness_Schedule_Lay_Out_Help';
import layOut from '@salesforce/label/c.Readiness_Schedule_Lay_Out_Do';
import start from '@salesforce/label/c.Readiness_Schedule_Lay_Out_Start';
import { fillIn } from 'c/readinessFormat';

interface DateInput extends HTMLElement {
  reportValidity(): boolean;
}

type Direction = 'backward' | 'forward';

/**
 * Asks from which date the milestones without one are to be laid. Closes with `{date, direction}`, with nothing where
 * it was left.
 */
export default class ReadinessLayOut extends LightningModal {
  /** how many have no date */
  @api count = 0;
  /** offered for going live, blank where none is known */
  @api goLive = '';
  /** offered for the start */
  @api today = '';

  labels = { cancel, direction, layOut };
  direction: Direction = 'forward';
  entered?: string;

  get help(): string {
    return fillIn(help, this.count);
  }

  get directions() {
    return [
      { value: 'forward', label: forward },
      { value: 'backward', label: backward },
    ];
  }

  get isForward(): boolean {
    return this.direction === 'forward';
  }

  get dateLabel(): string {
    return this.isForward ? start : goLive;
  }

  get date(): string {
    return this.entered ?? (this.isForward ? this.today : this.goLive);
  }

  handleDirection({ detail: { value } }: CustomEvent<{ value: Direction }>): void {
    this.direction = value;
    this.entered = undefined;
  }

  handleDate({ detail: { value } }: CustomEvent<{ value: string | null }>): void {
    this.entered = value ?? '';
  }

  cancel(): void {
    this.close();
  }

  layOut(): void {
    const isValid = this.template!.querySelector<DateInput>('[data-date]')!.reportValidity();
    if (isValid && this.date) this.close({ date: this.date, direction: this.direction });
  }
}
