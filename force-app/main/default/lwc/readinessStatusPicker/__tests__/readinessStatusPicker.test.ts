import { createElement } from 'lwc';
import ReadinessStatusPicker from 'c/readinessStatusPicker';

const OPTIONS = [
  { value: 'Not_Assessed', label: 'Non abordé' },
  { value: 'To_Do', label: 'À faire' },
  { value: 'Done', label: 'Traité' },
];

function create(properties = {}) {
  const element = createElement('c-readiness-status-picker', { is: ReadinessStatusPicker });
  Object.assign(element, { label: 'Statut du point « Budget »', status: 'To_Do', options: OPTIONS, ...properties });
  const chosen = jest.fn();
  element.addEventListener('choose', (event) => chosen((event as CustomEvent).detail.status));
  document.body.append(element);
  const buttons = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role="radio"]')];
  const press = (key: string, more = {}) =>
    buttons
      .find((button) => button.matches('[tabindex="0"]'))!
      .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return { element, chosen, buttons, press };
}

describe('A status picker', () => {
  it('is a group of radio buttons that says what it is of', async () => {
    const { element, buttons } = create();
    expect(element.shadowRoot!.querySelector('[role="radiogroup"]')!.getAttribute('aria-label')).toContain('Budget');
    expect(buttons.map((button) => button.getAttribute('aria-checked'))).toEqual(['false', 'true', 'false']);
    await expect(element).toBeAccessible();
  });

  it('chooses by one click, but not what is chosen already', () => {
    const { buttons, chosen } = create();
    buttons[2]!.click();
    buttons[1]!.click();
    expect(chosen.mock.calls).toEqual([['Done']]);
  });

  it('chooses by a digit, unless it belongs to a shortcut', () => {
    const { press, chosen } = create();
    press('3');
    press('1', { ctrlKey: true });
    press('9');
    expect(chosen.mock.calls).toEqual([['Done']]);
  });

  it('moves the focus by arrows, round at the ends, and chooses nothing by that', () => {
    const { element, press, chosen, buttons } = create();
    const focused = () => element.shadowRoot!.activeElement;
    (element as HTMLElement).focus();
    expect(focused()).toBe(buttons[1]);
    press('ArrowRight');
    expect(focused()).toBe(buttons[2]);
    buttons[2]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(focused()).toBe(buttons[0]);
    buttons[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    expect(focused()).toBe(buttons[2]);
    expect(chosen).not.toHaveBeenCalled();
  });

  it('can be reached by the tabulator when no status is known', () => {
    const { buttons } = create({ status: 'Unknown' });
    expect(buttons.map((button) => button.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
  });
});
