import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute, day, refusal, resolveBook } from './book.test-data.ts';
import { compileFormula } from './compile.ts';
import { FormulaError } from './formula.ts';
import { evaluateOrBlank } from './evaluate-or-blank.ts';

const REFUSED: [formula: string, message: string][] = [
  ['Foo__c', 'Field Foo__c does not exist. Check spelling.'],
  ['Shelf__r.Foo__c', 'Field Shelf__r.Foo__c does not exist. Check spelling.'],
  ['FOO(1)', 'Unknown function FOO. Check spelling.'],
  ['CONSTRUCTOR(1)', 'Unknown function CONSTRUCTOR. Check spelling.'],
  ['VLOOKUP(1, 2, 3)', 'Function VLOOKUP is not modelled by the local org'],
  ['1 + "a"', "Incorrect parameter type for operator '+'. Expected Number, Date, DateTime, received Text"],
  ['"a" + 1', "Incorrect parameter type for operator '+'. Expected Text, received Number"],
  ['"a" & 1', "Incorrect parameter type for operator '&'. Expected Text, received Number"],
  ['Bought__c + Bought__c', "Incorrect parameter type for operator '+'. Expected Number, received Date"],
  ['1 - Bought__c', "Incorrect parameter type for operator '-'. Expected Number, received Date"],
  ['2 * TRUE', "Incorrect parameter type for operator '*'. Expected Number, received Boolean"],
  ['Title__c = 1', "Incorrect parameter type for operator '='. Expected Text, received Number"],
  ['Bought__c < LentAt__c', "Incorrect parameter type for operator '<'. Expected Date, received DateTime"],
  ['TRUE && 1', "Incorrect parameter type for operator '&&'. Expected Boolean, received Number"],
  ['IF(1, 2, 3)', "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number"],
  ['IF(TRUE, 1, "a")', "Incorrect parameter type for function 'IF()'. Expected Number, received Text"],
  ['IF(TRUE, 1)', "Incorrect number of parameters for function 'IF()'. Expected 3, received 2"],
  ['LEN("a", "b")', "Incorrect number of parameters for function 'LEN()'. Expected 1, received 2"],
  ['LEN(1)', "Incorrect parameter type for function 'LEN()'. Expected Text, received Number"],
  ['ISNEW()', 'Function ISNEW may not be used in this type of formula'],
  [
    'LEN(Notes__c)',
    'You referenced an unsupported field type called "Long Text Area" using the following field: Notes__c',
  ],
];

for (const [formula, message] of REFUSED) {
  test(`${formula} is refused: ${message}`, () => assert.equal(refusal(formula), message));
}

test('a picklist is refused wherever no function of picklists takes it', () => {
  const message = 'Field Status__c is a picklist field. Picklist fields are only supported in certain functions.';
  for (const formula of [
    'Status__c',
    'Status__c = "New"',
    'IF(TRUE, Status__c, "a")',
    'Status__c & "a"',
    'LEN(Status__c)',
  ]) {
    assert.equal(refusal(formula), message, formula);
  }
  assert.match(refusal('CONTAINS(Genres__c, "a")'), /^Field Genres__c is a multi-select picklist field\./);
});

test('the result has to have the expected type', () => {
  assert.equal(
    refusal('"a"', { expected: 'Checkbox' }),
    'Formula result is data type (Text), incompatible with expected data type (true or false).',
  );
  assert.equal(
    refusal('1 = 1', { expected: 'Text' }),
    'Formula result is data type (Boolean), incompatible with expected data type (Text).',
  );
  assert.equal(compute('NULL', {}, {}, { expected: 'Date' }), null);
});

test('a validation rule has to be true or false, may read long texts and may not draw links', () => {
  assert.match(refusal('1', { validationRule: true }), /expected data type \(true or false\)/);
  assert.equal(compute('LEN(Notes__c) = 2', { Notes__c: 'ab' }, {}, { validationRule: true }), true);
  assert.match(refusal('HYPERLINK("a", "b") = ""', { validationRule: true }), /may not be used/);
});

test('a compiled formula names each field that it reads once, and its functions', () => {
  const formula = compileFormula('IF(Lent__c, Shelf__r.Name, BLANKVALUE(Shelf__r.Name, Title__c))', resolveBook);
  assert.deepEqual(formula.paths, [['Lent__c'], ['Shelf__r', 'Name'], ['Title__c']]);
  assert.deepEqual([...formula.functions], ['IF', 'BLANKVALUE']);
  assert.equal(formula.returnType, 'Text');
});

test('blank numbers make arithmetic blank, or count as zero where the field says so', () => {
  assert.equal(compute('Pages__c + 1'), null);
  assert.equal(compute('Pages__c + 1', {}, { blanksAsZero: true }), 1);
});

// "OR(ISNULL(field__c), field__c<>1)", help page of ISNULL: without the first half a blank would slip through.
test('a comparison with a blank number or date is never true', () => {
  for (const formula of ['Pages__c = 0', 'Pages__c <> 1', 'Pages__c < 1', 'NOT(Pages__c = 0)', 'Bought__c > TODAY()']) {
    assert.equal(compute(formula), false, formula);
  }
  assert.equal(compute('OR(ISNULL(Pages__c), Pages__c <> 1)'), true);
});

test('a blank text and an empty one are the same', () => {
  assert.equal(compute('Title__c = ""'), true);
  assert.equal(compute('Title__c = NULL', { Title__c: '' }), true);
  assert.equal(compute('Title__c <> "a"'), true);
  assert.equal(compute('Title__c & "!"'), '!');
  assert.equal(compute('Title__c & ""'), null);
});

test('texts compare with regard to case', () => {
  assert.equal(compute('Title__c = "emma"', { Title__c: 'Emma' }), false);
  assert.equal(compute('Title__c < "Emmb"', { Title__c: 'Emma' }), true);
});

test('a blank checkbox is false', () => {
  assert.equal(compute('Lent__c'), false);
  assert.equal(compute('NOT(Lent__c)'), true);
});

test('an Id has 15 characters in a formula, whatever it has elsewhere', () => {
  const [shelf, user] = ['a01000000000001AAA', '005000000000001AAA'];
  assert.equal(compute('Shelf__c = "a01000000000001"', { Shelf__c: shelf }), true);
  assert.equal(compute('$User.Id', { '$User.Id': user }), '005000000000001');
});

test('decimals are decimals', () => {
  assert.equal(compute('0.1 + 0.2'), 0.3);
  assert.equal(compute('0.1 + 0.2 = 0.3'), true);
  assert.equal(compute('100.1 - 100'), 0.1);
  assert.equal(compute('1.1 * 1.1'), 1.21);
  assert.equal(compute('Pages__c * 3', { Pages__c: 1 / 3 }), 1);
});

test('a division by zero is an error: a formula field shows it as blank', () => {
  assert.throws(() => compute('1 / 0'), { name: 'FormulaEvaluationError' });
  const formula = compileFormula('1 / Pages__c', resolveBook);
  const context = { value: () => 0, today: '2026-03-10', now: '2026-03-10T09:30:00.000Z', blanksAsZero: false };
  assert.equal(evaluateOrBlank(formula, context), null);
});

test('^ takes whole exponents', () => {
  assert.equal(compute('2 ^ 10'), 1024);
  assert.equal(compute('2 ^ (0 - 1)'), 0.5);
  assert.throws(() => compute('2 ^ 0.5'), { name: 'FormulaEvaluationError' });
});

test('dates move by days and differ by days', () => {
  const book = { Bought__c: day('2026-02-27') };
  assert.deepEqual(compute('Bought__c + 2', book), day('2026-03-01'));
  assert.deepEqual(compute('Bought__c + 1.9', book), day('2026-02-28'));
  assert.equal(compute('TODAY() - Bought__c', book), 11);
  assert.equal(compute('Bought__c < TODAY()', book), true);
  assert.equal(compute('TODAY() - Bought__c'), null);
});

test('a formula field has at most 3,900 characters, a validation rule 5,000', () => {
  const text = (length: number) => `"${'x'.repeat(length - 7)}"=NULL`;
  assert.equal(compute(text(3900)), false);
  assert.equal(refusal(text(3901)), 'Formula is too long (3901 characters). Maximum length is 3900 characters.');
  assert.equal(compute(text(5000), {}, {}, { validationRule: true }), false);
  assert.match(refusal(text(5001), { validationRule: true }), /^Formula is too long/);
});

test('what the surroundings refuse is refused at its place', () => {
  const refusing = () => {
    throw new FormulaError('$Setup.Foo is not modelled by the local org');
  };
  assert.throws(() => compileFormula('1 + $Setup.Foo', refusing), { name: 'FormulaError', position: 4 });
});
