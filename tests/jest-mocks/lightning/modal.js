/** As `lightning/modal`, which has no stub: `open` is a mock, `close` fires an event that a test can hear. */
import { LightningElement, api } from 'lwc';

export default class LightningModal extends LightningElement {
  @api label;
  @api size;
  @api description;
  @api disableClose = false;

  static open = jest.fn();

  @api
  close(result) {
    this.dispatchEvent(new CustomEvent('close', { detail: result }));
  }
}
