import { LightningElement, api } from 'lwc';
import { texts } from 'shell/texts';

const STANDARD_LABELS = {
  'Standard.Tab.detail': texts.details,
  'Standard.Tab.relatedLists': texts.related,
  'Standard.Tab.home': texts.home,
};

/** `flexipage:tabset` with its `flexipage:tab`s. */
export default class Tabset extends LightningElement {
  @api properties;
  @api facets;
  @api recordId;
  @api objectApiName;

  get tabs() {
    return (this.facets?.tabs ?? []).map(({ key, properties, facets }) => ({
      key,
      label: STANDARD_LABELS[properties.title] ?? properties.title,
      items: facets.body ?? [],
    }));
  }
}
