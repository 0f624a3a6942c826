import { isScalar, visit } from 'yaml';
import type { Document, ErrorCode, YAMLMap } from 'yaml';
import { quoted } from './problem.ts';
import type { Problem } from './problem.ts';

/** Turns an offset of the text into line and column. */
export type At = (offset?: number) => { line: number; column: number };

const ACTIONS: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'Indent with spaces, two for each level.',
  BAD_INDENT: 'Give all fields of one part the same number of spaces before them.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the text between quotes: it has a colon inside.',
  MISSING_CHAR: 'Close what was opened: a quote, a bracket or a brace.',
  BAD_SCALAR_START: 'Put the text between quotes: it begins with a sign that YAML keeps for itself.',
  MULTIPLE_DOCS: 'Keep one checklist a file: take away the line "---" and what follows it.',
  TAG_RESOLVE_FAILED: 'Take away the tag, the word that begins with "!".',
};

/** What the YAML parser itself found. */
export function syntaxProblems(document: Document.Parsed, at: At): Problem[] {
  const found = [...document.errors, ...document.warnings];
  const tooDeep = found.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) {
    const action = 'Take away the brackets, dashes or spaces that nest it deeper than a point of a topic of a chapter.';
    return [{ ...at(tooDeep.pos[0]), path: '', problem: 'the file is nested too deep', action }];
  }
  return found.map(({ code, message, pos }) => ({
    ...at(pos[0]),
    path: '',
    problem: code === 'MULTIPLE_DOCS' ? 'a second document begins here' : `this is not valid YAML: ${message}`,
    action: ACTIONS[code] ?? 'Look at the spaces, colons and quotes of this line and of the one above it.',
  }));
}

/** No alias at all: nothing in a checklist needs one, and a few of them can unfold into gigabytes. */
export function aliasProblems(document: Document.Parsed, at: At): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_, alias) => {
      problems.push({
        ...at(alias.range?.[0]),
        path: '',
        problem: `the alias ${quoted(`*${alias.source}`)} is not allowed`,
        action: 'Write the text itself here.',
      });
    },
  });
  return problems;
}

/** A field that stands twice in one part. */
export function repeatedFields(document: Document.Parsed, at: At): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map: (_, map) => {
      for (const problem of repeatedIn(map, at)) problems.push(problem);
    },
  });
  return problems;
}

function repeatedIn(map: YAMLMap, at: At): Problem[] {
  const lines = new Map<string, number>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const position = at(key.range?.[0]);
    const first = lines.get(name);
    if (first === undefined) {
      lines.set(name, position.line);
      return [];
    }
    const problem = `the field ${quoted(name)} stands here a second time, after line ${first}`;
    return [{ ...position, path: '', problem, action: 'Keep one of the two.' }];
  });
}
