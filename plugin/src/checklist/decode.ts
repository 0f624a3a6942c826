import type { Problem } from './problem.ts';

interface Decoded {
  /** none where the bytes are no text at all */
  text?: string;
  problems: Problem[];
}

const CONTROL_CHARACTER = /[^\P{Control}\t\r\n]/gu;

/** A checklist is UTF-8 without a byte order mark; what can still be read of another file is read, to say more of it. */
export function decode(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) return { problems: [encodingProblem('the file is UTF-16, not UTF-8')] };
  const text = new TextDecoder('utf-8').decode(bytes);
  const badLines = notUtf8(bytes);
  const isBinary = text.includes('\0') && badLines.length > 0;
  if (isBinary) return { problems: [encodingProblem('the file is no text file')] };
  const mark = startsWith(bytes, UTF8_MARK) ? [byteOrderMark] : [];
  return {
    // what has been reported here is not to be reported again for the field that it stands in
    text: text.replace(CONTROL_CHARACTER, '\uFFFD'),
    problems: [...mark, ...badLines, ...controlCharacters(text)],
  };
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const SAVE_AS_UTF8 = 'Save it as UTF-8 in your editor: "Save with encoding", or "Encoding" beside "Save as".';

const byteOrderMark: Problem = {
  ...atStart(),
  problem: 'the file begins with a byte order mark',
  action: 'Save it as UTF-8 without BOM: other tools would read the mark as part of the first field.',
};

function atStart() {
  return { line: 1, column: 1, path: '' };
}

function encodingProblem(problem: string): Problem {
  return { ...atStart(), problem, action: SAVE_AS_UTF8 };
}

/** With a mark, or half zeroes, as Latin letters are in UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const zeroes = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return UTF16_MARKS.some((mark) => startsWith(bytes, mark)) || (zeroes > 0 && zeroes > bytes.length / 3);
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** One problem, at the first line that is not UTF-8: a file in another encoding has one with every accent. */
function notUtf8(bytes: Uint8Array): Problem[] {
  const bad = linesOf(bytes).flatMap((line, index) => (isUtf8(line) ? [] : [{ line, number: index + 1 }]));
  if (bad.length === 0) return [];
  const [{ line, number }] = bad;
  const column = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line).indexOf('\uFFFD') + 1;
  const problem = bad.length > 1 ? `this line and ${bad.length - 1} more are not UTF-8` : 'this line is not UTF-8';
  return [{ line: number, column, path: '', problem, action: SAVE_AS_UTF8 }];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 never has the byte of a line feed inside another character. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

function controlCharacters(text: string): Problem[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(CONTROL_CHARACTER)].map((found) => ({
      line: index + 1,
      column: found.index + 1,
      path: '',
      problem: `the control character U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} stands here`,
      action: 'Take it away: delete and type again what is around it.',
    })),
  );
}
