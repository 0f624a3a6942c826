import { LightningElement, api } from 'lwc';
import retry from '@salesforce/label/c.Readiness_Error_Retry';

/** What the org said, and a way to try again. Fires `retry`. */
export default class ReadinessErrorPanel extends LightningElement {
  @api heading = '';
  @api messages: string[] = [];

  labels = { retry };

  get lines() {
    return this.messages.map((text, index) => ({ key: `line-${index}`, text }));
  }

  retry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
