import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import ReadinessEntry from 'c/readinessEntry';
import ReadinessBudget from 'c/readinessBudget';
import { entryNode, objectInfos, registerData } from '../../readinessRegisters/__tests__/sample';

interface Emitter {
  emit(data: unknown): void;
}

const LINE = 'Readiness_Budget_Line__c';
const NATURES = [
  { value: 'Investment', label: 'Investissement' },
  { value: 'Operating', label: 'Fonctionnement' },
];
const flush = () => new Promise((resolve) => setTimeout(resolve));

const line = (id: string, nature: string, year: number, crm: number, tool: number) =>
  entryNode(id, {
    Name: id,
    Nature__c: [nature, nature],
    Year__c: year,
    Total__c: [Math.max(crm, tool), `${Math.max(crm, tool)} €`],
    CRM_Cost__c: crm,
    Business_Tool_Cost__c: tool,
  });
const LINES = [
  line('Intégrateur', 'Investment', 1, 55000, 0),
  line('Abonnement', 'Operating', 2, 4000, 6000),
  line('Abonnement, plus tard', 'Operating', 5, 4000, 6000),
];
const POINTS = ['investment', 'running-costs'].map((key) =>
  entryNode(key, { Name: key, Key__c: `a:content:budget:${key}`, Status__c: 'To_Do' }),
);

async function create({ lines = LINES, may = true, years = 3 as number | null } = {}) {
  const element = createElement('c-readiness-budget', { is: ReadinessBudget });
  Object.assign(element, { recordId: 'a00A' });
  document.body.append(element);
  const fields = ['Nature__c', 'Year__c', 'Total__c'];
  (getObjectInfos as unknown as Emitter).emit(
    objectInfos(
      { [LINE]: fields, Readiness_Assessment__c: ['Ownership_Years__c'], Readiness_Point__c: ['Status__c'] },
      may,
    ),
  );
  (getPicklistValuesByRecordType as unknown as Emitter).emit({
    picklistFieldValues: { Nature__c: { values: NATURES } },
  });
  (graphql as unknown as Emitter).emit(
    registerData({
      Readiness_Assessment__c: [entryNode('a00A', { Ownership_Years__c: years })],
      [LINE]: lines,
      Readiness_Point__c: POINTS,
    }),
  );
  await flush();
  const find = <T = HTMLElement>(selector: string) => element.shadowRoot!.querySelector(selector) as T;
  const text = (selector: string) => find(selector).textContent!.replace(/\s/gu, ' ');
  return { element, find, text };
}

beforeEach(() => {
  (executeMutation as jest.Mock).mockResolvedValue({ data: {} });
  (ReadinessEntry.open as jest.Mock).mockResolvedValue(undefined);
});

describe('The budget of an assessment', () => {
  it('adds up what each approach costs over the chosen years', async () => {
    const { element, text } = await create();
    expect([text('[data-crm]'), text('[data-business-tool]')]).toEqual(['59 000 €', '6 000 €']);
    await expect(element).toBeAccessible();
  });

  it('counts other years when they are chosen, and keeps them', async () => {
    const { find, text } = await create();
    find('[data-years]').dispatchEvent(new CustomEvent('change', { detail: { value: '5' } }));
    await Promise.resolve();
    expect([text('[data-crm]'), text('[data-business-tool]')]).toEqual(['63 000 €', '12 000 €']);
    await flush();
    expect((executeMutation as jest.Mock).mock.calls[0][0].variables.r0).toEqual({
      Id: 'a00A',
      Readiness_Assessment__c: { Ownership_Years__c: 5 },
    });
  });

  it('lets a reader choose years for their own eyes', async () => {
    const { find, text } = await create({ may: false, years: null });
    find('[data-years]').dispatchEvent(new CustomEvent('change', { detail: { value: '1' } }));
    await flush();
    expect(text('[data-crm]')).toBe('55 000 €');
    expect(executeMutation).not.toHaveBeenCalled();
    expect(find<{ settles: string[] }>('c-readiness-register').settles).toEqual([]);
  });

  it('offers to settle the points that its lines answer', async () => {
    const { find } = await create({ lines: LINES.slice(0, 1) });
    const register = find<HTMLElement & { settles: string[] }>('c-readiness-register');
    expect(register.settles).toEqual(['investment']);
    register.dispatchEvent(new CustomEvent('settle'));
    await flush();
    expect((executeMutation as jest.Mock).mock.calls[0][0].variables.r0).toEqual({
      Id: 'investment',
      Readiness_Point__c: { Status__c: 'Done' },
    });
  });

  it('opens the form of a line', async () => {
    const { find } = await create();
    find('c-readiness-register').dispatchEvent(new CustomEvent('add'));
    find('c-readiness-entry-table').dispatchEvent(new CustomEvent('openentry', { detail: { id: 'Intégrateur' } }));
    expect((ReadinessEntry.open as jest.Mock).mock.calls.map(([{ recordId }]) => recordId)).toEqual([
      undefined,
      'Intégrateur',
    ]);
  });

  it('stays folded while it has no line', async () => {
    const { element, find } = await create({ lines: [] });
    expect(find<{ isEmpty: boolean }>('c-readiness-register').isEmpty).toBe(true);
    await expect(element).toBeAccessible();
  });
});
