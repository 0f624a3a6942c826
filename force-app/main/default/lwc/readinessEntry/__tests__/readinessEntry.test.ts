import { createElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import ReadinessEntry from 'c/readinessEntry';

type Input = HTMLElement & { fieldName: string; value: unknown; reportValidity: jest.Mock };

const may = (right: boolean) => ({ createable: right, updateable: right });
const FIELDS = [{ name: 'Assessment__c', value: 'a00', hidden: true }, { name: 'Name' }, { name: 'Amount__c' }];

async function create(properties = {}, rights = { Name: may(true), Amount__c: may(true), Assessment__c: may(true) }) {
  const element = createElement('c-readiness-entry', { is: ReadinessEntry });
  Object.assign(element, { label: 'Ligne', objectApiName: 'Line__c', fields: FIELDS, ...properties });
  document.body.append(element);
  (getObjectInfo as unknown as { emit(data: unknown): void }).emit({ fields: rights });
  await Promise.resolve();
  const closed = jest.fn();
  element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
  const find = <T extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<T>(selector);
  const form = find<HTMLElement & { submit: jest.Mock }>('[data-form]')!;
  form.submit = jest.fn();
  const input = (name: string) => find<Input>(`[data-field="${name}"]`);
  for (const each of element.shadowRoot!.querySelectorAll<Input>('[data-field]'))
    each.reportValidity = jest.fn(() => true);
  const enter = async (name: string, value: unknown) => {
    Object.assign(input(name)!, { value });
    input(name)!.dispatchEvent(new CustomEvent('change'));
    await Promise.resolve();
  };
  return { element, find, form, input, enter, closed };
}

beforeEach(() => {
  LightningConfirm.open = jest.fn().mockResolvedValue(true);
});

describe('The form of an entry', () => {
  it('creates with what was entered and what is given, then closes with the new record', async () => {
    const { element, find, form, enter, closed } = await create();
    expect(find('[data-remove]')).toBeNull();
    await expect(element).toBeAccessible();
    await enter('Name', 'Intégrateur');
    find('[data-save]')!.click();
    expect(form.submit).toHaveBeenCalledWith({ Assessment__c: 'a00', Name: 'Intégrateur', Amount__c: undefined });
    form.dispatchEvent(new CustomEvent('success', { detail: { id: 'a01' } }));
    expect(closed).toHaveBeenCalledWith({ id: 'a01' });
  });

  it('writes only what was changed', async () => {
    const { find, form, enter, closed } = await create({ recordId: 'a01' });
    await enter('Amount__c', 12);
    find('[data-save]')!.click();
    expect(form.submit).toHaveBeenCalledWith({ Amount__c: 12 });
    expect(closed).not.toHaveBeenCalled();
  });

  it('writes nothing where nothing was changed', async () => {
    const { find, form, closed } = await create({ recordId: 'a01' });
    find('[data-save]')!.click();
    expect(form.submit).not.toHaveBeenCalled();
    expect(closed).toHaveBeenCalledWith(null);
  });

  it('does not save what the form finds wrong, and can be saved again after a refusal', async () => {
    const { find, form, input, enter } = await create();
    await enter('Name', 'x');
    input('Amount__c')!.reportValidity.mockReturnValueOnce(false);
    find('[data-save]')!.click();
    expect(form.submit).not.toHaveBeenCalled();
    find('[data-save]')!.click();
    await Promise.resolve();
    expect(find<HTMLElement & { disabled: boolean }>('[data-save]')!.disabled).toBe(true);
    form.dispatchEvent(new CustomEvent('error', { detail: { message: 'Refusé' } }));
    await Promise.resolve();
    expect(find<HTMLElement & { disabled: boolean }>('[data-save]')!.disabled).toBe(false);
  });

  it('leaves out a field that this user may not enter', async () => {
    const { input } = await create({}, { Name: may(true), Amount__c: may(false), Assessment__c: may(true) });
    expect([input('Name'), input('Amount__c')].map(Boolean)).toEqual([true, false]);
  });

  it('asks before what was entered is lost', async () => {
    const { find, enter, closed } = await create();
    await enter('Name', 'x');
    (LightningConfirm.open as jest.Mock).mockResolvedValueOnce(false);
    find('[data-cancel]')!.click();
    await Promise.resolve();
    expect(closed).not.toHaveBeenCalled();
    find('[data-cancel]')!.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(closed).toHaveBeenCalledWith(null);
  });

  it('leaves deleting to the page', async () => {
    const { find, closed } = await create({ recordId: 'a01', mayDelete: true });
    find('[data-remove]')!.click();
    expect(closed).toHaveBeenCalledWith({ deleted: true });
  });
});
