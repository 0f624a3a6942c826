import { createElement } from 'lwc';
import ReadinessVerdict from 'c/readinessVerdict';

const ASSESSMENT = {
  verdictLevel: 1,
  progress: 0.42,
  topicCount: 19,
  doneTopics: 11,
  applicableTopics: 16,
  setAsideEssentials: 0,
  decisionToReview: false,
  decision: { Approach__c: 'CRM' },
};
const BLOCKERS = [
  { kind: 'essential-open', key: 'a:content:budget', id: 'a02B', title: 'Budget', reason: 'essentiel encore ouvert' },
];

function create(properties = {}) {
  const element = createElement('c-readiness-verdict', { is: ReadinessVerdict });
  Object.assign(element, { assessment: ASSESSMENT, blockers: BLOCKERS, chapters: [], ...properties });
  document.body.append(element);
  return element;
}

const text = (element: HTMLElement, selector: string) => element.shadowRoot!.querySelector(selector)?.textContent;

describe('The verdict', () => {
  it.each([
    [0, 'Non commencé', 'utility:routing_offline'],
    [1, 'Pas prêt', 'utility:error'],
    [2, 'Prêt avec réserves', 'utility:warning'],
    [3, 'Prêt', 'utility:success'],
  ])('of level %i says « %s » in words and by an icon', async (verdictLevel, word, icon) => {
    const element = create({ assessment: { ...ASSESSMENT, verdictLevel }, blockers: [] });
    expect(text(element, '[data-verdict]')).toBe(word);
    expect(element.shadowRoot!.querySelector<HTMLElement & { iconName: string }>('lightning-icon')!.iconName).toBe(
      icon,
    );
    await expect(element).toBeAccessible();
  });

  it('counts topics first, and says the percentage last', () => {
    const element = create();
    expect(text(element, '[data-counts]')).toBe('Sujets traités\u00a0: 11 sur 16 · sans objet\u00a0: 3');
    expect(text(element, '[data-progress]')).toMatch(/Avancement\u00a0: 42\s%/u);
  });

  it('says above it that it no longer applies once the sector tool is chosen, and keeps everything', async () => {
    expect(text(create(), '[data-business-tool]')).toBeUndefined();
    const element = create({ assessment: { ...ASSESSMENT, decision: { Approach__c: 'Business_Tool' } } });
    expect(text(element, '[data-business-tool]')).toContain('la préparation à un CRM ne s’applique plus');
    expect(text(element, '[data-verdict]')).toBe('Pas prêt');
    expect(text(element, '[data-id]')).toContain('Budget');
    await expect(element).toBeAccessible();
  });

  it('says no percentage where no topic is applicable', () => {
    expect(text(create({ assessment: { ...ASSESSMENT, progress: null } }), '[data-progress]')).toBeUndefined();
  });

  it('opens the topic of a blocker', async () => {
    const element = create();
    const opened = jest.fn();
    element.addEventListener('opentopic', opened);
    element.shadowRoot!.querySelector<HTMLButtonElement>('button[data-id]')!.click();
    expect(opened.mock.calls[0][0].detail).toEqual({ topicId: 'a02B' });
    await expect(element).toBeAccessible();
  });

  it('opens a risk that blocks', () => {
    const element = create({ blockers: [{ ...BLOCKERS[0], kind: 'unmastered-risk', id: 'a09R' }] });
    const opened = jest.fn();
    element.addEventListener('openrisk', opened);
    element.shadowRoot!.querySelector<HTMLButtonElement>('button[data-id]')!.click();
    expect(opened.mock.calls[0][0].detail).toEqual({ riskId: 'a09R' });
  });

  it('shows the first five blockers, and the others on demand', async () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      ...BLOCKERS[0],
      id: `a0${index}`,
      title: `Sujet ${index}`,
    }));
    const element = create({ blockers: many });
    const shown = () => element.shadowRoot!.querySelectorAll('button[data-id]').length;
    const toggle = () => element.shadowRoot!.querySelector<HTMLButtonElement>('[data-toggle-blockers]')!;
    expect([shown(), toggle().textContent, toggle().ariaExpanded ?? toggle().getAttribute('aria-expanded')]).toEqual([
      5,
      'Voir les 3 autres',
      'false',
    ]);
    toggle().click();
    await Promise.resolve();
    expect([shown(), toggle().getAttribute('aria-expanded')]).toEqual([8, 'true']);
    await expect(element).toBeAccessible();
    expect(create().shadowRoot!.querySelector('[data-toggle-blockers]')).toBeNull();
  });

  it('calls what is left at level 2 reservations', () => {
    expect(text(create({ assessment: { ...ASSESSMENT, verdictLevel: 2 } }), 'h3')).toBe('Réserves (1)');
    expect(text(create(), 'h3')).toBe('Blocages (1)');
  });

  it('marks a decision to review, and how many essentials were set aside', () => {
    const element = create({ assessment: { ...ASSESSMENT, decisionToReview: true, setAsideEssentials: 2 } });
    expect(text(element, '[data-review]')).toContain('Décision à revoir');
    expect(text(element, '[data-set-aside]')).toContain('2');
    expect(text(create(), '[data-review]')).toBeUndefined();
  });

  it('names the topics that wait to be confirmed', async () => {
    const topics = [
      { id: 'a', title: 'Budget', toConfirm: false },
      { id: 'b', title: 'Planning', toConfirm: true },
    ];
    const element = create({ chapters: [{ topics }], blockers: [] });
    expect([...element.shadowRoot!.querySelectorAll('li button')].map((button) => button.textContent)).toEqual([
      'Planning',
    ]);
    await expect(element).toBeAccessible();
  });

  it('waits without an assessment', () => {
    expect(text(create({ assessment: undefined, blockers: [] }), '[data-verdict]')).toBe('Non commencé');
  });
});
