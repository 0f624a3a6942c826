import { createElement } from 'lwc';
import ReadinessPrint from 'c/readinessPrint';

const CHAPTERS = [
  {
    id: 'c1',
    title: 'Contenu',
    topics: [
      {
        id: 't1',
        title: 'Budget',
        status: 'Done',
        essential: true,
        responsible: 'Zoé',
        dueDate: '2026-03-01',
        notes: 'Voté',
        evidenceLink: 'https://example.org/pv',
        files: [{ title: 'Procès-verbal.pdf' }],
        points: [{ id: 'p1', title: 'Licences', status: 'Not_Assessed', answer: '40 €' }],
      },
    ],
  },
];

function create() {
  const element = createElement('c-readiness-print', { is: ReadinessPrint });
  Object.assign(element, {
    assessmentName: 'Refuge',
    chapters: CHAPTERS,
    statusLabels: { Done: 'Traité', Not_Assessed: 'Non abordé' },
  });
  document.body.append(element);
  return element;
}

describe('The print view', () => {
  it('shows every topic and point with what was answered', async () => {
    const element = create();
    const text = element.shadowRoot!.textContent!;
    for (const part of [
      'Refuge',
      'Procès-verbal.pdf',
      'Contenu',
      'Budget',
      'Essentiel',
      'Zoé',
      'Voté',
      'example.org/pv',
      'Licences',
      '40 €',
    ])
      expect(text).toContain(part);
    expect(text).toContain('1 mars 2026');
    expect(text).toContain('Non abordé');
    await expect(element).toBeAccessible();
  });

  it('prints', () => {
    window.print = jest.fn();
    create().shadowRoot!.querySelector<HTMLElement>('[data-print]')!.click();
    expect(window.print).toHaveBeenCalledTimes(1);
  });
});
