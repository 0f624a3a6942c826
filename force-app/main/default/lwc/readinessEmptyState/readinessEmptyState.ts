import { LightningElement, api } from 'lwc';

/** Says that there is nothing, and what to do about it; a button goes into its slot. */
export default class ReadinessEmptyState extends LightningElement {
  @api heading = '';
  @api message = '';
}
