import { createElement } from 'lwc';
import ReadinessChecklist from 'c/readinessChecklist';

const topic = (id: string, title: string, more = {}) => ({
  id,
  title,
  status: 'To_Do',
  essential: false,
  overdue: false,
  isMine: false,
  files: [],
  points: [],
  ...more,
});
const CHAPTERS = [
  { id: 'a', title: 'Contenu', topics: [topic('t1', 'Périmètre'), topic('t2', 'Budget', { isMine: true })] },
  {
    id: 'b',
    title: 'Exploitation',
    topics: [topic('t3', 'Formation', { essential: true, points: [{ id: 'p', title: 'Durée', status: 'To_Do' }] })],
  },
];

type Checklist = HTMLElement & {
  filter: string;
  search: string;
  showTopic(topicId: string, pointId?: string): void;
  showChapter(chapterId: string): void;
};

type Tabs = HTMLElement & { tabs: { value: string; label: string }[]; active: string };

function create(properties = {}) {
  const element = createElement('c-readiness-checklist', { is: ReadinessChecklist }) as Checklist;
  Object.assign(element, { chapters: CHAPTERS, ...properties });
  document.body.append(element);
  const all = <T extends HTMLElement>(selector: string) => [...element.shadowRoot!.querySelectorAll<T>(selector)];
  const find = <T extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<T>(selector);
  const topics = () => all('c-readiness-topic').map(({ dataset }) => dataset.topicId);
  const heard = (name: string) => {
    const listener = jest.fn();
    element.addEventListener(name, (event) => listener((event as CustomEvent).detail));
    return listener;
  };
  const tabs = () => find<Tabs>('c-readiness-tabs');
  const selected = () => tabs()!.tabs.find(({ value }) => value === tabs()!.active)!.label;
  const choose = (value: string) => tabs()!.dispatchEvent(new CustomEvent('choose', { detail: { value } }));
  return { element, all, find, topics, heard, tabs, selected, choose };
}

describe('A checklist on a wide screen', () => {
  it('has its chapters as tabs, the first one open', async () => {
    const { element, tabs, topics, selected } = create();
    expect(tabs()!.tabs.map(({ label }) => label)).toEqual(['Contenu (2)', 'Exploitation (1)']);
    expect(selected()).toBe('Contenu (2)');
    expect(topics()).toEqual(['t1', 't2']);
    await expect(element).toBeAccessible();
  });

  it('shows the chapter that is chosen', async () => {
    const { topics, selected, choose } = create();
    choose('b');
    await Promise.resolve();
    expect(topics()).toEqual(['t3']);
    expect(selected()).toBe('Exploitation (1)');
  });

  it('shows what a filter leaves, and lets it say how much', async () => {
    const { element, find, topics, selected } = create();
    element.filter = 'essential';
    await Promise.resolve();
    expect(find<HTMLElement & { shownCount: number }>('c-readiness-checklist-filter')!.shownCount).toBe(1);
    expect(selected()).toBe('Exploitation (1)');
    expect(topics()).toEqual(['t3']);
    await expect(element).toBeAccessible();
  });

  it('tells its parent which filter is wanted', () => {
    const { find, heard } = create();
    const changed = heard('changefilter');
    const detail = { filter: 'mine', search: 'x' };
    find('c-readiness-checklist-filter')!.dispatchEvent(new CustomEvent('changefilter', { detail }));
    expect(changed).toHaveBeenCalledWith(detail);
  });

  it('without a result offers to show all', async () => {
    const { element, find, heard, tabs } = create({ search: 'introuvable' });
    const changed = heard('changefilter');
    expect(tabs()).toBeNull();
    find('[data-show-all]')!.click();
    expect(changed).toHaveBeenCalledWith({ filter: 'all', search: '' });
    await expect(element).toBeAccessible();
  });

  it('opens a topic, and tells which', async () => {
    const { element, find, heard } = create();
    const opened = heard('openedtopic');
    const row = find<HTMLElement & { expanded: boolean }>('[data-topic-id="t2"]')!;
    const toggle = () => row.dispatchEvent(new CustomEvent('toggle', { detail: { topicId: 't2' } }));
    toggle();
    await Promise.resolve();
    expect(row.expanded).toBe(true);
    toggle();
    await Promise.resolve();
    expect(row.expanded).toBe(false);
    expect(opened.mock.calls).toEqual([[{ topicId: 't2' }]]);
    await expect(element).toBeAccessible();
  });

  it('can be asked to show a topic of another chapter, or one of its points', async () => {
    const { element, find, selected } = create();
    element.showTopic('t3');
    await Promise.resolve();
    expect(selected()).toBe('Exploitation (1)');
    const row = find<HTMLElement & { expanded: boolean; focusPoint: jest.Mock }>('[data-topic-id="t3"]')!;
    expect(row.expanded).toBe(true);
    expect(element.shadowRoot!.activeElement).toBe(row);
    element.showChapter('a');
    await Promise.resolve();
    element.showTopic('t3', 'p');
    await Promise.resolve();
    expect(selected()).toBe('Exploitation (1)');
    element.showTopic('unknown');
  });

  it('passes changes on', () => {
    const { find, heard } = create();
    const changed = heard('changefields');
    const detail = { topicId: 't1', fields: { Notes__c: 'x' } };
    find('[data-topic-id="t1"]')!.dispatchEvent(new CustomEvent('changefields', { detail }));
    expect(changed).toHaveBeenCalledWith(detail);
  });
});

describe('A checklist on a narrow screen', () => {
  it('is an accordion that draws the open chapter only', async () => {
    const { element, all, tabs, topics } = create({ narrow: true });
    expect(tabs()).toBeNull();
    expect(all('[data-section]').map((button) => button.getAttribute('aria-expanded'))).toEqual(['true', 'false']);
    expect(topics()).toEqual(['t1', 't2']);
    all('[data-section]')[1]!.click();
    await Promise.resolve();
    expect(topics()).toEqual(['t3']);
    all('[data-section]')[1]!.click();
    await Promise.resolve();
    expect(topics()).toEqual([]);
    await expect(element).toBeAccessible();
  });
});
