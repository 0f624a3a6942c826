import { createElement } from 'lwc';
import ReadinessSavedText from 'c/readinessSavedText';

type Element = HTMLElement & { value: string | null; feedback?: object };

function create(properties = {}) {
  const element = createElement('c-readiness-saved-text', { is: ReadinessSavedText }) as Element;
  Object.assign(element, { label: 'Notes', value: 'Avant', ...properties });
  const committed = jest.fn();
  element.addEventListener('commit', (event) => committed((event as CustomEvent).detail.value));
  document.body.append(element);
  const control = element.shadowRoot!.querySelector<HTMLTextAreaElement>('[data-control]')!;
  const type = (text: string) => {
    control.value = text;
    control.dispatchEvent(new CustomEvent('input'));
  };
  const leave = () => control.dispatchEvent(new CustomEvent('blur'));
  const message = () => element.shadowRoot!.querySelector('[data-message]')!.textContent;
  const button = (name: string) => element.shadowRoot!.querySelector<HTMLButtonElement>(`[data-${name}]`);
  return { element, committed, control, type, leave, message, button };
}

describe('A text that saves itself', () => {
  it('has a label, and its context for screen readers', async () => {
    const { element } = create({ context: 'Coûts internes' });
    expect(element.shadowRoot!.querySelector('label')!.textContent).toBe('Notes – Coûts internes');
    await expect(element).toBeAccessible();
  });

  it('is saved when it is left, once, and only if it changed', () => {
    const { type, leave, committed } = create();
    leave();
    type('Avant');
    leave();
    expect(committed).not.toHaveBeenCalled();
    type('Après');
    leave();
    expect(committed.mock.calls).toEqual([['Après']]);
  });

  it('that is emptied is none', () => {
    const { type, leave, committed } = create();
    type('');
    leave();
    expect(committed.mock.calls).toEqual([[null]]);
  });

  it('says that it is being saved, then saved', async () => {
    const { element, type, leave, message } = create();
    type('Après');
    leave();
    Object.assign(element, { value: 'Après', feedback: { state: 'saving' } });
    await Promise.resolve();
    expect(message()).toBe('Enregistrement…');
    element.feedback = { state: 'saved' };
    await Promise.resolve();
    expect(message()).toBe('Enregistré');
    await expect(element).toBeAccessible();
  });

  it('that is refused stays as typed, with the reason', async () => {
    const { element, type, leave, message, control } = create();
    type('ftp://x');
    leave();
    element.value = 'ftp://x';
    element.feedback = { state: 'failed', message: 'Écrivez une adresse web.' };
    element.value = 'Avant';
    await Promise.resolve();
    expect(control.value).toBe('ftp://x');
    expect(message()).toContain('Écrivez une adresse web.');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    await expect(element).toBeAccessible();
  });

  it('typed further while it was being saved is not lost', async () => {
    const { element, type, leave, committed, control } = create();
    type('Un');
    leave();
    element.feedback = { state: 'saving' };
    type('Un deux');
    element.feedback = { state: 'saved' };
    await Promise.resolve();
    expect(control.value).toBe('Un deux');
    leave();
    expect(committed.mock.calls).toEqual([['Un'], ['Un deux']]);
  });

  it('that somebody else changed shows both, and lets choose', async () => {
    const { element, type, leave, committed, message, button, control } = create();
    type('Mien');
    leave();
    element.value = 'Sien';
    element.feedback = { state: 'conflict', theirs: 'Sien' };
    await Promise.resolve();
    expect(control.value).toBe('Mien');
    expect(message()).toContain('Sien');
    await expect(element).toBeAccessible();
    button('mine')!.click();
    expect(committed.mock.calls).toEqual([['Mien'], ['Mien']]);
    button('theirs')!.click();
    await Promise.resolve();
    expect(control.value).toBe('Sien');
    expect(button('theirs')).toBeNull();
  });

  it('recalls what was typed and not saved when it is drawn again', async () => {
    const feedback = { state: 'failed', message: 'Écrivez une adresse web.', mine: 'ftp://x' };
    const { control, message, leave, committed } = create({ feedback });
    expect(control.value).toBe('ftp://x');
    expect(message()).toContain('Écrivez une adresse web.');
    leave();
    expect(committed.mock.calls).toEqual([['ftp://x']]);
  });

  it('can be one line', async () => {
    const { element, control } = create({ singleLine: true });
    expect(control.tagName).toBe('INPUT');
    await expect(element).toBeAccessible();
  });
});
