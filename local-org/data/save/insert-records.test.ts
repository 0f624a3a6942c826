import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FieldValue, SaveResult } from '../contract.ts';
import { ADMIN_ID, CONTRIBUTOR_ID, SPONSOR_ID } from '../first-records.ts';
import { as, insertOne, libraryOrg, stored } from '../library.test-data.ts';
import type { OpenOrg } from '../open-org.ts';
import type { RecordInput } from './draft.ts';
import { insertRecords } from './insert-records.ts';

let org: OpenOrg;
let remove: () => void;
let book: string;
before(() => {
  ({ org, remove } = libraryOrg());
  const library = insertOne(as(org, ADMIN_ID), 'Library__c', { Name: 'Central', Key__c: 'central' });
  const shelf = insertOne(as(org, ADMIN_ID), 'Shelf__c', { Name: 'A', Library__c: library });
  book = insertOne(as(org, ADMIN_ID), 'Book__c', { Name: 'Sea', Shelf__c: shelf });
});
after(() => remove());

function insert(record: RecordInput, userId = ADMIN_ID): SaveResult {
  return insertRecords(as(org, userId), 'Page__c', [{ Name: 'P', Book__c: book, ...record }])[0];
}

/** `CODE message` of the first error. */
const refusal = (record: RecordInput, userId?: string): string => {
  const { id, errors } = insert(record, userId);
  assert.equal(id, null);
  return `${errors[0]?.statusCode} ${errors[0]?.message}`;
};

test('a new record has an Id, its defaults, an owner or a master, and who created it when', () => {
  const { id, success, created } = insert({});
  assert.deepEqual([success, created], [true, true]);
  assert.equal(stored(org, 'Page__c', id!, 'State__c'), 'Draft');
  assert.equal(stored(org, 'Page__c', id!, 'Due__c'), '2026-03-09');
  assert.equal(stored(org, 'Page__c', id!, 'CreatedById'), ADMIN_ID);
  assert.equal(stored(org, 'Page__c', id!, 'CreatedDate'), '2026-03-02T08:00:00.000+0000');
  const library = insertOne(as(org, CONTRIBUTOR_ID), 'Library__c', { Name: 'Branch' });
  assert.equal(stored(org, 'Library__c', library, 'OwnerId'), CONTRIBUTOR_ID);
});

test('a field set to null on purpose gets no default', () => {
  const { id } = insert({ State__c: null });
  assert.equal(stored(org, 'Page__c', id!, 'State__c'), null);
});

const KEPT: [string, FieldValue, FieldValue][] = [
  ['Note__c', '  twenty characters!  ', 'twenty characters!'],
  ['Note__c', '   ', null],
  ['Words__c', 1.5, 2],
  ['Words__c', '12', 12],
  ['Ratio__c', 12.345, 12.35],
  ['Read_On__c', '2024-02-29', '2024-02-29'],
  ['Read_At__c', '2026-01-31T09:30:00+01:00', '2026-01-31T08:30:00.000+0000'],
  ['Read_At__c', '2026-01-31T09:30:15.250Z', '2026-01-31T09:30:15.000+0000'],
  ['Themes__c', 'Land;Sea;Land', 'Sea;Land'],
  ['Mail__c', 'a.b@example.org', 'a.b@example.org'],
];
for (const [field, value, kept] of KEPT) {
  test(`${field} keeps ${JSON.stringify(value)} as ${JSON.stringify(kept)}`, () => {
    const { id, errors } = insert({ [field]: value });
    assert.deepEqual(errors, []);
    assert.equal(stored(org, 'Page__c', id!, field), kept);
  });
}

const REFUSED: [RecordInput, string][] = [
  [{ Name: 'x'.repeat(81) }, `STRING_TOO_LONG Title: data value too large: ${'x'.repeat(81)} (max length=80)`],
  [{ Name: ' ' }, 'REQUIRED_FIELD_MISSING Required fields are missing: [Name]'],
  [{ Name: null, Book__c: null }, 'REQUIRED_FIELD_MISSING Required fields are missing: [Name, Book__c]'],
  [{ Nope__c: 1 }, "INVALID_FIELD No such column 'Nope__c' on sobject of type Page__c"],
  [
    { Is_Long__c: 1, CreatedDate: null },
    'INVALID_FIELD_FOR_INSERT_UPDATE Unable to create/update fields: Is_Long__c, CreatedDate. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
  ],
  [{ Id: 'a03000000000001AAA' }, 'INVALID_FIELD_FOR_INSERT_UPDATE cannot specify Id in an insert call'],
  [
    { State__c: 'final' },
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST State: bad value for restricted picklist field: final',
  ],
  [
    { Themes__c: 'Sea;Fire' },
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST Themes: bad value for restricted picklist field: Fire',
  ],
  [{ Words__c: 1_000_000 }, 'NUMBER_OUTSIDE_VALID_RANGE Words: value outside of valid range on numeric field: 1000000'],
  [{ Mail__c: 'nobody' }, 'INVALID_EMAIL_ADDRESS Mail: invalid email address: nobody'],
  [
    { Words__c: 'many' },
    'JSON_PARSER_ERROR Cannot deserialize instance of double from VALUE_STRING value many or request may be missing a required field',
  ],
  [
    { Read_On__c: '2023-02-29' },
    'JSON_PARSER_ERROR Cannot deserialize instance of date from VALUE_STRING value 2023-02-29 or request may be missing a required field',
  ],
  [
    { Note__c: 5 },
    'JSON_PARSER_ERROR Cannot deserialize instance of string from VALUE_NUMBER_INT value 5 or request may be missing a required field',
  ],
  [{ Book__c: 'x' }, 'MALFORMED_ID Book: id value of incorrect type: x'],
  [{ Book__c: ADMIN_ID }, `FIELD_INTEGRITY_EXCEPTION Book: id value of incorrect type: ${ADMIN_ID}`],
  [{ Book__c: 'a02000000000999AAA' }, 'INVALID_CROSS_REFERENCE_KEY invalid cross reference id'],
];
for (const [record, error] of REFUSED) {
  test(`${JSON.stringify(record).slice(0, 60)} is refused with ${error.split(' ')[0]}`, () => {
    assert.equal(refusal(record), error);
  });
}

test('a field that the user may not see does not exist, and an object that is read-only stays so', () => {
  const session = as(org, SPONSOR_ID);
  const [result] = insertRecords(session, 'Page__c', [{ Name: 'P', Book__c: book }]);
  assert.equal(result.errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
  assert.throws(() => insertRecords(session, 'Nothing__c', [{}]), { errorCode: 'INVALID_TYPE' });
});

test('a key is unique, and its letters’ case counts where the field says so', () => {
  const first = insert({ Key__c: 'alpha' }).id;
  assert.equal(
    refusal({ Key__c: 'alpha' }),
    `DUPLICATE_VALUE duplicate value found: Key__c duplicates value on record with id: ${first}`,
  );
  assert.equal(insert({ Key__c: 'Alpha' }).success, true);
  assert.equal(insert({ Key__c: null }).success, true);
  assert.equal(insert({ Key__c: '' }).success, true);
});

test('a parent may be named by its external id', () => {
  const session = as(org, ADMIN_ID);
  const [found] = insertRecords(session, 'Shelf__c', [{ Name: 'B', Library__r: { Key__c: 'central' } }]);
  assert.equal(found.success, true);
  const [missing] = insertRecords(session, 'Shelf__c', [{ Name: 'B', Library__r: { Key__c: 'nowhere' } }]);
  assert.match(missing.errors[0].message, /^Foreign key external ID: nowhere not found for field Key__c/);
});

test('one record of a list that fails leaves the others', () => {
  const records = ['a', 'b', 'a', 'c'].map((key) => ({ Name: key, Book__c: book, Key__c: `list-${key}` }));
  const results = insertRecords(as(org, ADMIN_ID), 'Page__c', records);
  assert.deepEqual(
    results.map(({ success }) => success),
    [true, true, false, true],
  );
  assert.match(results[2].errors[0].message, new RegExp(`record with id: ${results[0].id}$`));
});
