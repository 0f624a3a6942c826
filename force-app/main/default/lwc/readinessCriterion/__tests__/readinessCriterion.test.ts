import { createElement } from 'lwc';
import ReadinessCriterion from 'c/readinessCriterion';

const ADVANTAGES = [
  { value: 'CRM', label: 'Avantage CRM' },
  { value: 'Equal', label: 'Égalité' },
];
const CRITERION = { id: 'c1', title: 'Délais', advantage: 'CRM', weight: 3, comment: 'Devis d’avril', guidance: '' };

function create(criterion = {}, properties = {}) {
  const element = createElement('c-readiness-criterion', { is: ReadinessCriterion });
  Object.assign(element, { criterion: { ...CRITERION, ...criterion }, advantages: ADVANTAGES, mayEdit: true });
  Object.assign(element, properties);
  document.body.append(element);
  const heard = jest.fn();
  for (const name of ['choose', 'openentry'])
    element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
  const find = <T = HTMLElement>(selector: string) => element.shadowRoot!.querySelector(selector) as T;
  return { element, find, heard };
}

describe('A criterion', () => {
  it('tells its page which side has the advantage, and that its form is asked for', async () => {
    const { element, find, heard } = create();
    expect(find('[data-weight]').textContent).toBe('Poids\u00a0: 3');
    find('c-readiness-status-picker').dispatchEvent(new CustomEvent('choose', { detail: { status: 'Equal' } }));
    find('[data-edit]').click();
    expect(heard.mock.calls).toEqual([
      ['choose', { id: 'c1', advantage: 'Equal' }],
      ['openentry', { id: 'c1' }],
    ]);
    await expect(element).toBeAccessible();
  });

  it('shows a reader words instead of controls', async () => {
    const { element, find } = create({ advantage: '', weight: null, comment: '' }, { mayEdit: false });
    expect(find('[data-shown]').textContent).toBe('pas encore comparé');
    expect([
      find('c-readiness-status-picker'),
      find('[data-edit]'),
      find('[data-weight]'),
      find('[data-comment]'),
    ]).toEqual(Array(4).fill(null));
    await expect(element).toBeAccessible();
  });
});
