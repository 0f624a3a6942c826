import { LightningElement, api } from 'lwc';
import type { PicklistOption } from 'c/readinessData';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One click or one key sets a status. Arrows move the focus without choosing, as in a toolbar, so that passing by saves
 * nothing (https://www.w3.org/WAI/ARIA/apg/patterns/radio/); a digit chooses at once. Fires `choose` `{status}`.
 */
export default class ReadinessStatusPicker extends LightningElement {
  /** what the status is of */
  @api label = '';
  @api status = '';
  @api options: PicklistOption[] = [];

  get buttons() {
    const checked = this.options.findIndex(({ value }) => value === this.status);
    return this.options.map(({ value, label }, index) => ({
      value,
      label,
      isChecked: String(index === checked),
      tabIndex: index === Math.max(checked, 0) ? '0' : '-1',
      class: `slds-button status ${index === checked ? 'slds-button_brand' : 'slds-button_neutral'}`,
    }));
  }

  handleClick({ currentTarget }: Event): void {
    this.choose((currentTarget as HTMLElement).dataset.value!);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = this.options[Number(event.key) - 1];
    const step = STEPS[event.key];
    if (!digit && !step) return;
    event.preventDefault();
    if (digit) this.choose(digit.value);
    else this.moveFocus(event.target as HTMLElement, step!);
  }

  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  choose(status: string): void {
    if (status === this.status) return;
    this.dispatchEvent(new CustomEvent('choose', { detail: { status } }));
  }

  moveFocus(from: HTMLElement, step: number): void {
    const buttons = [...this.template!.querySelectorAll<HTMLElement>('[role="radio"]')];
    const next = buttons.findIndex(({ dataset }) => dataset.value === from.dataset.value) + step;
    buttons.at(next % buttons.length)?.focus();
  }
}
