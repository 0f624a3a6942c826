import { createElement } from 'lwc';
import ReadinessRiskMatrix from 'c/readinessRiskMatrix';

const DEGREES = ['1', '2', '3', '4'].map((value) => ({ value, label: `${value} – degré` }));
const risk = (id: string, severityLevel: number, mastery: string, isUnassessed = false) => ({
  id,
  title: `Risque ${id}`,
  severityLevel,
  mastery,
  isUnassessed,
  isUnmastered: severityLevel === 3 && Number(mastery) <= 2,
});

function create(properties = {}) {
  const element = createElement('c-readiness-risk-matrix', { is: ReadinessRiskMatrix });
  const risks = [risk('délais', 3, '2'), risk('coût', 2, '4'), risk('rôles', 0, '', true)];
  Object.assign(element, { risks, degrees: DEGREES, mayEdit: true, ...properties });
  document.body.append(element);
  const changes: unknown[] = [];
  element.addEventListener('changescale', (event) => changes.push((event as CustomEvent).detail));
  const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const press = (id: string, key: string) =>
    find(`[data-id="${id}"]`).dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  return { element, find, press, changes };
}

describe('The matrix of risks', () => {
  it('places each assessed risk, and says in words where one blocks', async () => {
    const { element, find } = create();
    expect(find('[data-cell="3-2"]').textContent).toContain('Risque délais');
    expect(find('[data-cell="3-2"] [data-blocks]')).not.toBeNull();
    expect(find('[data-cell="2-4"]').textContent).toBe('Risque coût');
    expect(find('[data-id="rôles"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('moves a risk with the arrow keys, says so, and keeps the focus on it', async () => {
    const { element, find, press, changes } = create();
    press('délais', 'ArrowRight');
    expect(changes).toEqual([{ id: 'délais', field: 'Mastery__c', value: '3' }]);
    Object.assign(element, { risks: [risk('délais', 3, '3')] });
    await Promise.resolve();
    expect(find('[role="status"]').textContent).toBe('Risque délais – maîtrise : 3 – degré');
    expect(element.shadowRoot!.activeElement).toBe(find('[data-cell="3-3"] [data-id="délais"]'));
  });

  it('stops at the ends of the scale, and leaves other keys alone', () => {
    const { press, changes } = create();
    press('coût', 'ArrowRight');
    press('coût', 'ArrowDown');
    expect(changes).toEqual([]);
  });

  it('takes a risk that is dropped on another degree', () => {
    const { find, changes } = create();
    find('[data-id="délais"]').dispatchEvent(new CustomEvent('dragstart'));
    find('[data-cell="1-4"]').dispatchEvent(new CustomEvent('drop'));
    find('[data-cell="1-1"]').dispatchEvent(new CustomEvent('drop'));
    expect(changes).toEqual([{ id: 'délais', field: 'Mastery__c', value: '4' }]);
  });

  it('shows a reader the titles without a control', async () => {
    const { element, find } = create({ mayEdit: false });
    expect(find('[data-id="délais"]').textContent).toBe('Risque délais');
    expect(find('button')).toBeNull();
    expect(find('#hint, [id^="hint"]').textContent).toBe('');
    await expect(element).toBeAccessible();
  });
});
