import { createElement } from 'lwc';
import ReadinessTopic from 'c/readinessTopic';

const TOPIC = {
  id: 't',
  title: 'Fixer un budget',
  status: 'In_Progress',
  essential: true,
  overdue: true,
  toConfirm: false,
  responsible: 'Odile Deray',
  dueDate: '2026-01-31',
  files: [],
  points: ['Done', 'To_Do', 'Not_Applicable'].map((status) => ({ id: status, title: status, status })),
};

function create(properties = {}) {
  const element = createElement('c-readiness-topic', { is: ReadinessTopic });
  const statusOptions = [{ value: 'In_Progress', label: 'En cours' }];
  Object.assign(element, { topic: TOPIC, statusOptions, ...properties });
  document.body.append(element);
  const find = <T extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<T>(selector);
  return { element, find };
}

describe('A topic’s row', () => {
  it('says where the topic stands', async () => {
    const { element, find } = create();
    expect(find('[data-facts]')!.textContent).toBe(
      'Points traités\u00a0: 1 sur 2 · Responsable\u00a0: Odile Deray · Échéance\u00a0: 31 janv. 2026',
    );
    expect([find('[data-essential]'), find('[data-overdue]'), find('[data-to-confirm]')].map(Boolean)).toEqual([
      true,
      true,
      false,
    ]);
    expect(find<HTMLElement & { label: string }>('c-readiness-status-badge')!.label).toBe('En cours');
    await expect(element).toBeAccessible();
  });

  it('says little where there is little to say', () => {
    const plain = { ...TOPIC, points: [], responsible: null, dueDate: null };
    expect(create({ topic: plain }).find('[data-facts]')!.textContent).toBe('');
  });

  it('draws the detail only when it is open', async () => {
    const { element, find } = create();
    const toggled = jest.fn();
    element.addEventListener('toggle', (event) => toggled((event as CustomEvent).detail));
    expect(find('c-readiness-topic-detail')).toBeNull();
    find('[data-toggle]')!.click();
    expect(toggled).toHaveBeenCalledWith({ topicId: 't' });
    Object.assign(element, { expanded: true });
    await Promise.resolve();
    expect(find('c-readiness-topic-detail')).not.toBeNull();
    expect(find('[data-toggle]')!.getAttribute('aria-expanded')).toBe('true');
    await expect(element).toBeAccessible();
  });
});
