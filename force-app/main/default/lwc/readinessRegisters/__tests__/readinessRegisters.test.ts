import LightningConfirm from 'lightning/confirm';
import { executeMutation } from 'lightning/graphql';
import { deleteRecord } from 'lightning/uiRecordApi';
import ReadinessEntry from 'c/readinessEntry';
import {
  isTrue,
  numberOf,
  openOnes,
  registerRights,
  RegisterPage,
  responsibleOf,
  settled,
  textOf,
  type RegisterView,
} from 'c/readinessRegisters';
import { entryNode, objectInfos, registerData } from './sample';

const mutate = executeMutation as jest.Mock;
const RISK = 'Readiness_Risk__c' as const;

interface Toast {
  title: string;
  message: string;
  variant: string;
}

function open(mastery: unknown = '2') {
  const host = document.createElement('div');
  const toasts: Toast[] = [];
  const refreshes = jest.fn();
  host.addEventListener('lightning__showtoast', (event) => toasts.push((event as CustomEvent<Toast>).detail));
  host.addEventListener('lightning__refresh', refreshes);
  let view: RegisterView | undefined;
  const held = { mastery };
  const page = new RegisterPage(host, (shown) => {
    view = shown;
  });
  const data = () => registerData({ [RISK]: [entryNode('r1', { Name: 'Délais', Mastery__c: held.mastery })] });
  const refresh = jest.fn(async () => page.receive({ data: data(), refresh }));
  page.receive({ data: data(), refresh });
  const shown = () => view!.lists[RISK]![0]!.values.Mastery__c;
  return { page, held, refresh, refreshes, toasts, shown, view: () => view! };
}

const change = { object: RISK, id: 'r1', fields: { Mastery__c: '4' } };

beforeEach(() => {
  mutate.mockResolvedValue({ data: {} });
  LightningConfirm.open = jest.fn().mockResolvedValue(true);
});

describe('The page of a register', () => {
  it('reads records as plain entries, with how the org words them', () => {
    const { page, view } = open();
    const nodes = [
      entryNode('r1', {
        Name: 'Coût',
        Category__c: ['Cost', 'Coût'],
        Severity__c: 12,
        Is_Active__c: 1,
        'Responsible__r.Name': 'Anaïs',
        Responsible_Name__c: null,
      }),
      { ...entryNode('r2', { Name: null, Overdue__c: false, Responsible_Name__c: 'Zoé' }), Responsible__r: null },
    ];
    page.receive({ data: registerData({ [RISK]: nodes }, true) });
    const [cost, other] = view().lists[RISK]!;
    expect([cost!.title, cost!.shown.Category__c, textOf(cost!, 'Category__c')]).toEqual(['Coût', 'Coût', 'Cost']);
    expect([numberOf(cost!, 'Severity__c'), numberOf(other!, 'Severity__c')]).toEqual([12, null]);
    expect([isTrue(cost!, 'Is_Active__c'), isTrue(other!, 'Overdue__c')]).toEqual([true, false]);
    expect([responsibleOf(cost!), responsibleOf(other!)]).toEqual(['Anaïs', 'Zoé']);
    expect(view().isCut).toBe(true);
  });

  it('shows a change before it is saved, and tells the rest of the page once it is', async () => {
    const { page, held, shown, refreshes } = open();
    const saving = page.save(change);
    expect(shown()).toBe('4');
    mutate.mockImplementation(async () => {
      held.mastery = '4';
      return { data: {} };
    });
    expect(await saving).toBe(true);
    expect(shown()).toBe('4');
    expect(refreshes).toHaveBeenCalledTimes(1);
  });

  it('takes a change back that the org refuses, and repeats its words', async () => {
    const { page, shown, toasts } = open();
    mutate.mockResolvedValue({ errors: [{ message: 'Hors échelle.' }] });
    expect(await page.save(change)).toBe(false);
    expect(shown()).toBe('2');
    expect(toasts).toEqual([expect.objectContaining({ message: 'Hors échelle.', variant: 'error' })]);
  });

  it('does not overwrite what somebody else has changed since', async () => {
    const { page, held, shown, toasts } = open();
    held.mastery = '1';
    expect(await page.save(change)).toBe(false);
    expect(mutate).not.toHaveBeenCalled();
    expect(shown()).toBe('1');
    expect(toasts[0]!.variant).toBe('warning');
  });

  it('tells no access from a failure, and tries again', async () => {
    const host = document.createElement('div');
    const states: string[] = [];
    const page = new RegisterPage(host, ({ state }) => states.push(state));
    page.receive({ errors: [{ message: 'Cannot query field "X" on type "RecordQuery".' }] });
    page.receive({ errors: [{ message: 'Service Unavailable' }], refresh: async () => undefined });
    expect(page.view.messages).toEqual(['Service Unavailable']);
    await page.retry();
    expect(states).toEqual(['no-access', 'failed', 'loading', 'failed']);
  });

  it('reads again once the form of an entry is saved, and not where it was left', async () => {
    const { page, refresh } = open();
    const request = { heading: 'Risque', object: RISK, id: 'r1', fields: [{ name: 'Name' }], mayDelete: true };
    (ReadinessEntry.open as jest.Mock).mockResolvedValueOnce(undefined).mockResolvedValueOnce({ id: 'r1' });
    expect(await page.edit(request)).toBeUndefined();
    expect(refresh).not.toHaveBeenCalled();
    expect(await page.edit(request)).toBe('r1');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('deletes only what the user confirms, and repeats why it could not', async () => {
    const { page, toasts } = open();
    const erase = deleteRecord as jest.Mock;
    (LightningConfirm.open as jest.Mock).mockResolvedValueOnce(false);
    await page.remove('r1');
    expect(erase).not.toHaveBeenCalled();
    erase.mockRejectedValueOnce({ body: { message: 'Droits insuffisants.' } });
    await page.remove('r1');
    expect(LightningConfirm.open).toHaveBeenLastCalledWith(
      expect.objectContaining({ message: expect.stringContaining('Délais') }),
    );
    expect(toasts[0]!.message).toBe('Droits insuffisants.');
  });

  it('offers to settle what is open', () => {
    const { page, view } = open();
    page.receive({
      data: registerData({
        points: ['Done', 'To_Do', 'Not_Applicable'].map((status) => entryNode(status, { Status__c: status })),
      }),
    });
    const open_ = openOnes(view().lists.points);
    expect(settled(open_, 'Readiness_Point__c')).toEqual([
      { object: 'Readiness_Point__c', id: 'To_Do', fields: { Status__c: 'Done' } },
    ]);
  });

  it('knows what a user may do', () => {
    const rights = registerRights(objectInfos({ [RISK]: ['Mastery__c'] }) as never)[RISK]!;
    expect([rights.mayCreate, rights.mayEdit('Mastery__c'), rights.mayEdit('Other__c')]).toEqual([true, true, false]);
    expect(rights.label('Mastery__c')).toBe('« Mastery__c »');
    const none = registerRights(objectInfos({ [RISK]: ['Mastery__c'] }, false) as never)[RISK]!;
    expect([none.mayCreate, none.mayDelete, none.mayEdit('Mastery__c')]).toEqual([false, false, false]);
  });
});
