/** One thing that is wrong in a checklist file. */
export interface Problem {
  /** from 1 */
  line: number;
  /** from 1, in characters */
  column: number;
  /** where in the checklist, e.g. `chapters[0].topics[2].title.fr`; empty for the file as a whole */
  path: string;
  /** what is wrong, e.g. `title.fr has 95 characters, the limit is 80` */
  problem: string;
  /** what to do about it */
  action: string;
}

/** `checklist.yaml:12:9 title.fr is missing — Add it: every text is in French and English.` */
export function formatProblem(file: string, { line, column, problem, action }: Problem): string {
  return `${file}:${line}:${column} ${problem} — ${action}`;
}

export function inFileOrder(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column || a.problem.localeCompare(b.problem));
}

export type Path = (string | number)[];

/** `['chapters', 0, 'title']` is `chapters[0].title`. */
export function formatPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step)).join('');
}

/** A name out of the file, safe to print: short, without control characters. */
export function quoted(name: string): string {
  return `"${clip(name.replace(/\p{C}/gu, '�'))}"`;
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A problem before it is known on which line its part stands. */
export interface Finding {
  path: Path;
  problem: string;
  action: string;
}
