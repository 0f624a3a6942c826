import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gql, selectionsOf } from './graphqlDocument.js';
import { fieldsShown, storeRecords, withStoredValues } from './graphqlRecords.js';
import { records } from './recordStore.js';

const SHELF = 'a02000000000001AAA';
const BOOK = 'a02000000000002AAA';
const LOAN = 'a02000000000003AAA';

const selections = selectionsOf(
  gql`
    {
      uiapi {
        query {
          Book__c {
            edges {
              node {
                key: Id
                Name {
                  value
                }
                Price__c {
                  value
                  displayValue
                }
                Shelf__r {
                  Id
                  Name {
                    value
                  }
                }
                Loans__r {
                  edges {
                    node {
                      Id
                      Until__c {
                        value
                      }
                    }
                  }
                }
                Owner {
                  Name {
                    value
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  undefined,
);

const answer = () => {
  const node = {
    key: BOOK.slice(0, 15),
    Name: { value: 'Emma' },
    Price__c: { value: 9, displayValue: '9 €' },
    Shelf__r: { Id: SHELF, Name: { value: 'A' } },
    Loans__r: { edges: [{ node: { Id: LOAN, Until__c: { value: null } } }] },
    Owner: { Name: { value: 'Ada' } },
  };
  return { uiapi: { query: { Book__c: { edges: [{ node }] } } } };
};
const nodeOf = (data: ReturnType<typeof answer>) => data.uiapi.query.Book__c.edges[0]!.node;

const change = (id: string, name: string, value: unknown, displayValue?: string): void =>
  records.change(({ writeField }) => writeField(id, name, { value, displayValue }));

describe('the records in an answer of GraphQL', () => {
  it('are stored with their parents and children, each under its own Id', () => {
    storeRecords(selections, answer());
    assert.equal(records.field(BOOK, 'Name')!.value, 'Emma');
    assert.deepEqual(
      [records.field(BOOK, 'Price__c')!.value, records.field(BOOK, 'Price__c')!.displayValue],
      [9, '9 €'],
    );
    assert.equal(records.field(SHELF, 'Name')!.value, 'A');
    assert.equal(records.field(LOAN, 'Until__c')!.value, null);
    assert.deepEqual(fieldsShown(selections, answer(), BOOK), ['Name', 'Price__c']);
  });

  it('follow what is stored later, at every depth, where their Id is selected', () => {
    storeRecords(selections, answer());
    change(SHELF, 'Name', 'B');
    change(LOAN, 'Until__c', '2026-02-01');
    change(BOOK, 'Price__c', 12, '12 €');
    const { Loans__r, Owner, Price__c, Shelf__r } = nodeOf(withStoredValues(selections, answer()));
    assert.equal(Shelf__r.Name.value, 'B');
    assert.equal(Loans__r.edges[0]!.node.Until__c.value, '2026-02-01');
    assert.deepEqual(Price__c, { value: 12, displayValue: '12 €' });
    assert.equal(Owner.Name.value, 'Ada');
  });

  it('stay the same object where nothing has changed', () => {
    storeRecords(selections, answer());
    const data = answer();
    assert.equal(withStoredValues(selections, data), data);
  });

  it('keep a field whole where its new displayValue is not known', () => {
    storeRecords(selections, answer());
    change(BOOK, 'Price__c', 15);
    assert.deepEqual(nodeOf(withStoredValues(selections, answer())).Price__c, { value: 9, displayValue: '9 €' });
  });
});
