import { LightningElement, api } from 'lwc';

/** Says what is not there, or what went wrong, in the place of what was asked for. */
export default class Message extends LightningElement {
  @api title;
  @api message;
}
