/**
 * Columns as wide as their widest cell; the last is left ragged. Where a row would be wider than the terminal, the last
 * cell of each row goes on a line of its own.
 */
export function aligned(rows: string[][], width = Infinity): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => visibleWidth(row[column] ?? ''))));
  const whole = rows.map((row) => padded(row, widths));
  if (whole.every((line) => visibleWidth(line) <= width)) return whole;
  return rows.flatMap((row) => [
    padded(row.slice(0, -1), widths),
    ...row.slice(-1).flatMap((cell) => (cell === '' ? [] : [`    ${cell}`])),
  ]);
}

const padded = (row: string[], widths: number[]): string =>
  row
    .map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat(widths[column]! - visibleWidth(cell))))
    .join('  ')
    .trimEnd();

const ESCAPE_SEQUENCES = /\u001b\[[0-9;]*m/g;
const WITHOUT_WIDTH = /[\p{Mark}\u200B-\u200D\uFE0F]/gu;
/** Emoji and the scripts of East Asia take two columns of a terminal. */
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uFF01-\uFF60]/gu;

/** How many columns of a terminal a text takes. */
export function visibleWidth(text: string): number {
  const shown = text.replace(ESCAPE_SEQUENCES, '').normalize('NFC').replace(WITHOUT_WIDTH, '');
  return [...shown].length + (shown.match(WIDE) ?? []).length;
}
