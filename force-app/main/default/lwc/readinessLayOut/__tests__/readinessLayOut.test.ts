import { createElement } from 'lwc';
import ReadinessLayOut from 'c/readinessLayOut';

function create(properties = {}) {
  const element = createElement('c-readiness-lay-out', { is: ReadinessLayOut });
  Object.assign(element, { count: 12, goLive: '2031-06-30', today: '2030-11-24', ...properties });
  document.body.append(element);
  const closed = jest.fn();
  element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const date = find('[data-date]') as HTMLElement & { label: string; value: string };
  Object.assign(date, { reportValidity: () => Boolean(date.value) });
  const change = (selector: string, value: string) =>
    find(selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  return { element, find, date, change, closed };
}

describe('The dialog that lays first dates', () => {
  it('starts from today, or from another date', async () => {
    const { element, find, date, change, closed } = create();
    expect([date.label, date.value]).toEqual(['Date de début', '2030-11-24']);
    expect(find('[data-help]').textContent).toMatch(/sans date\s: 12/u);
    await expect(element).toBeAccessible();
    change('[data-date]', '2031-01-06');
    find('[data-lay-out]').click();
    expect(closed).toHaveBeenCalledWith({ date: '2031-01-06', direction: 'forward' });
  });

  it('goes back from going live', async () => {
    const { find, date, change, closed } = create();
    change('[data-direction]', 'backward');
    await Promise.resolve();
    expect([date.label, date.value]).toEqual(['Date de la mise en production', '2031-06-30']);
    find('[data-lay-out]').click();
    expect(closed).toHaveBeenCalledWith({ date: '2031-06-30', direction: 'backward' });
  });

  it('lays nothing without a date, or where it is left', async () => {
    const { find, change, closed } = create({ goLive: '' });
    change('[data-direction]', 'backward');
    await Promise.resolve();
    find('[data-lay-out]').click();
    expect(closed).not.toHaveBeenCalled();
    find('[data-cancel]').click();
    expect(closed).toHaveBeenCalledWith(null);
  });
});
