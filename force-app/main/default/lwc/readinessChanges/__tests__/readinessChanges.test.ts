import { executeMutation } from 'lightning/graphql';
import { changePoint, ChangeRefused, saveChanges, SaveQueue, settleAndFinish, topicChange } from 'c/readinessChanges';

const mutate = executeMutation as jest.Mock;
const TOPIC = { id: 't', status: 'Done', points: [] };
const POINTS = [
  { id: 'p1', status: 'Done' },
  { id: 'p2', status: 'To_Do' },
  { id: 'p3', status: 'Not_Applicable' },
];
const always = (values: Record<string, unknown>) => () => values;
const save = (changes: ReturnType<typeof topicChange>[], loaded = {}, current = loaded) =>
  saveChanges(changes, always(loaded), async () => always(current));

beforeEach(() => mutate.mockResolvedValue({ data: {} }));

describe('A save', () => {
  it('is one mutation, all or none, whose values are variables', async () => {
    await expect(
      save([topicChange('t', { Notes__c: 'a" } b' }), topicChange('u', { Notes__c: null })]),
    ).resolves.toEqual([]);
    const { query, variables } = mutate.mock.calls[0][0];
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(query.trim()).toBe(
      'mutation UpdateReadiness($r0: Readiness_Topic__cUpdateInput!, $r1: Readiness_Topic__cUpdateInput!) ' +
        '{ uiapi(input: { allOrNone: true }) { r0: Readiness_Topic__cUpdate(input: $r0) { success } ' +
        'r1: Readiness_Topic__cUpdate(input: $r1) { success } } }',
    );
    expect(variables).toEqual({
      r0: { Id: 't', Readiness_Topic__c: { Notes__c: 'a" } b' } },
      r1: { Id: 'u', Readiness_Topic__c: { Notes__c: null } },
    });
  });

  it('of more than 25 records is several requests, in their order', async () => {
    await save(Array.from({ length: 26 }, (_, index) => topicChange(`t${index}`, { Notes__c: 'x' })));
    expect(mutate.mock.calls.map(([{ variables }]) => Object.keys(variables).length)).toEqual([25, 1]);
  });

  it('of which a later request is refused says how much was saved, and shows it', async () => {
    mutate.mockResolvedValueOnce({ data: {} }).mockResolvedValueOnce({ errors: [{ message: 'Choisissez pourquoi.' }] });
    const readAgain = jest.fn(async () => always({}));
    const queue = new SaveQueue(readAgain);
    const changes = Array.from({ length: 26 }, (_, index) => topicChange(`t${index}`, { Notes__c: 'x' }));
    await expect(queue.add(changes, new Map())).rejects.toMatchObject({
      saved: 25,
      messages: ['Choisissez pourquoi.', expect.stringContaining('25 modifications sur 26')],
    });
    expect(readAgain).toHaveBeenCalledTimes(2);
    expect(queue.changes).toEqual([]);
  });

  it('writes nothing where somebody else has changed a field since', async () => {
    const conflicts = await save([topicChange('t', { Notes__c: 'mine' })], { Notes__c: null }, { Notes__c: 'theirs' });
    expect(conflicts).toEqual([{ id: 't', field: 'Notes__c', theirs: 'theirs' }]);
    expect(mutate).not.toHaveBeenCalled();
  });

  it.each([
    ['a field that it does not write', { Notes__c: null, Due_Date__c: '2026-01-01' }, { Notes__c: null }],
    ['a field that holds by now what is to be written', { Notes__c: 'mine' }, { Notes__c: 'before' }],
    ['an empty text, which is saved as none', { Notes__c: '' }, { Notes__c: null }],
    ['a field that is not compared', {}, { Notes__c: null }],
  ])('minds no change of %s', async (_, current, loaded) => {
    await expect(save([topicChange('t', { Notes__c: 'mine' })], loaded, current)).resolves.toEqual([]);
    expect(mutate).toHaveBeenCalled();
  });

  it('that is refused says so in the org’s words, and not of what was only rolled back', async () => {
    const rolledBack = 'The transaction was rolled back since another operation in the same transaction failed.';
    mutate.mockResolvedValue({ data: null, errors: [{ message: rolledBack }, { message: 'Choisissez pourquoi.' }] });
    const refusal = await save([topicChange('t', {})]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ChangeRefused);
    expect((refusal as ChangeRefused).messages).toEqual(['Choisissez pourquoi.']);
  });

  it('that does not reach the org is a refusal too', async () => {
    mutate.mockRejectedValue({ status: 503, statusText: 'Service Unavailable' });
    await expect(save([topicChange('t', {})])).rejects.toThrow('Service Unavailable');
  });
});

describe('A change of status', () => {
  it('finishes the open points before their topic', () => {
    const changes = settleAndFinish({ ...TOPIC, points: POINTS } as never, { Status__c: 'Done' });
    expect(changes.map(({ object, id }) => [object, id])).toEqual([
      ['Readiness_Point__c', 'p2'],
      ['Readiness_Topic__c', 't'],
    ]);
  });

  it('reopens a topic that is done before its point', () => {
    const changes = changePoint(TOPIC as never, 'p1', { Status__c: 'To_Do' });
    expect(changes.map(({ id, fields }) => [id, fields])).toEqual([
      ['t', { Status__c: 'In_Progress' }],
      ['p1', { Status__c: 'To_Do' }],
    ]);
  });

  it.each([
    ['Done', { Status__c: 'Not_Applicable', Answer__c: 'Hors sujet' }],
    ['Done', { Answer__c: 'Oui' }],
    ['To_Do', { Status__c: 'In_Progress' }],
  ])('of a point leaves a topic that is %s alone for %j', (status, fields) => {
    expect(changePoint({ ...TOPIC, status } as never, 'p1', fields)).toHaveLength(1);
  });
});
