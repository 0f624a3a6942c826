import { createElement } from 'lwc';
import ReadinessNextPoints from 'c/readinessNextPoints';
import { nextPoints, type Topic } from '../nextPoints';

const topic = (id: string, changes: Partial<Topic> = {}): Topic => ({
  id,
  title: `Sujet ${id}`,
  status: 'In_Progress',
  essential: false,
  overdue: false,
  dueDate: null,
  isMine: false,
  responsible: null,
  points: [{ id: `${id}-1`, title: `Point ${id}`, status: 'To_Do' }],
  ...changes,
});
const mine = { isMine: true, responsible: 'Moi' };
const ids = (...topics: Topic[]) => nextPoints([{ topics }]).map(({ id }) => id);

describe('The next points', () => {
  it('are three at most, one’s own first, then those of nobody', () => {
    expect(ids(topic('a'), topic('b', mine), topic('c', mine), topic('d'))).toEqual(['b-1', 'c-1', 'a-1']);
  });

  it('are never somebody else’s', () => {
    expect(ids(topic('a', { responsible: 'Zoé' }))).toEqual([]);
  });

  it('leave out what is settled, and offer the topic itself once its points are', () => {
    const settled = [{ id: 'p', title: 'Point', status: 'Done' }];
    expect(ids(topic('a', { status: 'Done' }), topic('b', { points: settled }), topic('c', { points: [] }))).toEqual([
      'b',
      'c',
    ]);
  });

  it('begin with what is overdue, then essential, then due soonest', () => {
    expect(
      ids(
        topic('a', { ...mine, dueDate: '2026-05-01' }),
        topic('b', { ...mine, dueDate: '2026-04-01' }),
        topic('c', { ...mine, essential: true }),
        topic('d', { ...mine, overdue: true, dueDate: '2026-01-01' }),
      ),
    ).toEqual(['d-1', 'c-1', 'b-1']);
  });
});

function create(chapters: { topics: Topic[] }[]) {
  const element = createElement('c-readiness-next-points', { is: ReadinessNextPoints });
  Object.assign(element, { chapters });
  document.body.append(element);
  return element;
}

describe('Their list', () => {
  it('opens a point in its topic, and says why it is there', async () => {
    const element = create([{ topics: [topic('a', { ...mine, essential: true, dueDate: '2026-03-01' })] }]);
    const opened = jest.fn();
    element.addEventListener('opentopic', opened);
    element.shadowRoot!.querySelector('button')!.click();
    expect(opened.mock.calls[0][0].detail).toEqual({ topicId: 'a', pointId: 'a-1' });
    expect(element.shadowRoot!.querySelector('[data-why]')!.textContent).toBe(
      'Votre sujet · Essentiel · Échéance\u00a0: 1 mars 2026',
    );
    await expect(element).toBeAccessible();
  });

  it('says so when nothing is waiting', async () => {
    const element = create([]);
    expect(element.shadowRoot!.querySelector('[data-empty]')!.textContent).toContain('Rien ne vous attend');
    await expect(element).toBeAccessible();
  });
});
