import { LightningElement, api } from 'lwc';
import { environment } from 'shell/environment';
import { isComponent, loadComponent, loadedComponent } from 'shell/pageComponents';
import { texts } from 'shell/texts';

/** One component of a Lightning page: deployed, or Salesforce's own; a box that names it where it cannot be drawn. */
export default class PageComponent extends LightningElement {
  @api item;
  @api recordId;
  @api objectApiName;
  componentConstructor;
  problem;

  get problemTitle() {
    return this.isFailure ? texts.failed : texts.notModelled;
  }

  get properties() {
    const { properties, facets, name } = this.item;
    const context = {
      ...(this.recordId ? { recordId: this.recordId } : {}),
      ...(this.objectApiName ? { objectApiName: this.objectApiName } : {}),
    };
    if (name.startsWith('c:'))
      return {
        flexipageRegionWidth: environment.formFactor === 'Small' ? 'SMALL' : 'LARGE',
        ...properties,
        ...context,
      };
    return { ...context, properties, facets };
  }

  async connectedCallback() {
    const { name, notModelled } = this.item;
    if (!isComponent(name) || notModelled) {
      this.problem = notModelled ? `${name}: ${notModelled}` : name;
      return;
    }
    this.componentConstructor = loadedComponent(name);
    if (this.componentConstructor) return;
    try {
      this.componentConstructor = await loadComponent(name);
    } catch (error) {
      this.fail(error);
    }
  }

  errorCallback(error) {
    this.fail(error);
  }

  fail(error) {
    console.error(error);
    this.isFailure = true;
    this.problem = `${this.item.name}: ${error.message}`;
  }
}
