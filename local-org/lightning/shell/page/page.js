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

  get isReport() {
    return this.isAnalyticsOf('Report');
  }

  get isDashboard() {
    return this.isAnalyticsOf('Dashboard');
  }

  get isAnalyticsHome() {
    return this.model.kind === 'analytics' && !this.model.recordId;
  }

  isAnalyticsOf(type) {
    return this.model.kind === 'analytics' && this.model.recordId && this.model.objectApiName === type;
  }

  get isForm() {
    return this.model.kind === 'form';
  }
}
