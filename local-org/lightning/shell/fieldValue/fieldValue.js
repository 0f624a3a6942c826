import { LightningElement, api } from 'lwc';
import { followLink } from 'shell/linkClick';
import { texts } from 'shell/texts';

/** A field's value as `shell/shownField` prepares it. */
export default class FieldValue extends LightningElement {
  @api field;
  follow = followLink;

  get checkIcon() {
    return this.field.isChecked ? 'utility:check' : 'utility:dash';
  }

  get checkText() {
    return this.field.isChecked ? texts.yes : texts.no;
  }
}
