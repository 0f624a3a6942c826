import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseJsonBody } from './json-body.ts';

it('reads JSON in UTF-8, and nothing where there is no body', () => {
  assert.deepEqual(parseJsonBody(Buffer.from('{"Name":"Été 🎭"}'), 'application/json; charset=UTF-8'), {
    Name: 'Été 🎭',
  });
  assert.equal(parseJsonBody(Buffer.alloc(0), undefined), undefined);
});

it('refuses what is no JSON, no UTF-8, or not called JSON', () => {
  const latin1 = Buffer.from('{"Name":"Été"}', 'latin1');
  assert.throws(() => parseJsonBody(latin1, 'application/json'), { errorCode: 'JSON_PARSER_ERROR' });
  assert.throws(() => parseJsonBody(Buffer.from('{'), 'application/json'), { errorCode: 'JSON_PARSER_ERROR' });
  assert.throws(() => parseJsonBody(Buffer.from('{}'), 'text/plain'), { errorCode: 'UNSUPPORTED_MEDIA_TYPE' });
});
