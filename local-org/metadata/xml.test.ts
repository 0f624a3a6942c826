import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childText } from './component.ts';
import { parseXml, writeXmlDocument, XmlError } from './xml.ts';

const errorOf = (xml: string | Uint8Array): XmlError => {
  try {
    parseXml(xml);
  } catch (error) {
    assert.ok(error instanceof XmlError, String(error));
    return error;
  }
  assert.fail('no error was thrown');
};

test('an element knows the line and column of its start tag', () => {
  const root = parseXml('<?xml version="1.0" encoding="UTF-8"?>\r\n<A>\n  <B x="1"\n   y="2">é</B><C\r\n/>\n</A>');
  const [b, c] = root.children;
  assert.deepEqual([root.line, root.column], [2, 1]);
  assert.deepEqual([b?.name, b?.line, b?.column], ['B', 3, 3]);
  assert.deepEqual(b?.attributes, { x: '1', y: '2' });
  assert.deepEqual([c?.line, c?.column], [4, 15]);
});

test('a byte order mark and characters outside the basic plane do not shift positions', () => {
  const bytes = new TextEncoder().encode('\uFEFF<A>😀<B/></A>');
  assert.equal(parseXml(bytes).children[0]?.column, 6);
});

test('entities and CDATA are resolved and inner whitespace is kept', () => {
  const root = parseXml('<A><f> a &lt; b &amp;&amp; c\n&#233; </f><g><![CDATA[<x>]]></g></A>');
  assert.equal(root.children[0]?.text, ' a < b && c\né ');
  assert.equal(childText(root, 'g'), '<x>');
});

test('malformed XML names its line and column', () => {
  const error = errorOf('<A>\n  <B>\n</A>');
  assert.equal(error.line, 3);
  assert.match(error.message, /tag/);
});

test('a document type, an unknown entity, a foreign encoding, bad UTF-8 and an empty file are refused', () => {
  assert.match(errorOf('<!DOCTYPE A [<!ENTITY e "x">]><A>&e;</A>').message, /DOCTYPE/);
  assert.match(errorOf('<A>&nbsp;</A>').message, /entity/);
  assert.match(errorOf('<?xml version="1.0" encoding="ISO-8859-1"?><A/>').message, /ISO-8859-1/);
  assert.match(errorOf(new Uint8Array([60, 65, 62, 255, 60, 47, 65, 62])).message, /UTF-8/);
  assert.match(errorOf('').message, /root/);
});

test('absurdly deep nesting is refused', () => {
  assert.match(errorOf('<a>'.repeat(5000) + '</a>'.repeat(5000)).message, /nested/);
});

test('what is written parses to the same element', () => {
  const source = '<A xmlns="urn:x"><f>a &lt; "b"\n&amp; c</f><g><h/></g></A>';
  const written = writeXmlDocument(parseXml(source));
  const strip = (text: string): string => text.replace(/"(line|column)":\d+,?/g, '');
  const shape = (xml: string): string =>
    strip(JSON.stringify(parseXml(xml), (key, value) => (key === 'text' ? value.trim() : value)));
  assert.equal(shape(written), shape(source));
  assert.ok(written.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<A xmlns="urn:x">\n    <f>'));
});
