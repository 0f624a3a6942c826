import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfo, getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import ReadinessEntry from 'c/readinessEntry';
import ReadinessActors from 'c/readinessActors';
import { entryNode, objectInfos, registerData } from '../../readinessRegisters/__tests__/sample';

interface Emitter {
  emit(data: unknown): void;
  error(body?: unknown): void;
}

const ACTOR = 'Readiness_Stakeholder__c';
const POINT = 'Readiness_Point__c';
const ROLES = [
  { value: 'User_Support', label: 'Assistance aux utilisateurs' },
  { value: 'Incident_Management', label: 'Gestion des anomalies' },
  { value: 'Training', label: 'Formation' },
  { value: 'Other', label: 'Autre' },
];
const flush = () => new Promise((resolve) => setTimeout(resolve));

const actor = (id: string, fields = {}) =>
  entryNode(id, { Name: id, Is_Sponsor__c: 0, Is_Overcommitted__c: 0, ...fields });
const SUPPORT = actor('Zoé', {
  Operations_Roles__c: ['User_Support', 'Assistance aux utilisateurs'],
  Committees__c: ['Steering_Committee;Project_Team', 'Comité de pilotage;Équipe projet'],
});
const point = (key: string, topicStatus = 'To_Do') =>
  entryNode(key, {
    Name: key,
    Key__c: `a:x:${key}`,
    Status__c: 'To_Do',
    'Topic__r.Name': 'Sujet',
    'Topic__r.Status__c': topicStatus,
  });
const POINTS = [
  'operations-management:user-support',
  'operations-management:incident-management',
  'pro-bono:share-needed',
].map((key) => point(key));

async function create({ actors = [SUPPORT], points = POINTS, may = true } = {}) {
  const element = createElement('c-readiness-actors', { is: ReadinessActors });
  Object.assign(element, { recordId: 'a00A' });
  document.body.append(element);
  const fields = ['Kind__c', 'Committees__c', 'Days_Needed__c'];
  (getObjectInfos as unknown as Emitter).emit(objectInfos({ [ACTOR]: fields, [POINT]: ['Status__c'] }, may));
  (getPicklistValuesByRecordType as unknown as Emitter).emit({
    picklistFieldValues: { Operations_Roles__c: { values: ROLES } },
  });
  (graphql as unknown as Emitter).emit(registerData({ [ACTOR]: actors, [POINT]: points }));
  await flush();
  const find = <T = HTMLElement>(selector: string) => element.shadowRoot!.querySelector(selector) as T;
  return { element, find };
}

beforeEach(() => {
  (executeMutation as jest.Mock).mockResolvedValue({ data: {} });
  (ReadinessEntry.open as jest.Mock).mockResolvedValue(undefined);
});

describe('The actors of an assessment', () => {
  it('are named with their roles, and with what nobody does', async () => {
    const { element, find } = await create();
    const table = find<{ rows: { cells: Record<string, string> }[] }>('c-readiness-entry-table');
    expect(table.rows[0]!.cells.Committees__c).toBe('Comité de pilotage, Équipe projet');
    const gaps = [...find('[data-gaps]').querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(gaps).toEqual([
      'Personne ne porte le projet comme sponsor.',
      'Après la mise en production, personne n’assure\u00a0: Gestion des anomalies, Formation.',
    ]);
    await expect(element).toBeAccessible();
  });

  it('have no gap where each role is held', async () => {
    const everything = actor('Ana', {
      Is_Sponsor__c: 1,
      Operations_Roles__c: 'User_Support;Incident_Management;Training',
    });
    expect((await create({ actors: [everything] })).find('[data-gaps]')).toBeNull();
  });

  it('warn where more time is needed than is acceptable', async () => {
    const { find } = await create({ actors: [actor('Léo', { Is_Overcommitted__c: 1 })] });
    expect(find<{ rows: { warning: string }[] }>('c-readiness-entry-table').rows[0]!.warning).toMatch(/dépasse/);
  });

  it('offer to settle the points that they answer', async () => {
    const { find } = await create({ actors: [SUPPORT, actor('Léo', { Kind__c: 'Pro_Bono', Days_Needed__c: 0 })] });
    const register = find<HTMLElement & { settles: string[] }>('c-readiness-register');
    expect(register.settles).toEqual(['Sujet – operations-management:user-support', 'Sujet – pro-bono:share-needed']);
    register.dispatchEvent(new CustomEvent('settle'));
    await flush();
    expect(executeMutation).toHaveBeenCalledTimes(1);
  });

  it('leave alone the points of a topic that is set aside', async () => {
    const points = [point('operations-management:user-support', 'Not_Applicable')];
    const { find } = await create({ points });
    expect(find<{ settles: string[] }>('c-readiness-register').settles).toEqual([]);
  });

  it('open their forms, for those who may', async () => {
    const { find } = await create();
    find('c-readiness-register').dispatchEvent(new CustomEvent('add'));
    find('c-readiness-entry-table').dispatchEvent(new CustomEvent('openentry', { detail: { id: 'Zoé' } }));
    expect(ReadinessEntry.open).toHaveBeenCalledTimes(2);
    const reader = await create({ may: false });
    expect(reader.find<{ settles: string[] }>('c-readiness-register').settles).toEqual([]);
    expect(reader.find<{ addLabel: string }>('c-readiness-register').addLabel).toBe('');
  });

  it('are looked for among the contacts only by those who may read these', async () => {
    const { find } = await create();
    const contacts = getObjectInfo as unknown as Emitter;
    const offered = (): boolean => {
      find('c-readiness-register').dispatchEvent(new CustomEvent('add'));
      const [{ fields }] = (ReadinessEntry.open as jest.Mock).mock.lastCall as [{ fields: { name: string }[] }];
      return fields.some(({ name }) => name === 'Contact__c');
    };
    contacts.error();
    expect(offered()).toBe(false);
    contacts.emit({ apiName: 'Contact' });
    expect(offered()).toBe(true);
  });
});
