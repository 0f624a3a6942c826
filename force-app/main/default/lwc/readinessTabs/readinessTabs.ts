import { LightningElement, api } from 'lwc';

interface Tab {
  value: string;
  label: string;
}

/**
 * A row of tabs, of which one is active; what it stands for is drawn below it by the component that owns it. Fires
 * `choose` `{value}`. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export default class ReadinessTabs extends LightningElement {
  /** what the tabs have in common */
  @api label = '';
  @api tabs: Tab[] = [];
  /** value of the active tab */
  @api active?: string;
  /** `default`, or `scoped` with a border around what stands below */
  @api variant: 'default' | 'scoped' = 'default';

  get listClass(): string {
    return `slds-tabs_${this.variant}__nav tabs`;
  }

  get items() {
    const block = `slds-tabs_${this.variant}`;
    return this.tabs.map(({ value, label }) => {
      const isActive = value === this.active;
      return {
        value,
        label,
        class: isActive ? `${block}__item slds-is-active` : `${block}__item`,
        linkClass: `${block}__link tab`,
        isSelected: String(isActive),
        tabIndex: isActive ? '0' : '-1',
      };
    });
  }

  chooseTab({ currentTarget }: Event): void {
    this.choose((currentTarget as HTMLElement).dataset.value!);
  }

  handleKey(event: KeyboardEvent): void {
    const last = this.tabs.length - 1;
    const index = this.tabs.findIndex(({ value }) => value === this.active);
    const next = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowLeft: index === 0 ? last : index - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.choose(this.tabs[next]!.value);
    this.template!.querySelectorAll<HTMLElement>('[role="tab"]')[next]!.focus();
  }

  choose(value: string): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: { value } }));
  }
}
