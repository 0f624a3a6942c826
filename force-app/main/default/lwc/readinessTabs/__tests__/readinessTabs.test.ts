import { createElement } from 'lwc';
import ReadinessTabs from 'c/readinessTabs';

const TABS = [
  { value: 'a', label: 'Contenu' },
  { value: 'b', label: 'Personnes' },
  { value: 'c', label: 'Exploitation' },
];

function create(properties = {}) {
  const element = createElement('c-readiness-tabs', { is: ReadinessTabs });
  Object.assign(element, { label: 'Chapitres', tabs: TABS, active: 'a', ...properties });
  document.body.append(element);
  const chosen = jest.fn();
  element.addEventListener('choose', (event) => chosen((event as CustomEvent).detail.value));
  const tabs = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="tab"]')];
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    tabs()[0]!.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { element, chosen, tabs, press };
}

describe('A row of tabs', () => {
  it('names its tabs; only the active one is reached by Tab', async () => {
    const { element, tabs } = create({ active: 'b' });
    expect(tabs().map(({ textContent }) => textContent)).toEqual(['Contenu', 'Personnes', 'Exploitation']);
    expect(tabs().map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false']);
    expect(tabs().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    expect(element.shadowRoot!.querySelector('[role="tablist"]')!.getAttribute('aria-label')).toBe('Chapitres');
    await expect(element).toBeAccessible();
  });

  it('tells which tab is chosen', () => {
    const { tabs, chosen } = create();
    tabs()[2]!.click();
    expect(chosen).toHaveBeenCalledWith('c');
  });

  it.each([
    ['a', 'ArrowRight', 'b'],
    ['a', 'ArrowLeft', 'c'],
    ['c', 'ArrowRight', 'a'],
    ['b', 'Home', 'a'],
    ['a', 'End', 'c'],
  ])('goes from %s by %s to %s and takes the focus along', (active, key, wanted) => {
    const { element, press, chosen } = create({ active });
    expect(press(key)).toBe(true);
    expect(chosen).toHaveBeenCalledWith(wanted);
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset.value).toBe(wanted);
  });

  it('leaves other keys to the page', () => {
    const { press, chosen } = create();
    expect(press('ArrowDown')).toBe(false);
    expect(chosen).not.toHaveBeenCalled();
  });
});
