import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { book, fakeOrg, onPage, settled, type Result } from './org.test-data.ts';
import { deleteRecord, notifyRecordUpdateAvailable, updateRecord } from './recordChanges.js';
import { getRecord } from './recordWire.js';
import { getRecords } from './recordsWire.js';

let count = 0;
const newId = (): string => `a00${String(++count).padStart(12, '0')}AAA`;
const FIELDS = ['Book__c.Name', { objectApiName: 'Book__c', fieldApiName: 'Price__c' }];

describe('getRecord', () => {
  it('waits for its record and for what to read of it', async () => {
    const org = fakeOrg(() => ({ body: {} }));
    const { results } = onPage(getRecord, { recordId: undefined, fields: FIELDS });
    onPage(getRecord, { recordId: newId() });
    await settled();
    assert.deepEqual(results, [{ data: undefined, error: undefined }]);
    assert.deepEqual(org.asked, []);
  });

  it('asks for its fields and gives the record, which nobody can change', async () => {
    const id = newId();
    const org = fakeOrg(() => ({ body: book(id, { Name: 'Emma', Price__c: 9 }) }));
    const { last } = onPage(getRecord, { recordId: id, fields: FIELDS, optionalFields: ['Book__c.Genre__c'] });
    await settled();
    assert.deepEqual(org.asked[0]!.query, {
      fields: 'Book__c.Name,Book__c.Price__c',
      optionalFields: 'Book__c.Genre__c',
    });
    assert.equal(last().data.fields.Name.value, 'Emma');
    assert.throws(() => (last().data.fields.Name.value = 'Persuasion'), TypeError);
  });

  it('reads a record once for all components that show it', async () => {
    const id = newId();
    const org = fakeOrg(() => ({ body: book(id, { Name: 'Emma' }) }));
    onPage(getRecord, { recordId: id, fields: ['Book__c.Name'] });
    onPage(getRecord, { recordId: id, fields: 'Book__c.Name' });
    await settled();
    const { last } = onPage(getRecord, { recordId: id.slice(0, 15), fields: ['Book__c.Name'] });
    assert.equal(last().data.fields.Name.value, 'Emma');
    assert.equal(org.asked.length, 1);
  });

  it('reads again what was read long ago', async (context) => {
    context.mock.timers.enable({ apis: ['Date'] });
    const id = newId();
    const org = fakeOrg(() => ({ body: book(id, { Name: 'Emma' }) }));
    onPage(getRecord, { recordId: id, fields: ['Book__c.Name'] });
    await settled();
    context.mock.timers.tick(31_000);
    onPage(getRecord, { recordId: id, fields: ['Book__c.Name'] });
    await settled();
    assert.equal(org.asked.length, 2);
  });

  it('asks nothing for a configuration that says the same again, even after an error', async () => {
    const config = { recordId: newId(), fields: ['Book__c.None__c'] };
    const org = fakeOrg(() => ({ status: 400, body: [] }));
    const { wire } = onPage(getRecord, config);
    await settled();
    wire.update({ ...config });
    await settled();
    assert.equal(org.asked.length, 1);
  });

  it('gives what the org refuses as an error with the list of the org', async () => {
    const errors = [{ errorCode: 'INVALID_FIELD', message: 'No such column' }];
    fakeOrg(() => ({ status: 400, body: errors }));
    const { last } = onPage(getRecord, { recordId: newId(), fields: ['Book__c.None__c'] });
    await settled();
    assert.deepEqual([last().error.ok, last().error.status, last().error.body], [false, 400, errors]);
    assert.equal(last().data, undefined);
  });

  it('gives a lost network as an error of status 0', async () => {
    fakeOrg(() => new TypeError('Failed to fetch'));
    const { last } = onPage(getRecord, { recordId: newId(), fields: ['Book__c.Name'] });
    await settled();
    assert.equal(last().error.status, 0);
    assert.match(last().error.body.message, /Failed to fetch/);
  });

  it('gives parents as records within the record, and follows a parent that is read elsewhere', async () => {
    const [id, shelfId] = [newId(), newId()];
    const shelf = (name: string) => ({ ...book(shelfId, { Name: name }), apiName: 'Shelf__c' });
    const withShelf = { ...book(id, {}), fields: { Shelf__r: { displayValue: 'A', value: shelf('A') } } };
    fakeOrg(({ path }) => ({ body: path.endsWith(id) ? withShelf : shelf('B') }));
    const { last } = onPage(getRecord, { recordId: id, fields: ['Book__c.Shelf__r.Name'] });
    await settled();
    assert.equal(last().data.fields.Shelf__r.value.fields.Name.value, 'A');
    onPage(getRecord, { recordId: shelfId, fields: ['Shelf__c.Name', 'Shelf__c.Room__c'] });
    await settled();
    assert.equal(last().data.fields.Shelf__r.value.fields.Name.value, 'B');
  });

  it('shows the parent that a record without one is given', async () => {
    const [id, shelfId] = [newId(), newId()];
    const without = { ...book(id, { Shelf__c: null, Shelf__r: null }) };
    const shelf = { displayValue: 'A', value: { ...book(shelfId, { Name: 'A' }), apiName: 'Shelf__c' } };
    const saved = book(id, { Shelf__c: shelfId }, 2);
    const org = fakeOrg(({ method, query }) => {
      if (method === 'PATCH') return { body: saved };
      return { body: query.fields ? without : { ...saved, fields: { ...saved.fields, Shelf__r: shelf } } };
    });
    const { last } = onPage(getRecord, { recordId: id, fields: ['Book__c.Shelf__c', 'Book__c.Shelf__r.Name'] });
    await settled();
    assert.equal(last().data.fields.Shelf__r.value, null);
    await updateRecord({ fields: { Id: id, Shelf__c: shelfId } });
    await settled();
    assert.equal(org.asked.at(-1)!.query.optionalFields, 'Shelf__c,Shelf__r.Name');
    assert.equal(last().data.fields.Shelf__r.value.fields.Name.value, 'A');
  });

  it('gives nothing more once its component has left the page', async () => {
    const id = newId();
    fakeOrg(() => ({ body: book(id, { Name: 'Emma' }) }));
    const { wire, results } = onPage(getRecord, { recordId: id, fields: ['Book__c.Name'] });
    wire.disconnect();
    await settled();
    assert.equal(results.length, 1);
  });

  it('shows the record asked for last, whatever order the answers come in', async () => {
    const [slow, quick] = [newId(), newId()];
    fakeOrg(({ path }) => ({ body: book(path.split('/').at(-1)!, { Name: path.endsWith(slow) ? 'slow' : 'quick' }) }));
    const { wire, results, last } = onPage(getRecord, { recordId: slow, fields: ['Book__c.Name'] });
    wire.update({ recordId: quick, fields: ['Book__c.Name'] });
    await settled();
    assert.equal(last().data.fields.Name.value, 'quick');
    assert.equal(results.length, 2);
  });
});

describe('a changed record', () => {
  it('shows in every wire that has it, and what the save did not answer is read again', async () => {
    const id = newId();
    const answers = [
      book(id, { Name: 'Emma', Total__c: 1 }),
      book(id, { Name: 'Persuasion' }, 2),
      book(id, { Name: 'Persuasion', Total__c: 2 }, 2),
    ];
    const org = fakeOrg(() => ({ body: answers.shift() }));
    const { last } = onPage(getRecord, { recordId: id, fields: ['Book__c.Name', 'Book__c.Total__c'] });
    await settled();
    await updateRecord(
      { fields: { Id: id, Name: 'Persuasion' } },
      { ifUnmodifiedSince: 'Tue, 01 Jul 2025 00:00:00 GMT' },
    );
    assert.equal(last().data.fields.Name.value, 'Persuasion');
    await settled();
    assert.equal(last().data.fields.Total__c.value, 2);
    const [, save, again] = org.asked;
    assert.deepEqual([save!.method, save!.body], ['PATCH', { fields: { Name: 'Persuasion' } }]);
    assert.equal(save!.headers['If-Unmodified-Since'], 'Tue, 01 Jul 2025 00:00:00 GMT');
    assert.deepEqual(again!.query, { optionalFields: 'Name,Total__c' });
  });

  it('is read again when somebody says that it has changed, and wires have it when the promise is kept', async () => {
    const id = newId();
    const answers = [book(id, { Name: 'Emma' }), book(id, { Name: 'Persuasion' }, 2)];
    fakeOrg(() => ({ body: answers.shift() }));
    const { last } = onPage(getRecord, { recordId: id, fields: ['Book__c.Name'] });
    const all = onPage(getRecords, { records: undefined });
    await settled();
    await notifyRecordUpdateAvailable([{ recordId: id }]);
    assert.equal(last().data.fields.Name.value, 'Persuasion');
    assert.equal(all.results.length, 1);
  });

  it('does not go back to what an older answer says', async () => {
    const id = newId();
    const answers = [book(id, { Name: 'new' }, 2), book(id, { Name: 'old', Price__c: 3 }, 1)];
    fakeOrg(() => ({ body: answers.shift() }));
    const { last } = onPage(getRecord, { recordId: id, fields: ['Book__c.Name'] });
    await settled();
    onPage(getRecord, { recordId: id, fields: ['Book__c.Name', 'Book__c.Price__c'] });
    await settled();
    assert.equal(last().data.fields.Name.value, 'new');
  });

  it('keeps its old value where the org refuses the save, whose errors name their fields', async () => {
    const id = newId();
    const output = { errors: [], fieldErrors: { Price__c: [{ message: 'Too much', field: 'Price__c' }] } };
    fakeOrg(({ method }) =>
      method === 'GET'
        ? { body: book(id, { Price__c: 1 }) }
        : { status: 400, body: { message: 'An error occurred', errorCode: 'INVALID_INPUT', output } },
    );
    const { results } = onPage(getRecord, { recordId: id, fields: ['Book__c.Price__c'] });
    await settled();
    await assert.rejects(updateRecord({ fields: { Id: id, Price__c: 1e9 } }), (error: Result) => {
      assert.deepEqual(error.body.output, output);
      return true;
    });
    assert.equal(results.length, 2);
  });

  it('is an error of status 404 once it has been deleted', async () => {
    const id = newId();
    fakeOrg(({ method }) => (method === 'GET' ? { body: book(id, { Name: 'Emma' }) } : { status: 204 }));
    const { last } = onPage(getRecord, { recordId: id, fields: ['Book__c.Name'] });
    await settled();
    await deleteRecord(id);
    assert.equal(last().error.status, 404);
  });
});

describe('getRecords', () => {
  it('gives each record with its own status, and follows them', async () => {
    const [one, two] = [newId(), newId()];
    const results = [
      { result: book(one, { Name: 'Emma' }), statusCode: 200 },
      { result: [{ errorCode: 'NOT_FOUND', message: 'gone' }], statusCode: 404 },
    ];
    fakeOrg(({ path }) =>
      path.includes('/batch/')
        ? { body: { hasErrors: true, results } }
        : { body: book(one, { Name: 'Persuasion' }, 2) },
    );
    const { last } = onPage(getRecords, { records: [{ recordIds: [one, two], fields: ['Book__c.Name'] }] });
    await settled();
    assert.deepEqual([last().data.hasErrors, last().data.results[1].statusCode], [true, 404]);
    await notifyRecordUpdateAvailable([{ recordId: one }]);
    assert.equal(last().data.results[0].result.fields.Name.value, 'Persuasion');
  });
});
