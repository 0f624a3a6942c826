import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFormula } from '../formula/compile.ts';
import { resolveTypeIn } from '../formula/field-types.ts';
import { findObject } from '../metadata/schema.ts';
import { as, branchOrg, fill, id } from '../soql/branch-library.test-data.ts';
import { CONTRIBUTOR_ID } from './first-records.ts';
import { evaluateFormula, FieldSql, withRunningUser } from './field-sql.ts';

const org = branchOrg();
fill(org);
const book = findObject(org.schema, 'Book__c')!;

const read = (path: string, n: number): unknown => {
  const paths = new FieldSql(org.schema, book, 'b');
  const { sql } = paths.column(path.split('.'));
  return org.database
    .prepare(`SELECT ${sql} AS value FROM "Book__c" AS b${paths.joins()} WHERE b."Id" = ?`)
    .get(id('Book__c', n))?.value;
};

describe('a field path', () => {
  it('joins each parent once', () => {
    const paths = new FieldSql(org.schema, book, 'b');
    paths.column(['Shelf__r', 'Name']);
    paths.column(['shelf__r', 'Branch__r', 'Name']);
    paths.column(['Place__c']);
    assert.equal(paths.joins().match(/JOIN/g)?.length, 2);
  });

  it('says what does not exist', () => {
    const column =
      (...path: string[]) =>
      () =>
        new FieldSql(org.schema, book, 'b').column(path);
    assert.throws(column('Colour__c'), {
      errorCode: 'INVALID_FIELD',
      message: /^No such column 'Colour__c' on entity 'Book__c'\./,
    });
    assert.throws(column('Shelf__r', 'Colour__c'), { message: /on entity 'Shelf__c'/ });
    assert.throws(column('Room__r', 'Name'), { message: /^Didn't understand relationship 'Room__r' in field path\./ });
  });
});

describe('a formula field', () => {
  it('comes in the stored form: percentages to 100, checkboxes 0 or 1, rounded to its scale', () => {
    assert.equal(read('Unread_Share__c', 1), 75);
    assert.equal(read('Cheap__c', 2), 1);
    assert.equal(read('Cheap__c', 1), 0);
    assert.equal(read('Third__c', 1), 6.67);
  });

  it('reads other formulas unrounded', () => {
    assert.equal(read('Whole__c', 1), 20);
  });

  it('is null through an absent parent', () => {
    assert.equal(read('Sequel__r.Cheap__c', 1), null);
    assert.equal(read('Sequel__r.Cheap__c', 2), 0);
  });
});

describe('evaluating a formula for a stored record', () => {
  const evaluate = (text: string, prior?: Record<string, string | number | null> | null, userId?: string) => {
    const formula = compileFormula(text, resolveTypeIn(org.schema, book), { validationRule: true });
    const session = as(org, userId);
    return withRunningUser(session, () => evaluateFormula(session, book, id('Book__c', 1), formula, prior));
  };

  it('sees fractions, parents and formula fields', () => {
    assert.equal(evaluate('Read_Share__c = 0.25'), true);
    assert.equal(evaluate('Unread_Share__c = 0.75'), true);
    assert.equal(evaluate('Shelf__r.Branch__r.Name & Name = "Northécume"'), true);
    assert.equal(evaluate('Name = "Dune"'), false);
  });

  it('sees the record as it was before', () => {
    assert.equal(evaluate('ISNEW()', null), true);
    assert.equal(evaluate('ISNEW()', {}), false);
    assert.equal(evaluate('ISCHANGED(Price__c)', { Price__c: 19 }), true);
    assert.equal(evaluate('ISCHANGED(Price__c)', { Price__c: 20 }), false);
    assert.equal(evaluate('PRIORVALUE(Read_Share__c) = 0.1', { Read_Share__c: 10 }), true);
  });

  it('knows who is running', () => {
    assert.equal(evaluate(`$User.Id = "${CONTRIBUTOR_ID.slice(0, 15)}"`, undefined, CONTRIBUTOR_ID), true);
    assert.equal(evaluate('$User.Alias = "admin"'), true);
    assert.equal(evaluate('$User.Alias = "admin"', undefined, CONTRIBUTOR_ID), false);
  });
});
