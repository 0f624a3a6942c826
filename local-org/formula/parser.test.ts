import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute, refusal } from './book.test-data.ts';
import { FormulaError } from './formula.ts';
import { parseFormula } from './parser.ts';

test('operators bind as in the grammar of salesforce/formula-engine: a sign, then * and /, then ^, then + - &', () => {
  assert.equal(compute('1 + 2 * 3'), 7);
  assert.equal(compute('10 - 4 - 3'), 3);
  assert.equal(compute('2 * 3 ^ 2'), 36);
  assert.equal(compute('-2 ^ 2'), 4);
  assert.equal(compute('"a" & "b" = "ab"'), true);
  assert.equal(compute('1 < 2 && 2 < 1 || TRUE'), true);
});

test('brackets, comments, line breaks and any case of a name change nothing', () => {
  assert.equal(compute('( /* the first */ 1 +\r\n\t2 ) * 3 /* 4 */'), 9);
  assert.equal(compute('iF(tRuE, 1, 2)'), 1);
});

test('== is = and != is <>', () => {
  assert.equal(compute('1 == 1 && 1 != 2 && 1 <> 2'), true);
});

test('NOT stands before its operand or as a function, ! likewise', () => {
  assert.equal(compute('NOT FALSE'), true);
  assert.equal(compute('NOT(1 = 1)'), false);
  assert.equal(compute('!FALSE && TRUE'), true);
});

test('a text stands in single or double quotes, with escapes', () => {
  assert.equal(compute(`'it\\'s' & "\\"so\\"\\n\\\\"`), 'it\'s"so"\n\\');
});

const SYNTAX_ERRORS: [formula: string, message: string][] = [
  ['', "Syntax error. Found 'end of formula'"],
  ['1 +', "Syntax error. Found 'end of formula'"],
  ['(1 + 2', "Syntax error. Missing ')'"],
  ['IF(TRUE, 1, 2', "Syntax error. Missing ')'"],
  ['1)', "Syntax error. Extra ')'"],
  ['1, 2', "Syntax error. Extra ','"],
  ['1 2', "Syntax error. Found '2'"],
  ['LEN(,)', "Syntax error. Found ','"],
  ['"open', `Syntax error. Missing '"'`],
  ['"bad \\d escape"', `Syntax error. Missing '"'`],
  ['"two\nlines"', `Syntax error. Missing '"'`],
  ['1 /* open', "Syntax error. Missing '*/'"],
  ['.5', "Syntax error. Found '.'"],
  ['1 % 2', "Syntax error. Found '%'"],
  ['“curly”', "Syntax error. Found '“'"],
];

for (const [formula, message] of SYNTAX_ERRORS) {
  test(`${JSON.stringify(formula)} is refused`, () => assert.equal(refusal(formula), message));
}

test('an error says where it is', () => {
  assert.throws(() => parseFormula('1 + ?'), { position: 4 });
});

test('a formula nested too deep is refused, never a stack overflow', () => {
  for (const deep of [`${'('.repeat(500)}1${')'.repeat(500)}`, `${'!'.repeat(3000)}TRUE`, `1${'+1'.repeat(1500)}`]) {
    assert.match(refusal(deep), /not modelled by the local org/);
  }
});

test('a long chain of operators is no nesting', () => {
  assert.equal(compute(`1${'+1'.repeat(900)}`), 901);
});

test('garbage is refused with a FormulaError and nothing else', () => {
  const pieces = [
    '(',
    ')',
    ',',
    '"',
    "'",
    '\\',
    '/*',
    '*/',
    '+',
    '-',
    '&&',
    '=',
    '<>',
    '!',
    '^',
    '1',
    '0.5',
    'IF',
    'CASE',
    'TEXT',
  ].concat([
    'LEN',
    'Title__c',
    'Status__c',
    'Bought__c',
    'NULL',
    'TRUE',
    'NOT',
    '$User.Id',
    'constructor',
    '.',
    ' ',
    'é',
  ]);
  let seed = 42;
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  for (let round = 0; round < 5000; round++) {
    const text = Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)]).join('');
    try {
      compute(text, { Title__c: 'Emma' });
    } catch (error) {
      const expected = error instanceof FormulaError || (error as Error).name === 'FormulaEvaluationError';
      assert.ok(expected, `${text}: ${String(error)}`);
    }
  }
});
