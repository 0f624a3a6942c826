import { createElement } from 'lwc';
import ReadinessProgress from 'c/readinessProgress';

const topics = (...statuses: string[]) => statuses.map((status) => ({ status }));
const CHAPTERS = [
  { id: 'c1', title: 'Contenu', progress: 0.5, topics: topics('Done', 'In_Progress', 'Not_Applicable') },
  { id: 'c2', title: 'Acteurs', progress: null, topics: topics('Not_Applicable') },
];

function create(progress: number | null = 0.42) {
  const element = createElement('c-readiness-progress', { is: ReadinessProgress });
  Object.assign(element, {
    assessment: { progress, topicCount: 4, doneTopics: 1, applicableTopics: 2 },
    chapters: CHAPTERS,
  });
  document.body.append(element);
  return element;
}

const bars = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll('[role="progressbar"]')];

describe('The progress', () => {
  it('of the whole is a ring that says it in words', async () => {
    const element = create();
    const ring = element.shadowRoot!.querySelector('svg')!;
    expect(ring.getAttribute('role')).toBe('img');
    expect(ring.getAttribute('aria-label')).toMatch(/42\s% ?\. Sujets traités\u00a0: 1 sur 2, sans objet\u00a0: 2\./u);
    expect(ring.querySelector('text')!.textContent).toMatch(/42\s%/u);
    await expect(element).toBeAccessible();
  });

  it('fills the ring in proportion', () => {
    const [length, whole] = create(0.5)
      .shadowRoot!.querySelector('.arc')!
      .getAttribute('stroke-dasharray')!
      .split(' ')
      .map(Number);
    expect(length! / whole!).toBeCloseTo(0.5);
  });

  it('of a chapter is a bar with its counts, topics set aside left out', () => {
    const [first, second] = bars(create());
    expect(first!.getAttribute('aria-valuenow')).toBe('50');
    expect(first!.getAttribute('aria-valuetext')).toBe('Sujets traités\u00a0: 1 sur 2');
    expect(second!.getAttribute('aria-valuetext')).toBe('Aucun sujet applicable');
  });

  it('is a dash where nothing is applicable', () => {
    expect(create(null).shadowRoot!.querySelector('svg text')!.textContent).toBe('–');
  });

  it('opens a chapter', () => {
    const element = create();
    const opened = jest.fn();
    element.addEventListener('openchapter', opened);
    element.shadowRoot!.querySelector('button')!.click();
    expect(opened.mock.calls[0][0].detail).toEqual({ chapterId: 'c1' });
  });
});
