import { createElement } from 'lwc';
import ReadinessTopicDetail from 'c/readinessTopicDetail';

const TOPIC = {
  id: 't',
  title: 'Fixer un budget',
  status: 'To_Do',
  essential: true,
  guidance: 'Combien ?',
  responsible: null,
  responsibleId: null,
  responsibleName: null,
  dueDate: null,
  notes: null,
  evidenceLink: null,
  notApplicableReason: null,
  notApplicableNote: null,
  files: [],
  points: [{ id: 'p', title: 'Coûts internes', status: 'To_Do', answer: null, guidance: null }],
};
const NAMES = [
  'Status__c',
  'Essential__c',
  'Responsible__c',
  'Responsible_Name__c',
  'Due_Date__c',
  'Notes__c',
  'Evidence_Link__c',
  'Not_Applicable_Reason__c',
  'Not_Applicable_Note__c',
];
const fields = (editable: boolean) =>
  Object.fromEntries(NAMES.map((name) => [name, { label: name, help: '', editable }]));
const REASONS = [
  { value: 'Out_Of_Scope', label: 'Hors du périmètre' },
  { value: 'Other', label: 'Autre' },
];

function create(topic = {}, properties = {}) {
  const element = createElement('c-readiness-topic-detail', { is: ReadinessTopicDetail });
  const given = { topic: { ...TOPIC, ...topic }, topicFields: fields(true), pointFields: {}, reasonOptions: REASONS };
  Object.assign(element, { ...given, ...properties });
  const changed = jest.fn();
  element.addEventListener('changefields', (event) => changed((event as CustomEvent).detail));
  document.body.append(element);
  const find = <T extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<T>(selector);
  const fire = (selector: string, name: string, detail: object) =>
    find(selector)!.dispatchEvent(new CustomEvent(name, { detail }));
  const chooseReason = (value: string) => {
    const select = find<HTMLSelectElement>('[data-reason]')!;
    select.value = value;
    select.dispatchEvent(new CustomEvent('change'));
  };
  return { element, changed, find, fire, chooseReason };
}

const fieldsOf = (changed: jest.Mock) => changed.mock.calls.map(([detail]) => detail.fields);

describe('An open topic', () => {
  it('saves each field that is left, for its record', async () => {
    const { element, changed, fire } = create();
    fire('[data-topic-status]', 'choose', { status: 'Done' });
    fire('[data-field="Notes__c"]', 'commit', { value: 'Vu' });
    fire('[data-due-date]', 'change', { value: '2026-01-31' });
    fire('c-readiness-point', 'changefields', { pointId: 'p', fields: { Status__c: 'Done' } });
    expect(changed.mock.calls.map(([detail]) => detail)).toEqual([
      { topicId: 't', fields: { Status__c: 'Done' } },
      { topicId: 't', fields: { Notes__c: 'Vu' } },
      { topicId: 't', fields: { Due_Date__c: '2026-01-31' } },
      { topicId: 't', pointId: 'p', fields: { Status__c: 'Done' } },
    ]);
    await expect(element).toBeAccessible();
  });

  it('is set aside as soon as its reason is chosen', async () => {
    const { changed, fire, find, chooseReason, element } = create();
    expect(find('[data-set-aside]')).toBeNull();
    fire('[data-topic-status]', 'choose', { status: 'Not_Applicable' });
    await Promise.resolve();
    expect(changed).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
    chooseReason('Out_Of_Scope');
    expect(fieldsOf(changed)).toEqual([{ Status__c: 'Not_Applicable', Not_Applicable_Reason__c: 'Out_Of_Scope' }]);
  });

  it('waits for the note where the reason is another', async () => {
    const { changed, fire, chooseReason, find } = create();
    fire('[data-topic-status]', 'choose', { status: 'Not_Applicable' });
    await Promise.resolve();
    chooseReason('Other');
    await Promise.resolve();
    expect(changed).not.toHaveBeenCalled();
    expect(find<HTMLElement & { help: string }>('[data-note]')!.help).toContain('Précisez pourquoi');
    fire('[data-note]', 'commit', { value: 'Déjà fait' });
    expect(fieldsOf(changed)).toEqual([
      { Status__c: 'Not_Applicable', Not_Applicable_Reason__c: 'Other', Not_Applicable_Note__c: 'Déjà fait' },
    ]);
  });

  it('names who is responsible in one way only', () => {
    const user = create({ responsibleName: 'Odile' });
    user.fire('[data-user]', 'change', { recordId: '005A' });
    expect(fieldsOf(user.changed)).toEqual([{ Responsible__c: '005A', Responsible_Name__c: null }]);
    const written = create({ responsibleId: '005A' });
    written.fire('[data-name]', 'commit', { value: 'Odile' });
    expect(fieldsOf(written.changed)).toEqual([{ Responsible_Name__c: 'Odile', Responsible__c: null }]);
  });

  it('saves nothing where a control tells what is there already', () => {
    const { changed, fire } = create({ responsibleId: '005A', dueDate: '2026-01-31' });
    fire('[data-user]', 'change', { recordId: '005A' });
    fire('[data-due-date]', 'change', { value: '2026-01-31' });
    expect(changed).not.toHaveBeenCalled();
  });

  it('without points says so', () => {
    expect(create({ points: [] }).find('[data-no-point]')).not.toBeNull();
  });

  it('shows a reader what is filled in, without a control', async () => {
    const filled = { notes: 'Vu en bureau', evidenceLink: 'https://a.example', responsible: 'Odile' };
    const { element, find } = create(filled, { topicFields: fields(false) });
    expect(
      element.shadowRoot!.querySelectorAll('button, input, select, lightning-input, c-readiness-saved-text'),
    ).toHaveLength(0);
    expect(find('[data-reading="Notes__c"]')!.textContent).toBe('Vu en bureau');
    expect(find('[data-reading="Evidence_Link__c"] lightning-formatted-url')).not.toBeNull();
    expect(find('[data-reading="Due_Date__c"]')).toBeNull();
    await expect(element).toBeAccessible();
  });
});
