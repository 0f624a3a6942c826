import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import ReadinessHome from 'c/readinessHome';
import NewAssessmentModal from 'c/readinessNewAssessment';

interface Fake {
  emit(data: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: { message: string }[], refresh?: () => Promise<void>): void;
}
const assessments = graphql as unknown as Fake;
const objectInfo = getObjectInfo as unknown as Fake;
const open = NewAssessmentModal.open as unknown as jest.Mock;

const settled = () => new Promise((resolve) => setTimeout(resolve));

const node = (id: string, changes = {}) => ({
  Id: id,
  Name: { value: `Association ${id}` },
  Key__c: { value: `key-${id}` },
  Stage__c: { value: 'Framing', label: 'Cadrage' },
  Language__c: { value: 'fr' },
  Decision__c: { value: 'Pending', label: 'En attente' },
  Decision_To_Review__c: { value: false },
  Verdict_Level__c: { value: 1 },
  Progress__c: { value: 42 },
  Topic_Count__c: { value: 19 },
  Done_Topics__c: { value: 11 },
  Applicable_Topics__c: { value: 16 },
  Association__r: { Name: { value: 'Compte' } },
  ...changes,
});
const due = (assessmentId: string, date: string, overdue = false) => ({
  node: {
    Due_Date__c: { value: date },
    Overdue__c: { value: overdue },
    Chapter__r: { Assessment__c: { value: assessmentId } },
  },
});
const data = (nodes: object[], topics: object[] = []) => ({
  uiapi: {
    query: {
      Readiness_Assessment__c: { edges: nodes.map((each) => ({ node: each })) },
      Readiness_Topic__c: { edges: topics },
    },
  },
});

function create({ createable = true } = {}) {
  const element = createElement('c-readiness-home', { is: ReadinessHome });
  document.body.append(element);
  objectInfo.emit({ createable });
  return element;
}

const find = (element: HTMLElement, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
const row = (element: HTMLElement, id: string) => find(element, `[data-assessment="${id}"]`)!.textContent!;

describe('The home page', () => {
  it('shows that it is loading', async () => {
    const element = create();
    expect(find(element, 'lightning-spinner')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('gives the source’s introduction to the letter, and credits it', () => {
    const element = create();
    const text = find(element, '.introduction')!.textContent!;
    expect(text).toContain('est un domaine stratégique pour les associations.');
    expect(element.shadowRoot!.querySelectorAll('.introduction li')).toHaveLength(7);
    expect(find(element, '[data-credit]')!.textContent).toContain('Pegasso');
    expect(find(element, '[data-credit] a')!.getAttribute('href')).toBe('https://pegasso.info');
  });

  it('sets all assessments side by side with state, counts and next due date', async () => {
    const element = create();
    assessments.emit(
      data(
        [node('a'), node('b', { Verdict_Level__c: { value: 3 }, Progress__c: { value: null }, Association__r: null })],
        [due('a', '2026-03-01', true), due('a', '2026-06-01')],
      ),
    );
    await settled();
    for (const part of [
      'Association a',
      'Compte',
      'Pas prêt',
      '11 sur 16',
      'sans objet\u00a0: 3',
      '1 mars 2026',
      'En retard',
    ])
      expect(row(element, 'a')).toContain(part);
    expect(row(element, 'b')).toContain('Prêt');
    expect(row(element, 'b')).toContain('Aucune');
    expect(find(element, 'lightning-spinner')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says of which assessment the sector tool is chosen, and shows its state all the same', async () => {
    const element = create();
    assessments.emit(data([node('a'), node('b', { Approach__c: { value: 'Business_Tool' } })]));
    await settled();
    const sentence = 'la préparation à un CRM ne s’applique plus';
    expect(row(element, 'a')).not.toContain(sentence);
    expect(row(element, 'b')).toContain(sentence);
    expect(row(element, 'b')).toContain('Pas prêt');
    await expect(element).toBeAccessible();
  });

  it('links each assessment to its page', async () => {
    const element = create();
    assessments.emit(data([node('a')]));
    await settled();
    await settled();
    expect(find(element, 'tbody a')!.getAttribute('href')).toBe('https://www.example.com');
  });

  it.each([
    [true, 'Nouvelle évaluation'],
    [false, 'Demandez à la personne'],
  ])('without an assessment says how to begin (may create: %s)', async (createable, text) => {
    const element = create({ createable });
    assessments.emit(data([]));
    await settled();
    expect(find(element, '[data-empty]')!.textContent).toContain(text);
    expect(find(element, '[data-new]') !== null).toBe(createable);
    await expect(element).toBeAccessible();
  });

  it('says what the org answered when it could not be read, and reads again', async () => {
    const refresh = jest.fn(() => Promise.resolve());
    const element = create();
    assessments.emitErrors([{ message: 'Accès refusé' }], refresh);
    await settled();
    expect(find(element, '[data-failure]')!.textContent).toContain('Accès refusé');
    await expect(element).toBeAccessible();
    find(element, '[data-failure] lightning-button')!.click();
    expect(refresh).toHaveBeenCalled();
  });

  it('tells a user without a permission set whom to ask', async () => {
    const element = create({ createable: false });
    const message = "Cannot query field 'Readiness_Assessment__c' on type 'RecordQuery'.";
    assessments.emitErrors([{ message }]);
    await settled();
    expect(find(element, '[data-no-access]')!.textContent).toContain('ensembles d’autorisations');
    expect(find(element, '[data-failure]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('opens the dialog for a new assessment, then reads again and says that it is there', async () => {
    open.mockResolvedValue({ id: 'a01', name: 'Refuge' });
    const refresh = jest.fn(() => Promise.resolve());
    const element = create();
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', toast);
    assessments.emit(data([]), refresh);
    await settled();
    find(element, '[data-new]')!.click();
    await settled();
    expect(refresh).toHaveBeenCalled();
    expect(toast.mock.calls[0][0].detail.title).toBe('L’évaluation «\u00a0Refuge\u00a0» est créée.');
  });

  it('offers to resume an interrupted creation to those who may create', async () => {
    open.mockResolvedValue(undefined);
    const creating = data([node('a', { Stage__c: { value: 'Creating', label: 'En création' } })]);
    const element = create();
    assessments.emit(creating);
    await settled();
    find(element, '[data-resume]')!.click();
    await settled();
    expect(open.mock.calls[0][0].resumed).toEqual({ key: 'key-a', name: 'Association a', language: 'fr' });
    objectInfo.emit({ createable: false });
    await settled();
    expect(find(element, '[data-resume]')).toBeNull();
  });
});
