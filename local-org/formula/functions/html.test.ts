import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute, refusal } from '../book.test-data.ts';

test('HYPERLINK and IMAGE write markup and let no value break out of it', () => {
  assert.equal(
    compute('HYPERLINK("/a?b=1&c=2", Title__c, "_self")', { Title__c: '<b>' }),
    '<a href="/a?b=1&#38;c=2" target="_self">&#60;b&#62;</a>',
  );
  assert.equal(compute('IMAGE("/x.png", "a \\"b\\"")'), '<img src="/x.png" alt="a &#34;b&#34;" border="0"/>');
  assert.match(String(compute('IMAGE("/x.png", "x", 10, 20)')), /height:10px; width:20px;/);
});

test('BR is a line break', () => {
  assert.equal(compute('"a" & BR() & "b"'), 'a<br>b');
});

test('a link may not run a script', () => {
  assert.equal(
    refusal('HYPERLINK("javascript:alert(1)", "a")'),
    "Incorrect argument value for function 'HYPERLINK()'. Javascript is not allowed.",
  );
});
