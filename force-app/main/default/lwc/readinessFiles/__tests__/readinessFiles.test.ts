import { createElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { deleteRecord } from 'lightning/uiRecordApi';
import ReadinessFiles from 'c/readinessFiles';

const FILES = [
  { id: '069A', linkId: '06A1', title: 'Compte rendu de l’été d’Élise.pdf', size: 1_400_000 },
  { id: '069B', linkId: '06A2', title: 'Budget', size: null },
];

function create(properties = {}) {
  const element = createElement('c-readiness-files', { is: ReadinessFiles });
  Object.assign(element, { recordId: 'a00', files: FILES, ...properties });
  document.body.append(element);
  const upload = element.shadowRoot!.querySelector('lightning-file-upload') as
    (HTMLElement & { recordId: string; multiple: boolean }) | null;
  return { element, upload };
}

describe('The files of a topic', () => {
  it('are links that download, with their size where it is known', async () => {
    const { element, upload } = create();
    const links = [...element.shadowRoot!.querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Compte rendu de l’été d’Élise.pdf', '/sfc/servlet.shepherd/document/download/069A'],
      ['Budget', '/sfc/servlet.shepherd/document/download/069B'],
    ]);
    expect(element.shadowRoot!.querySelectorAll('span')).toHaveLength(1);
    expect(element.shadowRoot!.querySelector('span')!.textContent).toMatch(/^1,4\sMo$/);
    expect(upload).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('are joined by more where the user may attach some, and say so', () => {
    const { element, upload } = create({ files: [], mayAttach: true });
    const attached = jest.fn();
    element.addEventListener('fileschanged', attached);
    expect([upload!.recordId, upload!.multiple]).toEqual(['a00', true]);
    upload!.dispatchEvent(
      new CustomEvent('uploadfinished', { detail: { files: [{ name: 'a', documentId: '069C' }] } }),
    );
    expect(attached).toHaveBeenCalledTimes(1);
    expect(element.shadowRoot!.querySelector('ul')).toBeNull();
  });

  describe('can be taken off', () => {
    const flush = () => new Promise((resolve) => setTimeout(resolve));
    function createAndRemove(isConfirmed: boolean) {
      LightningConfirm.open = jest.fn().mockResolvedValue(isConfirmed);
      const { element } = create({ mayAttach: true });
      const [changed, toasted] = [jest.fn(), jest.fn()];
      element.addEventListener('fileschanged', changed);
      element.addEventListener('lightning__showtoast', (event) => toasted((event as CustomEvent).detail));
      const button = element.shadowRoot!.querySelector<HTMLButtonElement>('[data-remove="06A2"]')!;
      button.click();
      return { element, button, changed, toasted };
    }

    it('once it was confirmed; the file itself stays, and the focus near', async () => {
      const { element, button, changed } = createAndRemove(true);
      await flush();
      expect(button.getAttribute('aria-label')).toBe('Retirer «\u00a0Budget\u00a0»');
      expect(deleteRecord).toHaveBeenCalledWith('06A2');
      expect(changed).toHaveBeenCalledTimes(1);
      Object.assign(element, { files: FILES.slice(0, 1) });
      await flush();
      expect((element.shadowRoot!.activeElement as HTMLElement).dataset.attached).toBeDefined();
      await expect(element).toBeAccessible();
    });

    it('but not without a yes', async () => {
      createAndRemove(false);
      await flush();
      expect(deleteRecord).not.toHaveBeenCalled();
    });

    it('unless the org refuses it, in its own words', async () => {
      (deleteRecord as jest.Mock).mockRejectedValueOnce({ body: { message: 'insufficient access rights' } });
      const { changed, toasted } = createAndRemove(true);
      await flush();
      expect(toasted.mock.calls[0][0].message).toBe('insufficient access rights');
      expect(changed).not.toHaveBeenCalled();
    });
  });
});
