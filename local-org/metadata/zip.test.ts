import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzip, zip } from './zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zipOf = (files: Record<string, Uint8Array>): Uint8Array => zip(new Map(Object.entries(files)));

test('what was zipped is unzipped, folders left out', () => {
  const files = unzip(zipOf({ 'package.xml': bytes('<a/>'), 'objects/': bytes(''), 'objects/É.object': bytes('é') }));
  assert.deepEqual([...files.keys()], ['package.xml', 'objects/É.object']);
  assert.equal(new TextDecoder().decode(files.get('objects/É.object')), 'é');
});

test('the same files give the same bytes', () => {
  const files = { a: bytes('1'), b: bytes('2') };
  assert.deepEqual(zipOf(files), zipOf(files));
});

test('paths that leave the folder are refused', () => {
  for (const path of ['../x', '/etc/x', 'a/../../x', 'C:/x', 'a\\..\\x']) {
    assert.throws(() => unzip(zipOf({ [path]: bytes('x') })), /unsafe path/, path);
  }
});

test('more than 10,000 files are refused', () => {
  const files = new Map(Array.from({ length: 10_001 }, (_, index) => [`f/${index}`, new Uint8Array(0)]));
  assert.throws(() => unzip(zip(files)), /too many files/);
});

test('a zip that unfolds to more than it may is refused by its declared size, and no more than that is unfolded', () => {
  const bomb = zipOf({ a: new Uint8Array(5_000_000) });
  const declared = new Uint8Array(bomb);
  const central = Buffer.from(declared.buffer).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  new DataView(declared.buffer).setUint32(central + 24, 500 * 1024 * 1024, true);
  assert.throws(() => unzip(declared), /too large/);
  new DataView(declared.buffer).setUint32(central + 24, 10, true);
  assert.equal(unzip(declared).get('a')?.length, 10);
});

test('what is no zip is refused', () => {
  assert.throws(() => unzip(bytes('hello')), /not a valid zip/);
});
