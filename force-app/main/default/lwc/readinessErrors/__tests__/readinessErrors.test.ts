import { isNoAccess, reduceErrors } from 'c/readinessErrors';

describe('Errors', () => {
  it.each([
    ['GraphQL', [{ message: 'Wrong' }, { message: 'Wrong' }], ['Wrong']],
    ['Lightning Data Service', { body: { message: 'Refused' }, statusText: 'Bad Request' }, ['Refused']],
    ['a list of Lightning Data Service', { body: [{ message: 'One' }, { message: 'Two' }] }, ['One', 'Two']],
    [
      'a form',
      { body: { message: 'An error', output: { errors: [], fieldErrors: { Name: [{ message: 'Too long' }] } } } },
      ['Too long'],
    ],
    ['JavaScript', new TypeError('Failed to fetch'), ['Failed to fetch']],
    ['a status alone', { status: 503, statusText: 'Unavailable' }, ['Unavailable']],
    ['a text', 'No', ['No']],
  ])('of %s are read', (_, error, messages) => {
    expect(reduceErrors(error)).toEqual(messages);
  });

  it('that say nothing still say something', () => {
    expect(reduceErrors(undefined)).toEqual([expect.stringContaining('L’org n’a pas répondu')]);
  });

  it('say that the connection is lost while there is none', () => {
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(reduceErrors(new TypeError('Failed to fetch'))).toEqual([expect.stringContaining('connexion')]);
    online.mockRestore();
  });

  it('tell missing access', () => {
    expect(isNoAccess([{ message: 'Cannot query field "X__c" on type "RecordQuery".' }])).toBe(true);
    expect(isNoAccess([{ message: 'Unavailable' }])).toBe(false);
  });
});
