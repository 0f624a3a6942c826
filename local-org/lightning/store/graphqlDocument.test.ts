import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gql, selectionsOf, textOf } from './graphqlDocument.js';
import type { Selections } from './graphqlSelections.js';

const names = (selections: Selections): unknown =>
  Object.fromEntries(
    [...selections].map(([key, { name, below }]) => [key === name ? key : `${key}:${name}`, names(below)]),
  );

describe('gql', () => {
  it('keeps the text of the query, with fragments put in', () => {
    const fields = '{ Name { value } }';
    const title = gql(['fragment Title on Book__c ', ''], fields);
    assert.equal(textOf(gql(['{ a } ', ''], title)), '{ a } fragment Title on Book__c { Name { value } }');
  });

  it('tells what it has made from plain text', () => {
    assert.equal(textOf('{ a }'), undefined);
  });
});

describe('the selections of a query', () => {
  it('are found by response key, whatever arguments, directives, comments and texts stand between', () => {
    const query = gql`
      query books($first: Int = 5, $where: Book__c_Filter) @a(b: [1, { c: "}" }]) {
        uiapi {
          # not { this
          query {
            Book__c(first: $first, where: { Name: { like: "%{\\"%" } }) {
              edges {
                node {
                  Id
                  title: Name @optional {
                    value
                  }
                  Shelf__r @optional {
                    Id
                  }
                }
              }
            }
          }
        }
      }
    `;
    assert.deepEqual(names(selectionsOf(query, undefined)), {
      uiapi: { query: { Book__c: { edges: { node: { Id: {}, 'title:Name': { value: {} }, Shelf__r: { Id: {} } } } } } },
    });
  });

  it('lay fragments open and merge what is selected twice', () => {
    const query = gql`
      {
        book {
          ...Title
          ... on Book__c {
            Price__c {
              value
            }
          }
          Name {
            displayValue
          }
        }
      }
      fragment Title on Book__c {
        Name {
          value
        }
      }
    `;
    assert.deepEqual(names(selectionsOf(query, undefined)), {
      book: { Name: { value: {}, displayValue: {} }, Price__c: { value: {} } },
    });
  });

  it('are those of the operation that is named', () => {
    const query = gql`
      query one {
        a
      }
      query two {
        b
      }
    `;
    assert.deepEqual(names(selectionsOf(query, 'two')), { b: {} });
    assert.deepEqual(names(selectionsOf(query, 'three')), {});
  });

  it('are none of a text that is cut off', () => {
    assert.deepEqual(names(selectionsOf(gql`query x { a { b`, undefined)), { a: { b: {} } });
  });
});
