import { LightningElement, api } from 'lwc';
import cut from '@salesforce/label/c.Readiness_Register_Cut';
import empty from '@salesforce/label/c.Readiness_Register_Empty';
import emptyAdd from '@salesforce/label/c.Readiness_Register_Empty_Add';
import failed from '@salesforce/label/c.Readiness_Register_Failed';
import loading from '@salesforce/label/c.Readiness_Workspace_Loading';
import noAccess from '@salesforce/label/c.Readiness_Register_No_Access';
import noAccessHelp from '@salesforce/label/c.Readiness_Workspace_No_Access_Help';
import settle from '@salesforce/label/c.Readiness_Register_Settle';
import settled from '@salesforce/label/c.Readiness_Register_Settled';
import settleHelp from '@salesforce/label/c.Readiness_Register_Settle_Help';
import { fillIn } from 'c/readinessFormat';

interface View {
  state: 'failed' | 'loading' | 'no-access' | 'ready';
  messages: string[];
  isCut: boolean;
}

/**
 * The frame of a register: what it is for, and folded below that what it holds. Fires `add`, `retry`, and `settle`
 * where a user takes the offer to settle the points that it answers.
 */
export default class ReadinessRegister extends LightningElement {
  @api heading = '';
  /** one sentence */
  @api purpose = '';
  @api view?: View;
  @api isEmpty = false;
  /** none where this user may not add an entry */
  @api addLabel = '';
  /** what it holds is printed without it */
  @api offPaper = false;
  /** titles of the open points that what is held here answers */
  @api settles: string[] = [];

  labels = { cut, failed, loading, noAccess, noAccessHelp, settle, settleHelp };
  announcement = '';
  _settling = false;

  get sectionClass(): string {
    return `slds-card slds-p-around_medium ${this.offPaper ? 'off-paper' : ''}`;
  }

  get isLoading(): boolean {
    return !this.view || this.view.state === 'loading';
  }

  get isFailed(): boolean {
    return this.view?.state === 'failed';
  }

  get isNoAccess(): boolean {
    return this.view?.state === 'no-access';
  }

  get isReady(): boolean {
    return this.view?.state === 'ready';
  }

  get isFolded(): boolean {
    return this.isReady && this.isEmpty;
  }

  get howToBegin(): string {
    return this.addLabel ? fillIn(emptyAdd, this.addLabel) : empty;
  }

  get isUnfolded(): boolean {
    return this.isReady && !this.isEmpty;
  }

  get mayAdd(): boolean {
    return this.isReady && Boolean(this.addLabel);
  }

  get offersToSettle(): boolean {
    return this.isUnfolded && this.settles.length > 0;
  }

  add(): void {
    this.dispatchEvent(new CustomEvent('add'));
  }

  retry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  /** On the title, for what held the focus may no longer be there. */
  @api focus(): void {
    this.template!.querySelector<HTMLElement>('h2')!.focus();
  }

  /** The offer that was taken is gone with its button. */
  override renderedCallback(): void {
    if (!this._settling || this.offersToSettle) return;
    this._settling = false;
    this.announcement = settled;
    this.focus();
  }

  settle(): void {
    this._settling = true;
    this.announcement = '';
    this.dispatchEvent(new CustomEvent('settle'));
  }
}
