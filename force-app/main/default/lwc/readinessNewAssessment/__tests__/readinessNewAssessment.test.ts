import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import ReadinessNewAssessment from 'c/readinessNewAssessment';

interface Fake {
  emit(data: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: { message: string }[]): void;
  getLastConfig(): unknown;
}
const existing = graphql as unknown as Fake;
const execute = executeMutation as jest.Mock;

const settled = () => new Promise((resolve) => setTimeout(resolve));
const NOTHING = { edges: [] };
const ORG_WITHOUT = {
  uiapi: {
    query: {
      Readiness_Assessment__c: NOTHING,
      Readiness_Chapter__c: NOTHING,
      Readiness_Criterion__c: NOTHING,
      Readiness_Milestone__c: NOTHING,
      Readiness_Risk_Topic__c: NOTHING,
      Readiness_Risk__c: NOTHING,
      Readiness_Topic__c: NOTHING,
      Readiness_Point__c: NOTHING,
    },
  },
};

const assessment = (stage: string) => ({
  edges: [{ node: { Id: 'a01', Stage__c: { value: stage }, Language__c: { value: 'fr' } } }],
});

function create(properties = {}) {
  const element = createElement('c-readiness-new-assessment', { is: ReadinessNewAssessment });
  Object.assign(element, properties);
  document.body.append(element);
  return element;
}

const find = <Type extends HTMLElement>(element: HTMLElement, selector: string) =>
  element.shadowRoot!.querySelector<Type>(selector);

async function start(element: HTMLElement, name = 'Refuge') {
  const input = find(element, '[data-name]')!;
  Object.assign(input, { setCustomValidity: jest.fn(), reportValidity: jest.fn() });
  input.dispatchEvent(new CustomEvent('change', { detail: { value: name } }));
  find(element, '[data-create]')!.click();
  await settled();
  return input as HTMLElement & { setCustomValidity: jest.Mock; reportValidity: jest.Mock };
}

/** Gives each created record an Id. */
const answering = async ({ variables }: { variables: Record<string, unknown> }) => ({
  data: {
    uiapi: Object.fromEntries(Object.keys(variables).map((alias) => [alias, { Record: { Id: `id-${alias}` } }])),
  },
});

beforeEach(() => execute.mockReset());

describe('The dialog for a new assessment', () => {
  it('asks for name, association and language', async () => {
    const element = create();
    expect(find(element, 'lightning-record-picker')).not.toBeNull();
    expect(find<HTMLElement & { value: string }>(element, 'lightning-radio-group')!.value).toBe('fr');
    await expect(element).toBeAccessible();
  });

  it('creates the whole checklist in mutations of at most 25 operations, and closes with the new assessment', async () => {
    execute.mockImplementation(answering);
    const element = create();
    const closed = jest.fn();
    element.addEventListener('close', closed);
    await start(element);
    expect(existing.getLastConfig()).toMatchObject({ variables: { key: 'refuge' } });
    existing.emit(ORG_WITHOUT);
    await settled();
    const operations = execute.mock.calls.map(([{ variables }]) => Object.keys(variables).length);
    expect(operations).toEqual([25, 25, 25, 25, 25, 14, 1]);
    expect(execute.mock.calls[0][0].query).toContain('r0: Readiness_Assessment__cCreate(input: $r0)');
    expect(closed.mock.calls[0][0].detail).toEqual({ id: 'id-r0', name: 'Refuge' });
  });

  it('shows how far it is', async () => {
    let release: () => void = jest.fn();
    execute
      .mockImplementationOnce(answering)
      .mockImplementation(() => new Promise<void>((resolve) => (release = resolve)));
    const element = create();
    await start(element);
    existing.emit(ORG_WITHOUT);
    await settled();
    expect(find(element, '[data-progress]')!.textContent).toBe('Éléments créés\u00a0: 25 sur 139');
    expect(find(element, '[role="progressbar"]')!.getAttribute('aria-valuenow')).toBe('18');
    await expect(element).toBeAccessible();
    release();
  });

  it('says in the org’s words why it stopped, and goes on from there', async () => {
    execute.mockResolvedValueOnce({
      errors: [
        { message: 'The transaction was rolled back since another operation failed.' },
        { message: 'Quota atteint' },
      ],
    });
    const element = create();
    await start(element);
    existing.emit(ORG_WITHOUT);
    await settled();
    expect(find(element, '[data-failure]')!.textContent).toBe('Quota atteint');
    await expect(element).toBeAccessible();
    execute.mockImplementation(answering);
    const closed = jest.fn();
    element.addEventListener('close', closed);
    find(element, '[data-create]')!.click();
    await settled();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it('stops and can go on where the network was lost', async () => {
    execute.mockRejectedValueOnce({
      ok: false,
      status: 0,
      statusText: 'Network Error',
      body: { message: 'Hors ligne' },
    });
    const element = create();
    await start(element);
    existing.emit(ORG_WITHOUT);
    await settled();
    expect(find(element, '[data-failure]')!.textContent).toBe('Hors ligne');
    expect(find<HTMLElement & { label: string }>(element, '[data-create]')!.label).toBe('Reprendre');
  });

  it('completes at once an assessment whose creation was interrupted', async () => {
    execute.mockImplementation(answering);
    const element = create({ resumed: { key: 'refuge', name: 'Refuge', language: 'fr' } });
    await settled();
    expect(find(element, '[data-name]')).toBeNull();
    existing.emit({
      uiapi: { query: { ...ORG_WITHOUT.uiapi.query, Readiness_Assessment__c: assessment('Creating') } },
    });
    await settled();
    expect(execute.mock.calls[0][0].query).not.toContain('Readiness_Assessment__cCreate');
    expect(execute.mock.calls.at(-1)[0].variables.r0).toMatchObject({ Id: 'a01' });
  });

  it('refuses a name that is taken, at the field', async () => {
    const element = create();
    const input = await start(element);
    existing.emit({ uiapi: { query: { ...ORG_WITHOUT.uiapi.query, Readiness_Assessment__c: assessment('Framing') } } });
    await settled();
    expect(input.setCustomValidity).toHaveBeenLastCalledWith(
      'Une évaluation porte déjà ce nom. Choisissez-en un autre.',
    );
    expect(execute).not.toHaveBeenCalled();
  });

  it('refuses a name without letter or digit, and asks for one where there is none', async () => {
    const input = await start(create(), '!!!');
    expect(input.setCustomValidity).toHaveBeenLastCalledWith(expect.stringContaining('ni lettre latine ni chiffre'));
    const empty = await start(create(), ' ');
    expect(empty.reportValidity).toHaveBeenCalled();
  });

  it('says why the org could not be read', async () => {
    const element = create();
    await start(element);
    existing.emitErrors([{ message: 'Session expirée' }]);
    await settled();
    expect(find(element, '[data-failure]')!.textContent).toBe('Session expirée');
  });

  it('is left without a trace', () => {
    const element = create();
    const closed = jest.fn();
    element.addEventListener('close', closed);
    find(element, '[data-cancel]')!.click();
    expect(closed.mock.calls[0][0].detail).toBeFalsy();
    expect(execute).not.toHaveBeenCalled();
  });
});
