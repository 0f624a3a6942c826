import { createElement } from 'lwc';
import ReadinessFiles from 'c/readinessFiles';

const FILES = [
  { id: '069A', title: 'Compte rendu de l’été d’Élise.pdf', size: 1_400_000 },
  { id: '069B', title: 'Budget', size: null },
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
    element.addEventListener('filesattached', attached);
    expect([upload!.recordId, upload!.multiple]).toEqual(['a00', true]);
    upload!.dispatchEvent(
      new CustomEvent('uploadfinished', { detail: { files: [{ name: 'a', documentId: '069C' }] } }),
    );
    expect(attached).toHaveBeenCalledTimes(1);
    expect(element.shadowRoot!.querySelector('ul')).toBeNull();
  });
});
