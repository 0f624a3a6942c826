import { createElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import ReadinessDecision from 'c/readinessDecision';

const VALUES = {
  Approach__c: 'Undecided',
  Approach_Conditions__c: null,
  Decision__c: 'Pending',
  Decided_On__c: null,
  Decided_By__c: null,
  Decision_Rationale__c: null,
  Decision_Blockers__c: null,
  Minutes_Link__c: null,
};
const APPROACH = ['Approach__c', 'Approach_Conditions__c'];
const BLOCKERS = [
  { title: 'Budget', reason: 'essentiel encore ouvert' },
  { title: 'Planning', reason: 'non abordé' },
];
const PICKLISTS = {
  picklistFieldValues: {
    Approach__c: { values: [{ label: 'Non tranchée', value: 'Undecided' }] },
    Decision__c: {
      values: [
        { label: 'En attente', value: 'Pending' },
        { label: 'Lancer', value: 'Go' },
        { label: 'Lancer avec réserves', value: 'Go_With_Reservations' },
      ],
    },
    Decided_By__c: { values: [{ label: 'Bureau', value: 'Bureau' }] },
  },
};

const objectInfo = (updateable: (name: string) => boolean) => ({
  fields: Object.fromEntries(
    Object.keys(VALUES).map((name) => [
      name,
      { label: `Champ ${name}`, inlineHelpText: null, updateable: updateable(name) },
    ]),
  ),
});

function create(properties = {}) {
  const element = createElement('c-readiness-decision', { is: ReadinessDecision });
  Object.assign(element, {
    values: VALUES,
    blockers: BLOCKERS,
    objectInfo: objectInfo(() => true),
    picklistValues: PICKLISTS,
    ...properties,
  });
  document.body.append(element);
  return element as HTMLElement & { errors: unknown; values: unknown; saving: boolean };
}

type Field = HTMLElement & { value: string; setCustomValidity: jest.Mock; reportValidity: jest.Mock };
const field = (element: HTMLElement, name: string) =>
  element.shadowRoot!.querySelector<Field>(`[data-field="${name}"]`);
const button = (element: HTMLElement, name: string) => element.shadowRoot!.querySelector<HTMLElement>(`[data-${name}]`);

async function enter(element: HTMLElement, name: string, value: string) {
  const input = field(element, name)!;
  Object.assign(input, { name, setCustomValidity: jest.fn(), reportValidity: jest.fn() });
  input.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await Promise.resolve();
}

function heard(element: HTMLElement) {
  const listener = jest.fn();
  element.addEventListener('savedecision', listener);
  return listener;
}

describe('The decision', () => {
  it('is entered with the org’s own labels, and is accessible', async () => {
    const element = create();
    expect(field(element, 'Decision__c')).not.toBeNull();
    expect((field(element, 'Decided_On__c') as unknown as { label: string }).label).toBe('Champ Decided_On__c');
    expect(button(element, 'save')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('sends only what changed, with what was read', async () => {
    const element = create();
    const saved = heard(element);
    await enter(element, 'Decision_Rationale__c', 'Le budget est voté.');
    await enter(element, 'Decided_By__c', 'Bureau');
    await enter(element, 'Decided_By__c', '');
    button(element, 'save')!.click();
    expect(saved.mock.calls[0][0].detail).toEqual({
      changes: { Decision_Rationale__c: 'Le budget est voté.' },
      loaded: { Decision_Rationale__c: null },
    });
  });

  it('with reservations carries the blockers of the day, and no other does', async () => {
    const element = create();
    const saved = heard(element);
    expect(field(element, 'Decision_Blockers__c')).toBeNull();
    await enter(element, 'Decision__c', 'Go_With_Reservations');
    const blockers = '– Budget\u00a0: essentiel encore ouvert\n– Planning\u00a0: non abordé';
    expect(field(element, 'Decision_Blockers__c')!.value).toBe(blockers);
    button(element, 'save')!.click();
    expect(saved.mock.calls[0][0].detail.changes).toEqual({
      Decision__c: 'Go_With_Reservations',
      Decision_Blockers__c: blockers,
    });
    await enter(element, 'Decision__c', 'Go');
    button(element, 'save')!.click();
    expect(saved.mock.calls[1][0].detail.changes).toEqual({ Decision__c: 'Go' });
  });

  it('shows a refusal at its field, and the rest above', async () => {
    const element = create();
    const input = field(element, 'Decided_On__c')!;
    Object.assign(input, { name: 'Decided_On__c' });
    const others = [...element.shadowRoot!.querySelectorAll<Field>('[data-field]')];
    others.forEach((each) => Object.assign(each, { setCustomValidity: jest.fn(), reportValidity: jest.fn() }));
    element.errors = { fields: { Decided_On__c: 'Indiquez la date.' }, message: 'Refusé' };
    await Promise.resolve();
    expect(input.setCustomValidity).toHaveBeenLastCalledWith('Indiquez la date.');
    expect(input.reportValidity).toHaveBeenCalled();
    expect(field(element, 'Decision__c')!.setCustomValidity).toHaveBeenLastCalledWith('');
    expect(element.shadowRoot!.querySelector('[role="alert"]')!.textContent).toBe('Refusé');
    await expect(element).toBeAccessible();
  });

  it('keeps what someone is typing when the org’s values arrive, and forgets it once it is saved', async () => {
    const element = create();
    await enter(element, 'Decision_Rationale__c', 'Voté');
    element.values = { ...VALUES, Decided_By__c: 'Bureau' };
    await Promise.resolve();
    expect(field(element, 'Decision_Rationale__c')!.value).toBe('Voté');
    element.values = { ...VALUES, Decision_Rationale__c: 'Voté' };
    await Promise.resolve();
    expect(button(element, 'save')).toBeNull();
  });

  it('asks before it discards what was entered', async () => {
    const element = create();
    await enter(element, 'Decision_Rationale__c', 'Voté');
    const open = jest.spyOn(LightningConfirm, 'open').mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    const all = () => [...element.shadowRoot!.querySelectorAll<Field>('[data-field]')];
    all().forEach((each) => Object.assign(each, { setCustomValidity: jest.fn(), reportValidity: jest.fn() }));
    button(element, 'cancel')!.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(field(element, 'Decision_Rationale__c')!.value).toBe('Voté');
    button(element, 'cancel')!.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(field(element, 'Decision_Rationale__c')!.value).toBe('');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('lets a sponsor change the decision, and read the approach', async () => {
    const element = create({ objectInfo: objectInfo((name) => !APPROACH.includes(name)) });
    expect(field(element, 'Approach__c')).toBeNull();
    expect(element.shadowRoot!.querySelector('[data-read-only="Approach__c"]')!.textContent).toContain('Non tranchée');
    expect(field(element, 'Decision__c')).not.toBeNull();
    expect(element.shadowRoot!.querySelector('[data-read-only-hint]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('is only read by those who may not change it', async () => {
    const element = create({ objectInfo: objectInfo(() => false), values: { ...VALUES, Decided_On__c: '2026-03-01' } });
    expect(element.shadowRoot!.querySelectorAll('[data-field], lightning-button')).toHaveLength(0);
    expect(element.shadowRoot!.querySelector('[data-read-only-hint]')).not.toBeNull();
    expect(element.shadowRoot!.querySelector('lightning-formatted-date-time')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('waits while it is saved', async () => {
    const element = create();
    await enter(element, 'Decision_Rationale__c', 'Voté');
    element.saving = true;
    await Promise.resolve();
    expect(element.shadowRoot!.querySelector('[role="status"]')!.textContent).toContain('Enregistrement en cours');
    expect((button(element, 'save') as unknown as { disabled: boolean }).disabled).toBe(true);
  });
});
