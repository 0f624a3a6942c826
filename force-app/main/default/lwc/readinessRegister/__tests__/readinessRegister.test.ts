import { createElement } from 'lwc';
import ReadinessRegister from 'c/readinessRegister';

const READY = { state: 'ready', messages: [], isCut: false };

function create(properties = {}) {
  const element = createElement('c-readiness-register', { is: ReadinessRegister });
  Object.assign(element, { heading: 'Budget', purpose: 'Ce que le projet coûtera.', view: READY, ...properties });
  document.body.append(element);
  const heard = jest.fn();
  for (const name of ['add', 'retry', 'settle']) element.addEventListener(name, () => heard(name));
  const find = <T extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<T>(selector);
  return { element, find, heard };
}

describe('The frame of a register', () => {
  it('says what it is for and stays folded while it is empty', async () => {
    const { element, find, heard } = create({
      isEmpty: true,
      addLabel: 'Ajouter une ligne',
      settles: ['Investissement'],
    });
    expect(find('[data-purpose]')!.textContent).toBe('Ce que le projet coûtera.');
    expect(find('slot:not([name])')).toBeNull();
    expect(find('[data-settles]')).toBeNull();
    expect(find('[data-nothing]')!.textContent).toBe(
      'Rien n’est encore saisi ici. Commencez par «\u00a0Ajouter une ligne\u00a0».',
    );
    find('[data-add]')!.click();
    expect(heard).toHaveBeenCalledWith('add');
    await expect(element).toBeAccessible();
  });

  it('tells a reader that nothing was entered yet', () => {
    expect(create({ isEmpty: true }).find('[data-nothing]')!.textContent).toBe('Rien n’est encore saisi ici.');
  });

  it('unfolds, and offers to settle the points that it answers', async () => {
    const { element, find, heard } = create({ settles: ['Investissement', 'Fonctionnement'] });
    expect(find('slot:not([name])')).not.toBeNull();
    expect(element.shadowRoot!.querySelectorAll('[data-settles] li')).toHaveLength(2);
    find('[data-settle]')!.click();
    expect(heard).toHaveBeenCalledWith('settle');
    await expect(element).toBeAccessible();
  });

  it('says that the points are settled once the offer is gone, and keeps the focus in the frame', async () => {
    const { element, find } = create({ settles: ['Investissement'] });
    find('[data-settle]')!.click();
    Object.assign(element, { settles: [] });
    await Promise.resolve();
    await Promise.resolve();
    expect(element.shadowRoot!.activeElement).toBe(find('h2'));
    expect(find('[data-announcement]')!.textContent).toBe('Points marqués comme traités.');
  });

  it('has no button for a reader, and says where not all is shown', async () => {
    const { element, find } = create({ view: { ...READY, isCut: true } });
    expect(find('[data-add]')).toBeNull();
    expect(find('[data-cut]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it.each([
    ['loading', 'lightning-spinner'],
    ['no-access', '[data-no-access]'],
    ['failed', '[data-failed]'],
  ])('shows the state %s', async (state, selector) => {
    const { element, find } = create({ view: { ...READY, state, messages: ['Hors service.'] }, addLabel: 'Ajouter' });
    expect(find(selector)).not.toBeNull();
    expect(find('[data-add]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('tries again', () => {
    const { find, heard } = create({ view: { ...READY, state: 'failed' } });
    find('c-readiness-error-panel')!.dispatchEvent(new CustomEvent('retry'));
    expect(heard).toHaveBeenCalledWith('retry');
  });
});
