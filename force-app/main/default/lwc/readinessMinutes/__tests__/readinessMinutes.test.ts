import { createElement } from 'lwc';
import ReadinessMinutes from 'c/readinessMinutes';
import { minutesText } from '../minutesText';

const entry = (id: string, kind: string, fields = {}) => ({
  id,
  title: id,
  kind,
  kindLabel: kind === 'Decision' ? 'Décision' : kind,
  stateLabel: 'Ouvert',
  text: '',
  responsible: '',
  dueDate: '',
  topic: '',
  ...fields,
});
const SESSION = {
  date: '2026-11-10',
  body: 'Comité de pilotage',
  entries: [
    entry('Devis', 'Action', { responsible: 'Zoé', dueDate: '2026-12-01', text: 'Trois devis.\nDont un libre.' }),
    entry('Lancer', 'Decision', { topic: 'Budget' }),
  ],
};

function create(properties = {}) {
  const element = createElement('c-readiness-minutes', { is: ReadinessMinutes });
  Object.assign(element, {
    assessmentName: 'Refuge',
    session: SESSION,
    otherActions: [],
    mayEdit: true,
    ...properties,
  });
  document.body.append(element);
  const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  return { element, find };
}

describe('The minutes of a session', () => {
  it('tell decisions first, then actions with who and by when', async () => {
    const { element, find } = create({ otherActions: [entry('Ancienne', 'Action')] });
    const headings = [...element.shadowRoot!.querySelectorAll('h4')].map(({ textContent }) => textContent);
    expect(headings).toEqual(['Décision', 'Action', 'Actions encore ouvertes']);
    expect(find('[data-entry="Devis"] [data-facts]').textContent).toBe(
      'Ouvert · responsable\u00a0: Zoé · échéance 1 déc. 2026',
    );
    expect(find('[data-entry="Lancer"] [data-facts]').textContent).toBe('sujet\u00a0: Budget');
    await expect(element).toBeAccessible();
  });

  it('are printed, saved as a plain text, and corrected', () => {
    const { element, find } = create();
    window.print = jest.fn();
    find('[data-print]').click();
    expect(window.print).toHaveBeenCalled();
    const saved = jest.fn();
    URL.createObjectURL = jest.fn((blob) => (saved((blob as Blob).type), 'blob:x'));
    URL.revokeObjectURL = jest.fn();
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    find('[data-export]').click();
    expect(saved).toHaveBeenCalledWith('application/octet-stream');
    expect(click).toHaveBeenCalled();
    const opened = jest.fn();
    element.addEventListener('openentry', (event) => opened((event as CustomEvent).detail));
    find('[data-id="Devis"]').click();
    expect(opened).toHaveBeenCalledWith({ id: 'Devis' });
  });

  it('read well as text', () => {
    const items = [{ title: 'Devis', text: 'Trois.\nDont un libre.', facts: 'Zoé' }];
    expect(minutesText('Comité', [{ heading: 'Action', items }])).toBe(
      'Comité\r\n\r\nAction\r\n- Devis (Zoé)\r\n  Trois.\r\n  Dont un libre.\r\n',
    );
  });

  it('have no pencil for a reader', async () => {
    const { element, find } = create({ mayEdit: false });
    expect(find('[data-id]')).toBeNull();
    await expect(element).toBeAccessible();
  });
});
