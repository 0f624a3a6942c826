import { createElement } from 'lwc';
import ReadinessChecklistFilter from 'c/readinessChecklistFilter';

const topic = (id: string, more = {}) => ({ id, title: id, status: 'To_Do', files: [], points: [], ...more });
const CHAPTERS = [{ id: 'a', title: 'Contenu', topics: [topic('t1'), topic('t2', { isMine: true }), topic('t3')] }];

function create(properties = {}) {
  const element = createElement('c-readiness-checklist-filter', { is: ReadinessChecklistFilter });
  Object.assign(element, { chapters: CHAPTERS, shownCount: 3, ...properties });
  document.body.append(element);
  const find = <T extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<T>(selector)!;
  const changed = jest.fn();
  element.addEventListener('changefilter', (event) => changed((event as CustomEvent).detail));
  return { element, find, changed };
}

describe('The filter of a checklist', () => {
  it('counts what each filter leaves, and says what this one leaves', async () => {
    const { element, find } = create({ filter: 'mine', shownCount: 1 });
    const options = [...element.shadowRoot!.querySelectorAll('option')];
    expect(options.map(({ textContent }) => textContent)).toContain('Les miens (1)');
    expect(find('[data-results]').textContent).toBe('Sujets affichés\u00a0: 1 sur 3');
    await expect(element).toBeAccessible();
  });

  it('tells which filter is wanted', () => {
    const { find, changed } = create({ search: 'x' });
    const select = find<HTMLSelectElement>('[data-filter]');
    select.value = 'mine';
    select.dispatchEvent(new CustomEvent('change'));
    expect(changed).toHaveBeenCalledWith({ filter: 'mine', search: 'x' });
  });

  it('searches when typing pauses', () => {
    jest.useFakeTimers();
    const { find, changed } = create();
    const input = find<HTMLInputElement>('[data-search]');
    for (const text of ['b', 'bu']) {
      input.value = text;
      input.dispatchEvent(new CustomEvent('input'));
    }
    jest.runAllTimers();
    jest.useRealTimers();
    expect(changed.mock.calls).toEqual([[{ filter: 'all', search: 'bu' }]]);
  });
});
