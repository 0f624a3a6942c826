import { LightningElement, api } from 'lwc';
import { components } from 'local-org/components';
import { environment } from 'shell/environment';
import { texts } from 'shell/texts';

/** What the local org draws of Salesforce's own components. */
const STANDARD = {
  'flexipage:tabset': () => import('shell/tabset'),
  'flexipage:richText': () => import('shell/richText'),
  'force:detailPanel': () => import('shell/detailPanel'),
  'force:highlightsPanel': () => import('shell/highlightsPanel'),
  'force:relatedListContainer': () => import('shell/relatedLists'),
  'force:relatedListSingleContainer': () => import('shell/relatedLists'),
  'localOrg:objects': () => import('shell/objectList'),
  field: () => import('shell/detailField'),
};

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
    const load = name.startsWith('c:') ? components[name.slice(2)] : STANDARD[name];
    if (!load || notModelled) {
      this.problem = notModelled ? `${name}: ${notModelled}` : name;
      return;
    }
    try {
      this.componentConstructor = (await load()).default;
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
