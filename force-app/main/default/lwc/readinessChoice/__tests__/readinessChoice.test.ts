import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import ReadinessEntry from 'c/readinessEntry';
import ReadinessChoice from 'c/readinessChoice';
import { entryNode, objectInfos, registerData } from '../../readinessRegisters/__tests__/sample';
import { tippingCriteria } from '../balance';

interface Emitter {
  emit(data: unknown): void;
}

const CRITERION = 'Readiness_Criterion__c';
const ADVANTAGES = { CRM: 'Avantage CRM', Equal: 'Égalité', Business_Tool: 'Avantage outil métier' };
const flush = () => new Promise((resolve) => setTimeout(resolve));

const criterion = (id: string, advantage: string | null, points = [0, 0]) =>
  entryNode(id, {
    Name: id,
    Advantage__c: advantage,
    Weight__c: null,
    CRM_Points__c: points[0],
    Business_Tool_Points__c: points[1],
  });
const CRITERIA = [
  criterion('délais', 'Business_Tool', [0, 3]),
  criterion('souplesse', 'CRM', [2, 0]),
  criterion('prix', null),
];

async function create({ criteria = CRITERIA, assessment = {}, may = true } = {}) {
  const element = createElement('c-readiness-choice', { is: ReadinessChoice });
  Object.assign(element, { recordId: 'a00A' });
  document.body.append(element);
  const totals = { Approach__c: 'Undecided', Own_Criteria__c: 1, CRM_Points__c: 2, Business_Tool_Points__c: 3 };
  (getObjectInfos as unknown as Emitter).emit(objectInfos({ [CRITERION]: ['Advantage__c'] }, may));
  const values = Object.entries(ADVANTAGES).map(([value, label]) => ({ value, label }));
  (getPicklistValuesByRecordType as unknown as Emitter).emit({ picklistFieldValues: { Advantage__c: { values } } });
  (graphql as unknown as Emitter).emit(
    registerData({
      Readiness_Assessment__c: [entryNode('a00A', { ...totals, ...assessment })],
      [CRITERION]: criteria,
    }),
  );
  await flush();
  const find = <T = HTMLElement>(selector: string) => element.shadowRoot!.querySelector(selector) as T;
  return { element, find };
}

beforeEach(() => {
  (executeMutation as jest.Mock).mockResolvedValue({ data: {} });
  (ReadinessEntry.open as jest.Mock).mockResolvedValue(undefined);
});

describe('The choice between a CRM and a sector tool', () => {
  it('counts the advantages, shows the org’s totals and what would tip them', async () => {
    const { element, find } = await create();
    expect(find('[data-counts]').textContent).toBe(
      'Avantage CRM\u00a0: 1 · Égalité\u00a0: 0 · Avantage outil métier\u00a0: 1 · Pas encore comparés\u00a0: 1',
    );
    expect(find('[data-totals]').textContent).toBe('Total des points – CRM\u00a0: 2 · outil métier\u00a0: 3');
    expect(find('[data-tipping="délais"]')).not.toBeNull();
    expect(find('[data-tipping="souplesse"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('has no total before the association has criteria of its own', async () => {
    const { find } = await create({ assessment: { Own_Criteria__c: 0 } });
    expect(find('[data-totals]').textContent).toMatch(/^Pas de total/);
    expect(find('[data-tips]')).toBeNull();
  });

  it('says that nothing tips it, or that it is level', async () => {
    const criteria = [1, 2, 3].map((each) => criterion(String(each), 'CRM', [1, 0]));
    const lead = await create({ criteria, assessment: { CRM_Points__c: 3, Business_Tool_Points__c: 0 } });
    expect(lead.find('[data-tips]').textContent).toMatch(/^Aucun critère/);
    const level = await create({ assessment: { CRM_Points__c: 3 } });
    expect(level.find('[data-tips]').textContent).toMatch(/égalité/);
  });

  it('says that readiness no longer applies once a sector tool is chosen', async () => {
    expect((await create()).find('[data-business-tool]')).toBeNull();
    const { element, find } = await create({ assessment: { Approach__c: 'Business_Tool' } });
    expect(find('[data-business-tool]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('saves an advantage, and opens the form of a criterion', async () => {
    const { find } = await create();
    const card = find('c-readiness-criterion');
    card.dispatchEvent(new CustomEvent('choose', { detail: { id: 'délais', advantage: 'CRM' } }));
    await flush();
    expect((executeMutation as jest.Mock).mock.calls[0][0].variables.r0[CRITERION]).toEqual({ Advantage__c: 'CRM' });
    card.dispatchEvent(new CustomEvent('openentry', { detail: { id: 'délais' } }));
    find('c-readiness-register').dispatchEvent(new CustomEvent('add'));
    expect((ReadinessEntry.open as jest.Mock).mock.calls.map(([{ recordId }]) => recordId)).toEqual([
      'délais',
      undefined,
    ]);
  });

  it('offers a reader no control', async () => {
    const { find } = await create({ may: false });
    expect(find<{ addLabel: string }>('c-readiness-register').addLabel).toBe('');
    expect(find<{ mayEdit: boolean }>('c-readiness-criterion').mayEdit).toBe(false);
  });
});

describe('What tips the balance', () => {
  it('is a criterion of the leading side that weighs more than half the lead', () => {
    const [heavy, light] = [
      { id: 'h', title: '', advantage: 'CRM' as const, crmPoints: 3, businessToolPoints: 0 },
      { id: 'l', title: '', advantage: 'CRM' as const, crmPoints: 2, businessToolPoints: 0 },
    ];
    expect(tippingCriteria([heavy, light], { crm: 5, businessTool: 1 })).toEqual([heavy]);
    expect(tippingCriteria([heavy, light], { crm: 5, businessTool: 5 })).toEqual([]);
  });
});
