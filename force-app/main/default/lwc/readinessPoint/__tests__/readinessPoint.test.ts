import { createElement } from 'lwc';
import ReadinessPoint from 'c/readinessPoint';

const POINT = { id: 'p', key: null, title: 'Coûts internes', status: 'To_Do', answer: null, guidance: 'Salaires' };
const OPTIONS = [
  { value: 'To_Do', label: 'À faire' },
  { value: 'Done', label: 'Traité' },
  { value: 'Not_Applicable', label: 'Sans objet' },
];
const fields = (editable: boolean) => ({
  Status__c: { label: 'Statut', help: '', editable },
  Answer__c: { label: 'Réponse', help: '', editable, maxLength: 32768 },
});

function create(properties = {}) {
  const element = createElement('c-readiness-point', { is: ReadinessPoint });
  Object.assign(element, { point: POINT, fields: fields(true), statusOptions: OPTIONS, ...properties });
  const changed = jest.fn();
  element.addEventListener('changefields', (event) => changed((event as CustomEvent).detail));
  document.body.append(element);
  const find = <T extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<T>(selector);
  const choose = (status: string) =>
    find('c-readiness-status-picker')!.dispatchEvent(new CustomEvent('choose', { detail: { status } }));
  const answer = (value: string | null) =>
    find('c-readiness-saved-text')!.dispatchEvent(new CustomEvent('commit', { detail: { value } }));
  return { element, changed, find, choose, answer };
}

describe('A point', () => {
  it('changes its status and its answer', async () => {
    const { element, changed, choose, answer } = create();
    choose('Done');
    answer('Douze jours');
    expect(changed.mock.calls).toEqual([
      [{ pointId: 'p', fields: { Status__c: 'Done' } }],
      [{ pointId: 'p', fields: { Answer__c: 'Douze jours' } }],
    ]);
    await expect(element).toBeAccessible();
  });

  it('is set aside together with the answer that says why', async () => {
    const { changed, choose, answer, find } = create();
    choose('Not_Applicable');
    await Promise.resolve();
    expect(changed).not.toHaveBeenCalled();
    expect(find<HTMLElement & { help: string }>('c-readiness-saved-text')!.help).toContain('Dites pourquoi');
    answer('Aucun salarié');
    expect(changed.mock.calls).toEqual([
      [{ pointId: 'p', fields: { Status__c: 'Not_Applicable', Answer__c: 'Aucun salarié' } }],
    ]);
  });

  it('with an answer is set aside at once', () => {
    const { changed, choose } = create({ point: { ...POINT, answer: 'Aucun salarié' } });
    choose('Not_Applicable');
    expect(changed).toHaveBeenCalledWith({ pointId: 'p', fields: { Status__c: 'Not_Applicable' } });
  });

  it('shows a reader the same without a control', async () => {
    const { element, find } = create({ fields: fields(false), point: { ...POINT, answer: 'Douze jours' } });
    expect(find('c-readiness-status-picker')).toBeNull();
    expect(find('c-readiness-saved-text')).toBeNull();
    expect(find('[data-answer]')!.textContent).toBe('Douze jours');
    expect(find<HTMLElement & { label: string }>('c-readiness-status-badge')!.label).toBe('À faire');
    await expect(element).toBeAccessible();
  });
});
