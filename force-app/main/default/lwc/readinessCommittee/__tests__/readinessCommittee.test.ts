import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import ReadinessEntry from 'c/readinessEntry';
import ReadinessCommittee from 'c/readinessCommittee';
import { entryNode, objectInfos, registerData } from '../../readinessRegisters/__tests__/sample';

interface Emitter {
  emit(data: unknown): void;
}
interface Field {
  name: string;
  value?: unknown;
}

const LOG = 'Readiness_Log__c';
const flush = () => new Promise((resolve) => setTimeout(resolve));

const entry = (id: string, fields = {}) =>
  entryNode(id, {
    Name: id,
    Held_On__c: '2026-11-10',
    Body__c: ['Steering_Committee', 'Comité de pilotage'],
    Kind__c: ['Decision', 'Décision'],
    State__c: ['Done', 'Fait'],
    Overdue__c: false,
    Is_Open_Action__c: 0,
    ...fields,
  });
const ACTION = { Kind__c: ['Action', 'Action'], State__c: ['Open', 'Ouvert'], Is_Open_Action__c: 1 };
const ENTRIES = [
  entry('Retenir deux intégrateurs'),
  entry('Demander un devis', {
    ...ACTION,
    Held_On__c: '2026-10-01',
    Due_Date__c: '2026-10-15',
    Overdue__c: true,
    Responsible_Name__c: 'Zoé',
  }),
  entry('Qui paie la reprise ?', { State__c: ['Open', 'Ouvert'] }),
];
const topic = (id: string, fields = {}) =>
  entryNode(id, {
    Name: id,
    Status__c: ['Done', 'Traité'],
    Is_Open_Essential__c: 0,
    Is_Assessed__c: 1,
    Is_Applicable__c: 1,
    LastModifiedDate: '2026-11-12T08:00:00.000Z',
    ...fields,
  });
const TOPICS = [
  topic('Budget'),
  topic('Planning', { Is_Open_Essential__c: 1, LastModifiedDate: '2026-11-01T08:00:00.000Z' }),
  topic('Formation', { Is_Assessed__c: 0 }),
];

async function create({ entries = ENTRIES, topics = TOPICS, may = true } = {}) {
  const element = createElement('c-readiness-committee', { is: ReadinessCommittee });
  Object.assign(element, { recordId: 'a00A' });
  document.body.append(element);
  (getObjectInfos as unknown as Emitter).emit(objectInfos({ [LOG]: ['State__c'] }, may));
  (graphql as unknown as Emitter).emit(
    registerData({
      Readiness_Assessment__c: [entryNode('a00A', { Name: 'Refuge', Verdict_Level__c: 1 })],
      [LOG]: entries,
      Readiness_Topic__c: topics,
      Readiness_Risk__c: [entryNode('r1', { Name: 'Délais', Is_Unassessed__c: 1, Is_Unmastered__c: 0 })],
    }),
  );
  await flush();
  const find = <T = HTMLElement>(selector: string) => element.shadowRoot!.querySelector(selector) as T;
  const items = (selector: string) => [...find(selector).querySelectorAll('li')].map(({ textContent }) => textContent);
  return { element, find, items };
}

beforeEach(() => {
  (executeMutation as jest.Mock).mockResolvedValue({ data: {} });
  (ReadinessEntry.open as jest.Mock).mockResolvedValue(undefined);
});

describe('The committee', () => {
  it('finds prepared what has changed since the last session, what blocks and what is asked for', async () => {
    const { element, find, items } = await create();
    expect(find('[data-verdict]').textContent).toBe('État de préparation : Pas prêt');
    expect(items('[data-changed]')).toEqual(['Budget – Traité']);
    expect(items('[data-blockers]')).toEqual([
      'Planning – sujet essentiel encore ouvert, sans responsable',
      'Formation – sujet non abordé',
      'Délais – risque à évaluer',
    ]);
    expect(items('[data-arbitrations]')).toEqual(['Qui paie la reprise ? – Décision']);
    await expect(element).toBeAccessible();
  });

  it('finds its open actions again, with who, by when, and what is late', async () => {
    const { items, find } = await create();
    expect(items('[data-actions]')[0]).toContain('Demander un devis');
    expect(items('[data-actions]')[0]).toContain('Zoé · 15 oct. 2026 · en retard');
    find('[data-id]').click();
    await flush();
    expect((executeMutation as jest.Mock).mock.calls[0][0].variables.r0[LOG]).toEqual({ State__c: 'Done' });
    expect(find('[data-actions]')).not.toBeNull();
  });

  it('moves the focus on when an action is closed, and says which', async () => {
    const other = entry('Visiter un voisin', ACTION);
    const { find } = await create({ entries: [...ENTRIES, other] });
    const focused = jest.spyOn(find('[data-id="Visiter un voisin"]'), 'focus');
    find('[data-id="Demander un devis"]').click();
    await flush();
    expect(focused).toHaveBeenCalled();
    expect(find('[role="status"]').textContent).toBe('« Demander un devis » est marqué comme fait.');
  });

  it('lists the topics chapter by chapter', async () => {
    const at = (position: number) => ({ 'Chapter__r.Position__c': position, Is_Assessed__c: 0 });
    const { items } = await create({ topics: [topic('Communication', at(2)), topic('Budget', at(1))] });
    expect(items('[data-blockers]').slice(0, 2)).toEqual([
      'Budget – sujet non abordé',
      'Communication – sujet non abordé',
    ]);
  });

  it('says so where no topic has been looked at yet', async () => {
    const { element } = await create({ entries: [], topics: [topic('Budget', { Is_Assessed__c: 0 })] });
    expect(element.shadowRoot!.textContent).toContain('Aucun sujet n’a encore été abordé.');
  });

  it('notes a decision, an action or an alert with what is known already', async () => {
    const { find } = await create();
    find('[data-kind="Action"]').click();
    const [{ label, fields }] = (ReadinessEntry.open as jest.Mock).mock.calls[0] as [
      { label: string; fields: Field[] },
    ];
    expect(label).toBe('Noter une action');
    const given = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    expect(given).toMatchObject({
      Assessment__c: 'a00A',
      Kind__c: 'Action',
      State__c: 'Open',
      Body__c: 'Steering_Committee',
    });
    expect(given.Held_On__c).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('shows the minutes of the latest session, or of another', async () => {
    const { find } = await create();
    const minutes = find<{ session: { date: string }; otherActions: { title: string }[] }>('c-readiness-minutes');
    expect(minutes.session.date).toBe('2026-11-10');
    expect(minutes.otherActions.map(({ title }) => title)).toEqual(['Demander un devis']);
    const value = '2026-10-01 Steering_Committee';
    find('[data-session]').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await flush();
    expect(minutes.session.date).toBe('2026-10-01');
    expect(minutes.otherActions).toEqual([]);
  });

  it('begins without a session', async () => {
    const { element, find, items } = await create({ entries: [] });
    expect(items('[data-changed]')).toEqual(['Budget – Traité', 'Planning – Traité']);
    expect([find('c-readiness-minutes'), find('[data-actions]'), find('[data-arbitrations]')]).toEqual([
      null,
      null,
      null,
    ]);
    await expect(element).toBeAccessible();
  });

  it('offers a reader no control', async () => {
    const { element, find } = await create({ may: false });
    expect([find('[data-kind]'), find('[data-id]')]).toEqual([null, null]);
    expect(find<{ mayEdit: boolean }>('c-readiness-minutes').mayEdit).toBe(false);
    await expect(element).toBeAccessible();
  });
});
