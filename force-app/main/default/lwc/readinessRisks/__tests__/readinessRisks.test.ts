import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import ReadinessEntry from 'c/readinessEntry';
import ReadinessRisks from 'c/readinessRisks';
import { entryNode, objectInfos, registerData } from '../../readinessRegisters/__tests__/sample';

interface Emitter {
  emit(data: unknown, refresh?: unknown): void;
  emitErrors(errors: unknown): void;
}

const RISK = 'Readiness_Risk__c';
const LINK = 'Readiness_Risk_Topic__c';
const degrees = { values: ['1', '2', '3', '4'].map((value) => ({ value, label: value })) };
const flush = () => new Promise((resolve) => setTimeout(resolve));

const risk = (id: string, fields = {}) =>
  entryNode(id, {
    Name: id,
    Category__c: ['Schedule', 'Délais'],
    Likelihood__c: '3',
    Impact__c: '3',
    Mastery__c: '2',
    Severity__c: 9,
    Severity_Level__c: 3,
    Is_Active__c: 1,
    Is_Unassessed__c: 0,
    Is_Unmastered__c: 1,
    ...fields,
  });
const link = entryNode('l1', {
  Risk__c: 'délais',
  Topic__c: 't1',
  'Topic__r.Name': 'Planning',
  'Topic__r.Status__c': ['To_Do', 'À faire'],
});
const UNASSESSED = {
  Impact__c: null,
  Severity__c: null,
  Severity_Level__c: 0,
  Is_Unassessed__c: 1,
  Is_Unmastered__c: 0,
};

async function create(
  risks = [risk('délais'), risk('coût', UNASSESSED), risk('clos', { Is_Active__c: 0 })],
  may = true,
) {
  const element = createElement('c-readiness-risks', { is: ReadinessRisks });
  Object.assign(element, { recordId: 'a00A' });
  document.body.append(element);
  (getObjectInfos as unknown as Emitter).emit(objectInfos({ [RISK]: ['Mastery__c'], [LINK]: [] }, may));
  (getPicklistValuesByRecordType as unknown as Emitter).emit({
    picklistFieldValues: { Likelihood__c: degrees, Impact__c: degrees, Mastery__c: degrees },
  });
  (graphql as unknown as Emitter).emit(registerData({ [RISK]: risks, [LINK]: [link] }));
  await flush();
  const find = <T = HTMLElement & Record<string, unknown>>(selector: string) =>
    element.shadowRoot!.querySelector(selector) as T;
  const cards = () => [
    ...element.shadowRoot!.querySelectorAll<HTMLElement & Record<string, never>>('c-readiness-risk'),
  ];
  return { element, find, cards };
}

beforeEach(() => {
  (executeMutation as jest.Mock).mockResolvedValue({ data: {} });
  (ReadinessEntry.open as jest.Mock).mockResolvedValue(undefined);
});

describe('The risks of an assessment', () => {
  it('shows all of them, those that still count in the matrix, with the topics that reduce them', async () => {
    const { element, find, cards } = await create();
    expect(find<{ risks: { id: string }[] }>('c-readiness-risk-matrix').risks.map(({ id }) => id)).toEqual([
      'délais',
      'coût',
    ]);
    expect(cards()).toHaveLength(3);
    expect(cards()[0]!.risk).toMatchObject({ title: 'délais', topics: [{ title: 'Planning', isOpen: true }] });
    expect(find('[data-counts]').textContent).toBe('Risques encore à évaluer : 1 · Risques forts non maîtrisés : 2');
    await expect(element).toBeAccessible();
  });

  it('shows a move at once and saves it', async () => {
    const { find, cards } = await create();
    const detail = { id: 'délais', field: 'Mastery__c', value: '3' };
    find('c-readiness-risk-matrix').dispatchEvent(new CustomEvent('changescale', { detail }));
    await Promise.resolve();
    expect(cards()[0]!.risk).toMatchObject({ mastery: '3' });
    await flush();
    expect((executeMutation as jest.Mock).mock.calls[0][0].variables.r0).toEqual({
      Id: 'délais',
      [RISK]: { Mastery__c: '3' },
    });
  });

  it('opens the form of a new risk, of one there is, and of a link', async () => {
    const { find, cards } = await create();
    find('c-readiness-register').dispatchEvent(new CustomEvent('add'));
    cards()[0]!.dispatchEvent(new CustomEvent('openrisk', { detail: { id: 'délais' } }));
    cards()[0]!.dispatchEvent(new CustomEvent('link', { detail: { id: 'délais' } }));
    const opened = (ReadinessEntry.open as jest.Mock).mock.calls.map(([options]) => options);
    expect(opened.map(({ objectApiName, recordId }) => [objectApiName, recordId])).toEqual([
      [RISK, undefined],
      [RISK, 'délais'],
      [LINK, undefined],
    ]);
    expect(opened[0].fields[0]).toEqual({ name: 'Assessment__c', value: 'a00A', hidden: true });
    expect(opened[1].mayDelete).toBe(true);
  });

  it('stays folded while there is none', async () => {
    const { find } = await create([]);
    expect(find('c-readiness-register')).toMatchObject({ isEmpty: true, addLabel: 'Ajouter un risque' });
  });

  it('shows a reader everything without a control', async () => {
    const { find, cards } = await create(undefined, false);
    expect(find('c-readiness-register').addLabel).toBe('');
    expect(cards()[0]).toMatchObject({ mayEdit: false, mayLink: false, mayUnlink: false });
    cards()[0]!.dispatchEvent(new CustomEvent('openrisk', { detail: { id: 'délais' } }));
    expect(ReadinessEntry.open).not.toHaveBeenCalled();
  });
});
