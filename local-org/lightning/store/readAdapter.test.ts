import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { book, fakeOrg, onPage, settled } from './org.test-data.ts';
import { listAdapter, metadataAdapter } from './readAdapter.js';
import { notifyRecordUpdateAvailable } from './recordChanges.js';

const getObjectInfo = metadataAdapter(['objectApiName'], ({ objectApiName }) => ({ path: `/info/${objectApiName}` }));
const getBooks = listAdapter(['list'], ({ list, pageSize }) => ({ path: `/books/${list}`, query: { pageSize } }));

describe('an adapter of metadata', () => {
  it('waits for what it requires', async () => {
    const org = fakeOrg(() => ({ body: {} }));
    onPage(getObjectInfo, { objectApiName: undefined });
    await settled();
    assert.equal(org.asked.length, 0);
  });

  it('asks once for all components, then and later', async () => {
    const org = fakeOrg(() => ({ body: { apiName: 'Book__c' } }));
    const [one, two] = [
      onPage(getObjectInfo, { objectApiName: 'Book__c' }),
      onPage(getObjectInfo, { objectApiName: 'Book__c' }),
    ];
    await settled();
    const later = onPage(getObjectInfo, { objectApiName: 'Book__c' });
    assert.deepEqual(
      [one, two, later].map(({ last }) => last().data.apiName),
      ['Book__c', 'Book__c', 'Book__c'],
    );
    assert.equal(org.asked.length, 1);
  });

  it('asks again after an error', async () => {
    const answers = [{ status: 404, body: [{ message: 'none' }] }, { body: { apiName: 'Shelf__c' } }];
    fakeOrg(() => answers.shift()!);
    const { last } = onPage(getObjectInfo, { objectApiName: 'Shelf__c' });
    await settled();
    assert.equal(last().error.status, 404);
    const again = onPage(getObjectInfo, { objectApiName: 'Shelf__c' });
    await settled();
    assert.equal(again.last().data.apiName, 'Shelf__c');
  });
});

describe('an adapter of a list', () => {
  it('gives its page, and follows its records', async () => {
    const id = 'a03000000000001AAA';
    const org = fakeOrg(({ path }) =>
      path.startsWith('/books')
        ? { body: { count: 1, records: [book(id, { Name: 'Emma' })] } }
        : { body: book(id, { Name: 'Persuasion' }, 2) },
    );
    const { last } = onPage(getBooks, { list: 'All', pageSize: 5 });
    await settled();
    assert.deepEqual(org.asked[0]!.query, { pageSize: '5' });
    assert.equal(last().data.records[0].fields.Name.value, 'Emma');
    await notifyRecordUpdateAvailable([{ recordId: id }]);
    assert.equal(last().data.records[0].fields.Name.value, 'Persuasion');
    assert.throws(() => last().data.records.pop(), TypeError);
  });
});
