import { LightningElement, api } from 'lwc';

/** One page: from its Lightning page, a list, a form, or a message in its place. */
export default class Page extends LightningElement {
  @api model;

  get layout() {
    return this.model.kind === 'flexiPage' ? this.model.layout : undefined;
  }

  get isList() {
    return this.model.kind === 'list';
  }

  get isForm() {
    return this.model.kind === 'form';
  }
}
