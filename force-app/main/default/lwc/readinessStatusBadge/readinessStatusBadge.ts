import { LightningElement, api } from 'lwc';

/** A status in the org's word for it; the colour says nothing that the word does not. */
export default class ReadinessStatusBadge extends LightningElement {
  /** the API value */
  @api status = '';
  @api label = '';

  get badgeClass(): string {
    return `slds-badge status ${this.status.toLowerCase().replaceAll('_', '-')}`;
  }
}
