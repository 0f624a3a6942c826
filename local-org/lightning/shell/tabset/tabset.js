import { LightningElement, api } from 'lwc';
import { texts } from 'shell/texts';

const STANDARD_LABELS = {
  'Standard.Tab.detail': texts.details,
  'Standard.Tab.relatedLists': texts.related,
  'Standard.Tab.home': texts.home,
};

const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/** `flexipage:tabset` with its `flexipage:tab`s: what a tab holds is drawn when it is first opened, and kept. */
export default class Tabset extends LightningElement {
  @api properties;
  @api facets;
  @api recordId;
  @api objectApiName;

  chosen = undefined;
  opened = [];

  get tabs() {
    const tabs = this.facets?.tabs ?? [];
    const selected = this.chosen ?? tabs.find(({ properties }) => properties.active === 'true')?.key ?? tabs[0]?.key;
    return tabs.map(({ key, properties, facets }) => ({
      key,
      label: STANDARD_LABELS[properties.title] ?? properties.title,
      items: facets.body ?? [],
      isSelected: String(key === selected),
      tabIndex: key === selected ? '0' : '-1',
      className: `slds-tabs_default__item${key === selected ? ' slds-is-active' : ''}`,
      panelClass: `slds-tabs_default__content ${key === selected ? 'slds-show' : 'slds-hide'}`,
    }));
  }

  get openedTabs() {
    return this.tabs.filter(({ key, isSelected }) => isSelected === 'true' || this.opened.includes(key));
  }

  choose({ currentTarget }) {
    this.open(currentTarget.dataset.key);
  }

  handleKey(event) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const keys = this.tabs.map(({ key }) => key);
    const next = keys.at((keys.indexOf(event.target.dataset.key) + step) % keys.length);
    this.open(next);
    this.template.querySelector(`[data-key="${next}"]`).focus();
  }

  open(key) {
    const before = this.tabs.find(({ isSelected }) => isSelected === 'true')?.key;
    this.opened = [...new Set([...this.opened, before, key])];
    this.chosen = key;
  }
}
