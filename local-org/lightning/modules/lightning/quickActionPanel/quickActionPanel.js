/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-quick-action-panel.html */
import { LightningElement, api } from 'lwc';

export default class QuickActionPanel extends LightningElement {
  @api header = '';
}
