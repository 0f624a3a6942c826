import { createElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { executeMutation, graphql } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import { registerRefreshHandler } from 'lightning/refresh';
import { getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import ReadinessWorkspace from 'c/readinessWorkspace';
import { pageData, point, POINTS } from '../../readinessData/__tests__/sample';

const mockNavigate = jest.fn();
jest.mock(
  'lightning/navigation',
  () => {
    const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
    const Navigate = Symbol('Navigate');
    const NavigationMixin = (Base: new () => object) =>
      class extends Base {
        [Navigate](...given: unknown[]) {
          mockNavigate(...given);
        }
      };
    return {
      CurrentPageReference: createTestWireAdapter(),
      NavigationMixin: Object.assign(NavigationMixin, { Navigate }),
    };
  },
  { virtual: true },
);

interface Emitter {
  emit(data: unknown, refresh?: unknown): void;
  emitErrors(errors: unknown): void;
  error(): void;
}

const emitter = graphql as unknown as Emitter;
const mutate = executeMutation as jest.Mock;
const STATUSES = ['Not_Assessed', 'To_Do', 'In_Progress', 'Done', 'Not_Applicable'];
const values = (names: string[]) => ({ values: names.map((value) => ({ value, label: `« ${value} »` })) });
const objectInfo = (apiName: string, updateable: boolean) => ({
  result: { apiName, updateable, fields: { Status__c: { label: 'Statut', updateable: true } } },
});

interface Topic {
  id: string;
  status: string;
  points: { id: string; status: string; answer: string | null }[];
}
type Presentation = HTMLElement & {
  chapters: { topics: Topic[] }[];
  feedback: Record<string, Record<string, { state: string }>>;
  filter: string;
};

/** What the org holds; refreshing reads it again. */
let held = pageData();
const refresh = jest.fn(async () => emitter.emit(held, refresh));
const flush = () => new Promise((resolve) => setTimeout(resolve));

async function create({ updateable = true, infosFail = false, data = pageData() as unknown, page = {} } = {}) {
  const element = createElement('c-readiness-workspace', { is: ReadinessWorkspace });
  Object.assign(element, { recordId: 'a00A' });
  const toasts = jest.fn();
  element.addEventListener('lightning__showtoast', (event) => toasts((event as CustomEvent).detail));
  document.body.append(element);
  const objects = ['Readiness_Assessment__c', 'Readiness_Topic__c', 'Readiness_Point__c'];
  const infos = { results: objects.map((name) => objectInfo(name, updateable)) };
  if (infosFail) (getObjectInfos as unknown as Emitter).error();
  else (getObjectInfos as unknown as Emitter).emit(infos);
  (getPicklistValuesByRecordType as unknown as Emitter).emit({
    picklistFieldValues: { Status__c: values(STATUSES), Not_Applicable_Reason__c: values(['Other']) },
  });
  (CurrentPageReference as unknown as Emitter).emit({ type: 'standard__recordPage', attributes: {}, state: page });
  if (data) emitter.emit(data, refresh);
  await flush();
  const find = <T extends HTMLElement = Presentation>(selector: string) =>
    element.shadowRoot!.querySelector<T>(selector);
  const checklist = () => find('c-readiness-checklist')!;
  const topics = () => checklist().chapters.flatMap((chapter) => chapter.topics);
  const change = (detail: object) => checklist().dispatchEvent(new CustomEvent('changefields', { detail }));
  return { element, toasts, find, checklist, topics, change };
}

beforeEach(() => {
  held = pageData();
  mutate.mockResolvedValue({ data: {} });
  LightningConfirm.open = jest.fn().mockResolvedValue(true);
});

describe('The page of an assessment', () => {
  it('waits, then shows everything from one answer', async () => {
    const { element, find, checklist } = await create({ data: null });
    expect(find('lightning-spinner')).not.toBeNull();
    await expect(element).toBeAccessible();
    emitter.emit(held, refresh);
    await flush();
    expect(find('lightning-spinner')).toBeNull();
    expect(checklist().chapters).toHaveLength(2);
    expect(find<HTMLElement & { blockers: unknown[] }>('c-readiness-verdict')!.blockers).toHaveLength(1);
    expect(find('[data-read-only]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('repeats what the org says where it cannot be read, and tries again', async () => {
    const { element, find } = await create({ data: null });
    emitter.emitErrors([{ message: 'Service Unavailable' }]);
    await flush();
    const panel = find<HTMLElement & { messages: string[] }>('c-readiness-error-panel')!;
    expect(panel.messages).toEqual(['Service Unavailable']);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['no access', '[data-no-access]', [{ message: 'Cannot query field "X" on type "RecordQuery".' }], undefined],
    ['no such assessment', '[data-missing]', undefined, pageData({ assessments: [] })],
  ])('says that there is %s', async (_, selector, errors, data) => {
    const { element, find } = await create({ data: data ?? null });
    if (errors) emitter.emitErrors(errors);
    await flush();
    expect(find(selector)).not.toBeNull();
    expect(find('c-readiness-error-panel')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('tells a reader that nothing can be changed', async () => {
    const { element, find } = await create({ updateable: false });
    expect(find('[data-read-only]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('is read-only where the org does not say what may be changed', async () => {
    const { find } = await create({ infosFail: true });
    expect(find('lightning-spinner')).toBeNull();
    expect(find('[data-read-only]')).not.toBeNull();
  });

  it('follows the filter in its address, and writes it there', async () => {
    const { checklist } = await create({ page: { c__filter: 'open', c__search: 'budget' } });
    expect(checklist().filter).toBe('open');
    checklist().dispatchEvent(new CustomEvent('changefilter', { detail: { filter: 'mine', search: '' } }));
    expect(mockNavigate).toHaveBeenCalledWith(expect.objectContaining({ state: { c__filter: 'mine' } }), true);
    await flush();
    expect(checklist().filter).toBe('mine');
  });

  it('goes to a risk that blocks', async () => {
    const { find } = await create();
    find('c-readiness-verdict')!.dispatchEvent(new CustomEvent('openrisk', { detail: { riskId: 'a09R' } }));
    expect(mockNavigate).toHaveBeenCalledWith(
      {
        type: 'standard__recordPage',
        attributes: { recordId: 'a09R', objectApiName: 'Readiness_Risk__c', actionName: 'view' },
      },
      false,
    );
  });

  it('opens the topic of a blocker, without a filter that could hide it', async () => {
    const { find, checklist } = await create({ page: { c__filter: 'without-trace' } });
    find('c-readiness-verdict')!.dispatchEvent(new CustomEvent('opentopic', { detail: { topicId: 'budget' } }));
    await flush();
    expect(checklist().filter).toBe('all');
    expect(
      checklist().shadowRoot!.querySelector<HTMLElement & { expanded: boolean }>('[data-topic-id="budget"]')!.expanded,
    ).toBe(true);
    expect(mockNavigate).toHaveBeenCalledWith(expect.objectContaining({ state: { c__topic: 'budget' } }), true);
  });
});

describe('A change', () => {
  const external = (topics: Topic[]) => topics[0]!.points[1]!;

  it('shows before it is saved, and stays as the org holds it then', async () => {
    mutate.mockImplementation(async () => {
      held = pageData({ points: [POINTS[0]!, point('external', 'budget', { Status__c: 'Done' }), POINTS[2]!] });
      return { data: {} };
    });
    const { change, topics, checklist } = await create();
    change({ topicId: 'budget', pointId: 'external', fields: { Status__c: 'Done' } });
    await Promise.resolve();
    expect(mutate).not.toHaveBeenCalled();
    expect(external(topics()).status).toBe('Done');
    await flush();
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(external(topics()).status).toBe('Done');
    expect(checklist().feedback.budget!['external.Status__c']!.state).toBe('saved');
  });

  it('is told to the other components of the page once it is saved, and theirs are read', async () => {
    const { element, change, checklist } = await create();
    const told = jest.fn();
    element.addEventListener('lightning__refresh', told);
    change({ topicId: 'budget', fields: { Notes__c: 'x' } });
    await flush();
    expect(told).toHaveBeenCalledTimes(1);
    held = pageData({ points: [] });
    const [, whenOthersSave] = (registerRefreshHandler as unknown as jest.Mock).mock.calls.at(-1);
    await whenOthersSave();
    await flush();
    expect(checklist().chapters[0]!.topics[0]!.points).toEqual([]);
  });

  it('that the org refuses is taken back, in the org’s own words', async () => {
    mutate.mockResolvedValue({ errors: [{ message: 'Dites dans la réponse pourquoi.' }] });
    const { change, topics, toasts } = await create();
    change({ topicId: 'budget', pointId: 'external', fields: { Status__c: 'Not_Applicable' } });
    await flush();
    expect(external(topics()).status).toBe('Not_Assessed');
    expect(toasts).toHaveBeenCalledWith(
      expect.objectContaining({ message: 'Dites dans la réponse pourquoi.', variant: 'error' }),
    );
  });

  it('does not overwrite what somebody else has changed since', async () => {
    const { change, topics, toasts, checklist } = await create();
    held = pageData({ points: [POINTS[0]!, point('external', 'budget', { Status__c: 'To_Do' }), POINTS[2]!] });
    change({ topicId: 'budget', pointId: 'external', fields: { Status__c: 'Done' } });
    await flush();
    expect(mutate).not.toHaveBeenCalled();
    expect(external(topics()).status).toBe('To_Do');
    expect(toasts.mock.calls[0][0].message).toContain('« To_Do »');
    expect(checklist().feedback.budget!['external.Status__c']!.state).toBe('conflict');
  });

  it('after another of the same field is no conflict with it', async () => {
    const { change, toasts } = await create();
    mutate.mockImplementation(async ({ variables }) => {
      const { Status__c } = variables.r0.Readiness_Point__c;
      held = pageData({ points: [POINTS[0]!, point('external', 'budget', { Status__c }), POINTS[2]!] });
      return { data: {} };
    });
    change({ topicId: 'budget', pointId: 'external', fields: { Status__c: 'To_Do' } });
    change({ topicId: 'budget', pointId: 'external', fields: { Status__c: 'Done' } });
    await flush();
    expect(mutate).toHaveBeenCalledTimes(2);
    expect(toasts).not.toHaveBeenCalled();
  });

  it('is not written when the org cannot be read before', async () => {
    const { change, toasts } = await create();
    refresh.mockImplementationOnce(async () => emitter.emitErrors([{ message: 'Service Unavailable' }]));
    change({ topicId: 'budget', fields: { Notes__c: 'x' } });
    await flush();
    expect(mutate).not.toHaveBeenCalled();
    expect(toasts.mock.calls[0][0].message).toBe('Service Unavailable');
  });

  it('that finishes a topic offers to settle its open points with it', async () => {
    const { change } = await create();
    change({ topicId: 'budget', fields: { Status__c: 'Done' } });
    await flush();
    expect(LightningConfirm.open).toHaveBeenCalledWith(
      expect.objectContaining({ message: expect.stringContaining('Fixer un budget') }),
    );
    const { variables } = mutate.mock.calls[0][0];
    expect(Object.values<{ Id: string }>(variables).map(({ Id }) => Id)).toEqual(['external', 'budget']);
  });

  it('that finishes a topic is dropped where its points stay open', async () => {
    LightningConfirm.open = jest.fn().mockResolvedValue(false);
    const { change, topics } = await create();
    change({ topicId: 'budget', fields: { Status__c: 'Done' } });
    await flush();
    expect(mutate).not.toHaveBeenCalled();
    expect(topics()[0]!.status).toBe('In_Progress');
  });

  it('that reopens a point of a topic that is done reopens the topic in the same request', async () => {
    const { change, topics } = await create();
    change({ topicId: 'benchmark', pointId: 'tools', fields: { Status__c: 'To_Do' } });
    await Promise.resolve();
    expect(topics()[1]!.status).toBe('In_Progress');
    await flush();
    expect(Object.values<{ Id: string }>(mutate.mock.calls[0][0].variables).map(({ Id }) => Id)).toEqual([
      'benchmark',
      'tools',
    ]);
  });

  it('of a topic that is gone does nothing', async () => {
    const { change } = await create();
    change({ topicId: 'gone', fields: { Notes__c: 'x' } });
    await flush();
    expect(mutate).not.toHaveBeenCalled();
  });
});

describe('The decision', () => {
  const open = async (given = {}) => {
    const page = await create(given);
    page.find('c-readiness-tabs')!.dispatchEvent(new CustomEvent('choose', { detail: { value: 'decision' } }));
    await flush();
    const decision = () =>
      page.find<HTMLElement & { errors?: { message: string }; saving: boolean }>('c-readiness-decision')!;
    const save = (detail: object) => decision().dispatchEvent(new CustomEvent('savedecision', { detail }));
    return { ...page, decision, save };
  };

  it('is saved with what was read of it', async () => {
    const { element, save, toasts, decision } = await open();
    save({ changes: { Decision__c: 'Go' }, loaded: { Decision__c: 'Pending' } });
    await flush();
    expect(mutate.mock.calls[0][0].variables).toEqual({
      r0: { Id: 'a00A', Readiness_Assessment__c: { Decision__c: 'Go' } },
    });
    expect(toasts).toHaveBeenCalledWith(expect.objectContaining({ variant: 'success' }));
    expect(decision().saving).toBe(false);
    await expect(element).toBeAccessible();
  });

  it('that is refused keeps the form, with the org’s words', async () => {
    mutate.mockResolvedValue({ errors: [{ message: 'Écrivez les motifs de la décision.' }] });
    const { save, decision } = await open();
    save({ changes: { Decision__c: 'Go' }, loaded: { Decision__c: 'Pending' } });
    await flush();
    expect(decision().errors).toEqual({ message: 'Écrivez les motifs de la décision.' });
  });

  it('that somebody else has taken in the meantime is not overwritten', async () => {
    const { save, decision } = await open();
    save({ changes: { Decision__c: 'Go' }, loaded: { Decision__c: 'Postpone' } });
    await flush();
    expect(mutate).not.toHaveBeenCalled();
    expect(decision().errors!.message).toContain('entre-temps');
  });
});

it('An assessment without chapters says how to go on', async () => {
  const data = pageData({ topics: [], points: [] });
  data.uiapi.query.Readiness_Chapter__c.edges = [];
  const { element, find } = await create({ data });
  expect(find('[data-empty]')).not.toBeNull();
  await expect(element).toBeAccessible();
});
