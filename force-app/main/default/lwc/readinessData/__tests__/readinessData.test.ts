import {
  applyChanges,
  blockersOf,
  fieldInfos,
  filterChapters,
  filterCounts,
  filterNamed,
  keepUnchanged,
  readAssessment,
  topicsOf,
  valuesById,
} from 'c/readinessData';
import { node, pageData, topic, TOPICS } from './sample';

const read = (data = pageData()) => readAssessment(data as never)!;
const titles = (chapters: { topics: { title: string }[] }[]) =>
  chapters.flatMap(({ topics }) => topics.map(({ title }) => title));

describe('The data of a page', () => {
  it('is chapters with their topics with their points, percentages as fractions', () => {
    const assessment = read();
    expect(assessment).toMatchObject({ name: 'Refuge du Vercors', verdictLevel: 1, progress: 0.25, isCut: false });
    expect(assessment.chapters.map(({ title, progress }) => [title, progress])).toEqual([
      ['Contenu', 0.5],
      ['Ressources humaines', 0.5],
    ]);
    const [budget] = topicsOf(assessment);
    expect(budget).toMatchObject({ title: 'Fixer un budget', responsible: 'Odile Deray', overdue: true });
    expect(budget!.points.map(({ title }) => title)).toEqual(['Coûts internes', 'Coûts externes']);
  });

  it('leaves out the decision’s fields that this user may not see', () => {
    expect(read().decision).toEqual({ Decision__c: 'Pending', Decided_On__c: null });
  });

  it('is nothing where there is no such assessment', () => {
    expect(readAssessment(pageData({ assessments: [] }) as never)).toBeUndefined();
  });

  it('has a topic’s files, without those that this user may not see', () => {
    const links = {
      edges: [
        {
          node: {
            Id: '06A1',
            ContentDocument: { Id: '069A', Title: { value: 'Devis' }, FileExtension: { value: 'pdf' } },
          },
        },
        { node: { Id: '06A2' } },
      ],
    };
    const withFiles = { ...topic('a', 'content', { Status__c: 'Done' }), ContentDocumentLinks: links };
    const assessment = read(pageData({ topics: [withFiles as never] }));
    expect(topicsOf(assessment)[0]!.files).toEqual([{ id: '069A', linkId: '06A1', title: 'Devis.pdf', size: null }]);
    expect(filterCounts(assessment.chapters)['without-trace']).toBe(0);
  });

  it('takes the user’s name before the written one', () => {
    const named = { ...topic('a', 'content'), Responsible__r: { Name: { value: 'Camille' } } };
    expect(topicsOf(read(pageData({ topics: [named as never] })))[0]!.responsible).toBe('Camille');
  });
});

describe('Blockers', () => {
  it('are the open essentials and what nobody has looked at, with who and when', () => {
    const assessment = read(pageData({ topics: [...TOPICS, topic('plan', 'people', { Name: 'Planning' })] }));
    expect(blockersOf(assessment)).toEqual([
      {
        kind: 'essential-open',
        key: null,
        id: 'budget',
        title: 'Fixer un budget',
        reason: 'sujet essentiel encore ouvert, Odile Deray, échéance 31 janv. 2026',
      },
      { kind: 'not-assessed', key: null, id: 'plan', title: 'Planning', reason: 'sujet non abordé' },
    ]);
  });

  it('are risks that are not assessed, or strong and not mastered, after the topics', () => {
    const risk = (id: string, Is_Unassessed__c: number, Is_Unmastered__c: number) =>
      node(id, { Name: id, Key__c: null, Is_Unassessed__c, Is_Unmastered__c, Responsible_Name__c: 'Zoé' });
    const blockers = blockersOf(
      read(pageData({ topics: [], risks: [risk('délais', 0, 1), risk('coût', 1, 0), risk('x', 0, 0)] })),
    );
    expect(blockers.map(({ kind, id, reason }) => [kind, id, reason])).toEqual([
      ['unmastered-risk', 'délais', 'risque fort non maîtrisé, Zoé'],
      ['unassessed-risk', 'coût', 'risque à évaluer'],
    ]);
  });

  it('are reservations once the essentials are settled', () => {
    const kinds = blockersOf({ ...read(), verdictLevel: 2 }).map(({ kind }) => kind);
    expect(kinds).toEqual(['reservation']);
    expect(blockersOf({ ...read(), chapters: [] })).toEqual([]);
  });
});

describe('Filters', () => {
  it.each([
    ['all', ['Fixer un budget', 'Benchmarker', 'Former']],
    ['open', ['Fixer un budget']],
    ['mine', ['Fixer un budget']],
    ['essential', ['Fixer un budget']],
    ['overdue', ['Fixer un budget']],
    ['without-trace', ['Benchmarker']],
  ] as const)('%s leaves %j', (filter, left) => {
    expect(titles(filterChapters(read().chapters, filter, ''))).toEqual(left);
  });

  it('count what each would leave', () => {
    expect(filterCounts(read().chapters)).toEqual({
      all: 3,
      open: 1,
      mine: 1,
      essential: 1,
      overdue: 1,
      'without-trace': 1,
    });
  });

  it('search titles and answers without minding accents or case, all words of it', () => {
    const found = (search: string) => titles(filterChapters(read().chapters, 'all', search));
    expect(found('ETUDE')).toEqual(['Fixer un budget']);
    expect(found('couts 12')).toEqual(['Fixer un budget']);
    expect(found('etude former')).toEqual([]);
  });

  it('keep a chapter of which nothing is left', () => {
    expect(filterChapters(read().chapters, 'open', '')).toHaveLength(2);
  });

  it('of an address are only those that exist', () => {
    expect([filterNamed('mine'), filterNamed('<script>'), filterNamed(undefined)]).toEqual(['mine', 'all', 'all']);
  });
});

describe('A change', () => {
  const change = (id: string, fields: Record<string, unknown>, today = '2026-01-01') =>
    applyChanges(read(), [{ id, fields }], today);

  it('shows at once, with what follows from it for its topic', () => {
    const [budget] = topicsOf(change('external', { Status__c: 'Done' }));
    expect(budget).toMatchObject({ progress: 1, toConfirm: true });
    const [done] = topicsOf(change('budget', { Status__c: 'Done' }));
    expect(done).toMatchObject({ status: 'Done', overdue: false, progress: 1 });
    expect(topicsOf(change('budget', { Status__c: 'Not_Applicable' }))[0]!.progress).toBeNull();
  });

  it('of a due date tells what is overdue by today', () => {
    expect(topicsOf(change('budget', { Due_Date__c: '2026-01-01' }, '2026-01-01'))[0]!.overdue).toBe(false);
    expect(topicsOf(change('budget', { Due_Date__c: '2026-01-01' }, '2026-01-02'))[0]!.overdue).toBe(true);
  });

  it('leaves every other topic the same object', () => {
    const before = read();
    const after = applyChanges(before, [{ id: 'external', fields: { Answer__c: 'Oui' } }], '2026-01-01');
    expect(after.chapters[1]).toBe(before.chapters[1]);
    expect(topicsOf(after)[1]).toBe(topicsOf(before)[1]);
    expect(topicsOf(after)[0]!.points[1]!.answer).toBe('Oui');
    expect(applyChanges(before, [], '2026-01-01')).toBe(before);
  });

  it('read again from the org leaves rows as they are where nothing has changed', () => {
    const before = read();
    const again = keepUnchanged(before, read(pageData({ topics: [TOPICS[0]!, topic('benchmark', 'content')] })));
    expect(topicsOf(again)[0]).toBe(topicsOf(before)[0]);
    expect(topicsOf(again)[1]).not.toBe(topicsOf(before)[1]);
    expect(keepUnchanged(undefined, before)).toBe(before);
  });

  it('can be compared with the values loaded, by record and API name', () => {
    const values = valuesById(read());
    expect(values.get('internal')).toEqual({ Status__c: 'Done', Answer__c: 'Étude chiffrée : 12 jours' });
    expect(values.get('budget')).toMatchObject({ Due_Date__c: '2026-01-31', Essential__c: true });
    expect(values.get('a00A')).toEqual({ Decision__c: 'Pending', Decided_On__c: null });
  });
});

it('A field may be edited where the object may be, too', () => {
  const fields = { A__c: { label: 'A', updateable: true, length: 80, inlineHelpText: null } };
  expect(fieldInfos({ updateable: true, fields }).A__c).toEqual({
    label: 'A',
    help: '',
    editable: true,
    maxLength: 80,
  });
  expect(fieldInfos({ updateable: false, fields }).A__c?.editable).toBe(false);
  expect(fieldInfos(undefined)).toEqual({});
});
