import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { XmlElement } from './component.ts';

/** XML that is not well-formed. The message has no position; `line` and `column` (1-based) say where. */
export class XmlError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'XmlError';
    this.line = line;
    this.column = column;
  }
}

/** Metadata files nest less than ten levels; more than this is an attack on whoever walks the tree. */
const MAX_DEPTH = 100;

/**
 * Parses one well-formed XML document and returns its root element. Strict: no DOCTYPE (so no entity but XML's own
 * five), UTF-8 only. Names keep their prefix (`soapenv:Body`). Throws `XmlError`.
 */
export function parseXml(source: string | Uint8Array): XmlElement {
  const text = typeof source === 'string' ? source : decodeUtf8(source);
  const parser = new SaxesParser({ position: true, xmlns: false } as const);
  const lineStarts = findLineStarts(text);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const fail = (message: string): never => {
    throw new XmlError(message, parser.line, parser.columnIndex + 1);
  };

  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => fail('DOCTYPE is not allowed in metadata.'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) fail(`Encoding ${encoding} is not supported: use UTF-8.`);
  });
  parser.on('opentagstart', (tag) => {
    const start = text.lastIndexOf('<', parser.position - 1);
    const element = { name: tag.name, ...positionOf(start, lineStarts), attributes: {}, children: [], text: '' };
    if (open.length >= MAX_DEPTH) fail(`Elements are nested more than ${MAX_DEPTH} levels deep.`);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    Object.assign(open.at(-1)!.attributes, tag.attributes);
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());

  parser.write(text).close();
  return root ?? fail('document must contain a root element.');
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('Content is not valid UTF-8.', 1, 1);
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

function positionOf(offset: number, lineStarts: number[]): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lineStarts[low]! + 1 };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A metadata file with this root, indented as the Metadata API writes it. Comments of the original are gone, as in Salesforce. */
export function writeXmlDocument(root: XmlElement): string {
  return DECLARATION + writeXml(root) + '\n';
}

/** One element, its children indented by four spaces a level; text is kept to the letter. */
export function writeXml(element: XmlElement, depth = 0): string {
  const indent = '    '.repeat(depth);
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const opening = indent + '<' + element.name + attributes.join('');
  if (element.children.length > 0) {
    const children = element.children.map((child) => writeXml(child, depth + 1)).join('\n');
    return `${opening}>\n${children}\n${indent}</${element.name}>`;
  }
  return element.text === '' ? `${opening}/>` : `${opening}>${escapeXml(element.text)}</${element.name}>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#xD;',
};

export const escapeXml = (text: string): string => text.replace(/[&<>"'\r]/g, (character) => ENTITIES[character]!);
