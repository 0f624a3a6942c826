import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import ReadinessEntry from 'c/readinessEntry';
import ReadinessIndicators from 'c/readinessIndicators';
import { entryNode, objectInfos, registerData } from '../../readinessRegisters/__tests__/sample';

interface Emitter {
  emit(data: unknown): void;
}
interface Row {
  cells: Record<string, string>;
  warning: string;
}

const INDICATOR = 'Readiness_Indicator__c';
const TOPIC = 'Readiness_Topic__c';
const flush = () => new Promise((resolve) => setTimeout(resolve));

const indicator = (id: string, fields = {}) =>
  entryNode(id, {
    Name: id,
    Unit__c: 'jours',
    Target_Date__c: '2027-06-30',
    Responsible_Name__c: 'Zoé',
    Is_Complete__c: 1,
    Achieved__c: 40,
    ...fields,
  });

async function create({ indicators = [indicator('Reçus')], status = 'To_Do', may = true } = {}) {
  const element = createElement('c-readiness-indicators', { is: ReadinessIndicators });
  Object.assign(element, { recordId: 'a00A' });
  document.body.append(element);
  const fields = ['Unit__c', 'Target__c', 'Target_Date__c', 'Achieved__c'];
  (getObjectInfos as unknown as Emitter).emit(objectInfos({ [INDICATOR]: fields, [TOPIC]: ['Status__c'] }, may));
  (graphql as unknown as Emitter).emit(
    registerData({
      [INDICATOR]: indicators,
      [TOPIC]: [entryNode('t1', { Name: 'Définir les indicateurs de succès', Status__c: status })],
    }),
  );
  await flush();
  const find = <T = HTMLElement>(selector: string) => element.shadowRoot!.querySelector(selector) as T;
  const rows = () => find<{ rows: Row[] }>('c-readiness-entry-table').rows;
  return { element, find, rows };
}

beforeEach(() => {
  (executeMutation as jest.Mock).mockResolvedValue({ data: {} });
  (ReadinessEntry.open as jest.Mock).mockResolvedValue(undefined);
});

describe('The success indicators', () => {
  it('are shown in the user’s words, and say what is missing', async () => {
    const { element, rows } = await create({
      indicators: [
        indicator('Reçus'),
        indicator('Adresses', { Is_Complete__c: 0, Achieved__c: null, Target__c: null, Responsible_Name__c: null }),
      ],
    });
    expect(rows()[0]!.cells).toMatchObject({ Target_Date__c: '30 juin 2027', responsible: 'Zoé' });
    expect(rows()[0]!.cells.Achieved__c).toMatch(/^40\s%$/u);
    expect(rows().map(({ warning }) => warning)).toEqual(['', 'À compléter : « Target__c », responsable.']);
    expect(rows()[1]!.cells.Achieved__c).toBe('');
    await expect(element).toBeAccessible();
  });

  it('contradict a topic that is done without one complete indicator', async () => {
    expect((await create({ status: 'Done' })).find('[data-contradiction]')).toBeNull();
    const { element, find } = await create({ status: 'Done', indicators: [] });
    expect(find('[data-contradiction]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('offer to settle their topic once one is complete', async () => {
    const incomplete = await create({ indicators: [indicator('x', { Is_Complete__c: 0 })] });
    expect(incomplete.find<{ settles: string[] }>('c-readiness-register').settles).toEqual([]);
    const { find } = await create();
    find('c-readiness-register').dispatchEvent(new CustomEvent('settle'));
    await flush();
    expect((executeMutation as jest.Mock).mock.calls[0][0].variables.r0).toEqual({
      Id: 't1',
      [TOPIC]: { Status__c: 'Done' },
    });
  });

  it('open their forms, for those who may', async () => {
    const { find } = await create();
    find('c-readiness-register').dispatchEvent(new CustomEvent('add'));
    find('c-readiness-entry-table').dispatchEvent(new CustomEvent('openentry', { detail: { id: 'Reçus' } }));
    expect(ReadinessEntry.open).toHaveBeenCalledTimes(2);
    const reader = await create({ may: false });
    expect(reader.find<{ mayEdit: boolean }>('c-readiness-entry-table').mayEdit).toBe(false);
    expect(reader.find<{ addLabel: string }>('c-readiness-register').addLabel).toBe('');
  });
});
