import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { today } from 'c/readinessFormat';
import ReadinessSnapshot from 'c/readinessSnapshot';
import { entryNode, registerData } from '../../readinessRegisters/__tests__/sample';

interface Emitter {
  emit(data: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown): void;
}
const wire = graphql as unknown as Emitter;
const flush = () => new Promise((resolve) => setTimeout(resolve));

const counts = {
  Topic_Count__c: 19,
  Applicable_Topics__c: 19,
  Assessed_Topics__c: 5,
  Done_Topics__c: 2,
  Open_Essentials__c: 7,
  Set_Aside_Essentials__c: 0,
};
const registers = {
  Active_Risks__c: 7,
  Unassessed_Risks__c: 4,
  Unmastered_Risks__c: 0,
  CRM_Cost__c: 12000,
  Business_Tool_Cost__c: 0,
  Open_Actions__c: 2,
};
const fieldNames = {
  Unassessed_Risks__c: { label: 'Risques à évaluer' },
  Unmastered_Risks__c: { label: 'Risques forts non maîtrisés' },
  CRM_Cost__c: { label: 'Coût d’un CRM' },
  Business_Tool_Cost__c: { label: 'Coût d’un outil métier' },
};
const assessment = (fields = {}) =>
  entryNode('a1', {
    Name: 'L’Été',
    Key__c: 'ete',
    Stage__c: 'Framing',
    Progress__c: 29.411764,
    Verdict_Level__c: 1,
    ...counts,
    ...registers,
    ...fields,
  });
const chapter = entryNode('c1', { Name: 'Contenu', Key__c: 'ete:content', Progress__c: null, ...counts });
const added = entryNode('c2', { Name: 'À nous', Key__c: null, Progress__c: 10, ...counts });
const then = (fields = {}) =>
  entryNode('s0', {
    Taken_On__c: '2026-03-02',
    Progress__c: 12,
    Verdict_Level__c: 0,
    Open_Essentials__c: 9,
    ...fields,
  });

async function create({ now = assessment(), last = [] as object[], taken = [] as object[], may = true } = {}) {
  const element = createElement('c-readiness-snapshot', { is: ReadinessSnapshot });
  Object.assign(element, { recordId: 'a1' });
  const toasts: { title: string; message: string; variant: string }[] = [];
  element.addEventListener('lightning__showtoast', (event) => toasts.push((event as CustomEvent).detail));
  document.body.append(element);
  (getObjectInfo as unknown as Emitter).emit({ createable: may, updateable: may, fields: fieldNames });
  const held = { assessments: [now], chapters: [chapter, added], last, taken };
  const refresh = jest.fn(async () => wire.emit(registerData(held as never), refresh));
  wire.emit(registerData(held as never), refresh);
  await flush();
  const texts = (selector: string) =>
    [...element.shadowRoot!.querySelectorAll(selector)].map(({ textContent }) => textContent!.replace(/\s/gu, ' '));
  const button = () => element.shadowRoot!.querySelector<HTMLElement>('[data-freeze]');
  const freeze = async () => {
    button()!.click();
    await flush();
  };
  return { element, held, toasts, texts, button, freeze, refresh };
}

const written = (call = 0) =>
  (executeMutation as jest.Mock).mock.calls[call]![0] as { query: string; variables: Record<string, never> };

beforeEach(() => (executeMutation as jest.Mock).mockReset().mockResolvedValue({ data: {} }));

describe('The trend', () => {
  it('says how to begin where nothing has been frozen', async () => {
    const { element, texts, button } = await create();
    expect(texts('[data-last]')[0]).toMatch(/jamais été figés/);
    expect(texts('[data-change]')).toEqual([]);
    expect(button()).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('tells in words what has changed since the last time', async () => {
    const { element, texts } = await create({ last: [then()] });
    expect(texts('[data-last]')).toEqual(['Depuis les chiffres figés le 2 mars 2026 :']);
    expect(texts('[data-change]')).toEqual([
      'État de préparation : « Non commencé » alors, « Pas prêt » maintenant',
      'Essentiels ouverts : 9 alors, 7 maintenant',
      'Avancement : 12 % alors, 29 % maintenant',
    ]);
    await expect(element).toBeAccessible();
  });

  it('tells what has not changed, and what has no progress', async () => {
    const same = then({ Verdict_Level__c: 1, Open_Essentials__c: 7, Progress__c: null });
    const { texts } = await create({ last: [same], now: assessment({ Progress__c: null }) });
    expect(texts('[data-change]')).toEqual([
      'État de préparation : toujours « Pas prêt »',
      'Essentiels ouverts : toujours 7',
      'Avancement : toujours aucun sujet applicable',
    ]);
  });

  it('tells of the registers once they hold something, and only of figures that were frozen and may be seen', async () => {
    const frozenThen = {
      Unassessed_Risks__c: 4,
      Unmastered_Risks__c: 2,
      CRM_Cost__c: 9500,
      Business_Tool_Cost__c: 0,
      Open_Actions__c: 1,
    };
    const { element, texts } = await create({ last: [then(frozenThen)] });
    expect(texts('[data-change]').slice(3)).toEqual([
      'Risques forts non maîtrisés : 2 alors, 0 maintenant',
      'Risques à évaluer : toujours 4',
      'Coût d’un CRM : 9 500 € alors, 12 000 € maintenant',
    ]);
    await expect(element).toBeAccessible();
  });

  it('has no button for who may only read, nor where there is nothing to freeze yet', async () => {
    expect((await create({ may: false, last: [then()] })).button()).toBeNull();
    expect((await create({ may: false })).texts('[data-last]')).toEqual([
      'Les chiffres n’ont encore jamais été figés.',
    ]);
    const creating = await create({ now: assessment({ Stage__c: 'Creating' }) });
    expect(creating.button()).toBeNull();
    expect(creating.texts('[data-obstacle]')[0]).toMatch(/pas encore complète/);
    expect((await create({ now: assessment({ Key__c: null }) })).texts('[data-obstacle]')[0]).toMatch(/pas de clé/);
  });

  it('shows the org’s own words where it cannot be read, and nothing to who may not see it', async () => {
    const failed = createElement('c-readiness-snapshot', { is: ReadinessSnapshot });
    Object.assign(failed, { recordId: 'a1' });
    document.body.append(failed);
    wire.emitErrors([{ message: 'L’org est occupée' }]);
    await flush();
    expect(
      failed.shadowRoot!.querySelector<{ messages: string[] } & Element>('c-readiness-error-panel')!.messages,
    ).toEqual(['L’org est occupée']);
    wire.emitErrors([{ message: "Field 'Readiness_Snapshot__c' in type 'RecordQuery' is undefined" }]);
    await flush();
    expect(failed.shadowRoot!.querySelector('c-readiness-error-panel')).toBeNull();
  });
});

describe('Freezing', () => {
  it('keeps the org’s figures of the assessment and of each chapter that has a key', async () => {
    const { freeze, toasts } = await create();
    await freeze();
    const { query, variables } = written();
    expect(query.match(/Readiness_Snapshot__cCreate\(/g)).toHaveLength(2);
    expect(variables).toEqual({
      r0: {
        Readiness_Snapshot__c: {
          Assessment__c: 'a1',
          Name: 'L’Été',
          Key__c: `ete:${today()}`,
          Taken_On__c: today(),
          Chapter_Title__c: null,
          Progress__c: 29.41,
          Verdict_Level__c: 1,
          ...counts,
          ...registers,
        },
      },
      r1: {
        Readiness_Snapshot__c: expect.objectContaining({
          Key__c: `ete:content:${today()}`,
          Chapter_Title__c: 'Contenu',
          Progress__c: null,
          Verdict_Level__c: null,
          ...Object.fromEntries(Object.keys(registers).map((name) => [name, null])),
        }),
      },
    });
    expect(toasts.map(({ variant }) => variant)).toEqual(['success']);
  });

  it('updates what the day has already', async () => {
    const taken = [entryNode('s1', { Key__c: `ete:${today()}` })];
    const { freeze, toasts } = await create({ taken });
    await freeze();
    const { query, variables } = written();
    expect(query).toMatch(/r0: Readiness_Snapshot__cUpdate\(.*r1: Readiness_Snapshot__cCreate\(/);
    expect(variables.r0).toEqual({
      Id: 's1',
      Readiness_Snapshot__c: expect.not.objectContaining({ Assessment__c: 'a1' }),
    });
    expect(toasts[0]!.title).toMatch(/mis à jour/);
  });

  it('updates where somebody else was first', async () => {
    const { freeze, held, toasts } = await create();
    (executeMutation as jest.Mock).mockImplementationOnce(async () => {
      held.taken = ['ete', 'ete:content'].map((key, index) => entryNode(`s${index}`, { Key__c: `${key}:${today()}` }));
      return { errors: [{ message: 'duplicate value found: Key__c' }] };
    });
    await freeze();
    expect(written(1).query.match(/Readiness_Snapshot__cUpdate\(/g)).toHaveLength(2);
    expect(toasts.map(({ variant }) => variant)).toEqual(['success']);
  });

  it('says what the org refuses, and can be tried again', async () => {
    const { element, freeze, toasts, button } = await create();
    (executeMutation as jest.Mock).mockResolvedValue({ errors: [{ message: 'Droits insuffisants' }] });
    await freeze();
    expect(toasts).toEqual([expect.objectContaining({ variant: 'error', message: 'Droits insuffisants' })]);
    expect(executeMutation).toHaveBeenCalledTimes(1);
    expect(button()).toMatchObject({ disabled: false });
    await expect(element).toBeAccessible();
  });
});
