import { createElement } from 'lwc';
import ReadinessEntryTable from 'c/readinessEntryTable';

const COLUMNS = [
  { name: 'year', label: 'Année', isNumber: true },
  { name: 'comment', label: 'Commentaire' },
];
const ROWS = [
  { id: 'a1', title: 'Intégrateur', cells: { year: '1', comment: 'Devis de l’été' }, warning: 'Sans montant' },
  { id: 'a2', title: 'Licences', cells: { year: '2' } },
];

function create(properties = {}) {
  const element = createElement('c-readiness-entry-table', { is: ReadinessEntryTable });
  Object.assign(element, { caption: 'Budget', titleLabel: 'Ligne', columns: COLUMNS, rows: ROWS, mayEdit: true });
  Object.assign(element, properties);
  document.body.append(element);
  const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  return { element, find };
}

describe('A table of entries', () => {
  it('shows each entry with its columns, a blank where one is not filled in', async () => {
    const { element, find } = create();
    expect(find('[data-row="a1"] [data-cell="comment"]').textContent).toBe('Devis de l’été');
    expect(find('[data-row="a2"] [data-cell="comment"]').textContent).toBe('');
    expect(find('[data-row="a1"] [data-warning]').textContent).toBe('Sans montant');
    expect(find('[data-row="a2"] [data-warning]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('tells which entry is to be opened', () => {
    const { element, find } = create();
    const heard = jest.fn();
    element.addEventListener('openentry', (event) => heard((event as CustomEvent).detail));
    const button = find('[data-id="a2"]') as HTMLElement & { alternativeText: string };
    expect(button.alternativeText).toContain('Licences');
    button.click();
    expect(heard).toHaveBeenCalledWith({ id: 'a2' });
  });

  it('can be scrolled by the keyboard where it is wider than the page', async () => {
    const width = jest.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(900);
    const { element, find } = create();
    await Promise.resolve();
    expect(find('[data-frame]').tabIndex).toBe(0);
    expect(find('[data-frame]').getAttribute('aria-label')).toBe('Budget');
    await expect(element).toBeAccessible();
    width.mockRestore();
    expect(create().find('[data-frame]').hasAttribute('role')).toBe(false);
  });

  it('has no button for a reader', async () => {
    const { element, find } = create({ mayEdit: false });
    expect(find('[data-id]')).toBeNull();
    await expect(element).toBeAccessible();
  });
});
