import { createElement } from 'lwc';
import ReadinessTimeline from 'c/readinessTimeline';

const NONE = { start: '', end: '' };
const step = (id: string, fields = {}) => ({
  id,
  title: `Étape ${id}`,
  isMilestone: false,
  isCancelled: false,
  planned: NONE,
  current: NONE,
  dates: [],
  ...NONE,
  words: 'en janvier',
  ...fields,
});
const span = { start: '2027-01-11', end: '2027-01-31' };
const NEEDS = step('besoins', { planned: span, ...span });
const LATE = { start: '2027-01-18', end: '2027-02-07' };
const SLIPPED = step('essais', { planned: span, current: LATE, ...LATE });
const MEETINGS = step('comités', {
  isMilestone: true,
  planned: { start: '', end: '2027-01-05' },
  start: '2027-01-05',
  end: '2027-01-05',
  dates: ['2027-01-05', '2027-02-05', '2027-03-05'],
});
const UNDATED = step('sans date', { words: 'sans date' });

function create(properties = {}) {
  const element = createElement('c-readiness-timeline', { is: ReadinessTimeline });
  Object.assign(element, { steps: [MEETINGS, NEEDS, SLIPPED, UNDATED], today: '2027-01-20', mayEdit: true });
  Object.assign(element, properties);
  document.body.append(element);
  const moves: unknown[] = [];
  const opened: unknown[] = [];
  element.addEventListener('movestep', (event) => moves.push((event as CustomEvent).detail));
  element.addEventListener('openstep', (event) => opened.push((event as CustomEvent).detail));
  const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const marks = (id: string) =>
    [...element.shadowRoot!.querySelectorAll(`[data-row="${id}"] [data-mark]`)].map(({ className }) => className);
  const press = (id: string, key: string, more = {}) =>
    find(`button[data-id="${id}"]`).dispatchEvent(new KeyboardEvent('keydown', { key, ...more, cancelable: true }));
  return { element, find, marks, press, moves, opened };
}

describe('A timeline', () => {
  it('draws what was planned and what is current, a series as diamonds, and says when', async () => {
    const { element, find, marks } = create();
    expect(marks('besoins')).toEqual(['bar planned movable']);
    expect(marks('essais')).toEqual(['bar planned was', 'bar current movable']);
    expect(marks('comités')).toHaveLength(3);
    expect(marks('sans date')).toEqual([]);
    expect(find('[data-row="sans date"] [data-words]').textContent).toBe('sans date');
    await expect(element).toBeAccessible();
  });

  it('moves a milestone by a week, or a day with Shift', () => {
    const { press, moves } = create();
    press('besoins', 'ArrowRight');
    press('besoins', 'ArrowLeft', { shiftKey: true });
    press('besoins', 'ArrowDown');
    press('besoins', 'ArrowLeft', { altKey: true });
    press('besoins', 'ArrowRight', { repeat: true });
    press('sans date', 'ArrowRight');
    expect(moves).toEqual([
      { id: 'besoins', days: 7 },
      { id: 'besoins', days: -1 },
    ]);
  });

  it('tells where a milestone was moved to', async () => {
    const { element, find, press } = create();
    press('besoins', 'ArrowRight');
    Object.assign(element, { steps: [{ ...NEEDS, words: 'en février' }] });
    await Promise.resolve();
    expect(find('[role="status"]').textContent).toBe('Étape besoins – en février');
  });

  it('moves with the mouse by as many days as the bar is dragged', async () => {
    HTMLElement.prototype.setPointerCapture = jest.fn();
    const { find, moves } = create();
    const bar = find('[data-row="besoins"] [data-mark]');
    // January to March: 90 days over 900 pixels.
    jest.spyOn(bar.parentElement!, 'getBoundingClientRect').mockReturnValue({ width: 900 } as DOMRect);
    const before = bar.getAttribute('style');
    bar.dispatchEvent(new MouseEvent('pointerdown', { clientX: 100 }));
    bar.dispatchEvent(new MouseEvent('pointermove', { clientX: 141 }));
    await Promise.resolve();
    expect(bar.getAttribute('style')).not.toBe(before);
    bar.dispatchEvent(new MouseEvent('pointerup', { clientX: 141 }));
    expect(moves).toEqual([{ id: 'besoins', days: 4 }]);
    bar.dispatchEvent(new MouseEvent('pointermove', { clientX: 300 }));
    bar.dispatchEvent(new MouseEvent('pointerup', { clientX: 300 }));
    expect(moves).toHaveLength(1);
  });

  it('opens a milestone', () => {
    const { find, opened } = create();
    find('button[data-id="besoins"]').click();
    expect(opened).toEqual([{ id: 'besoins' }]);
  });

  it('moves nothing for a reader', async () => {
    HTMLElement.prototype.setPointerCapture = jest.fn();
    const { element, find, marks, moves } = create({ mayEdit: false });
    expect(find('button')).toBeNull();
    expect(marks('besoins')).toEqual(['bar planned']);
    find('[data-row="besoins"] [data-mark]').dispatchEvent(new MouseEvent('pointerdown', { clientX: 100 }));
    find('[data-row="besoins"] [data-mark]').dispatchEvent(new MouseEvent('pointerup', { clientX: 300 }));
    expect(moves).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it('is a list without a scale while nothing is dated', async () => {
    const { element, find } = create({ steps: [UNDATED] });
    expect(find('.axis')).toBeNull();
    await expect(element).toBeAccessible();
  });
});
