import { LineCounter, isCollection, isMap, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Path, Problem } from './problem.ts';
import { aliasProblems, repeatedFields, syntaxProblems } from './yaml-problems.ts';
import type { At } from './yaml-problems.ts';

export interface ChecklistDocument {
  /** the plain value; undefined where the text is no sound YAML, null where it is empty */
  value: unknown;
  problems: Problem[];
  /** where the value at this path stands, or the nearest part around it */
  locate: (path: Path) => ReturnType<At>;
  /** where the name of a field of that part stands */
  locateField: (path: Path, field: string) => ReturnType<At>;
}

/** Reads YAML 1.2 and keeps the positions of what it holds. */
export function parseChecklist(text: string): ChecklistDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    stringKeys: true,
    resolveKnownTags: false,
    // the parser would compare each name with each other one: minutes for a hostile file
    uniqueKeys: false,
    logLevel: 'error',
  });
  const at: At = (offset = 0) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const unsound = [...syntaxProblems(document, at), ...aliasProblems(document, at)];
  const nameOf = fieldNames(document);
  return {
    value: unsound.length === 0 ? (document.toJS() as unknown) : undefined,
    problems: unsound.length === 0 ? repeatedFields(document, at) : unsound,
    locate: (path) => at(deepest(document, path)?.range?.[0]),
    locateField: (path, field) => at(nameOf(path, field)?.range?.[0]),
  };
}

function deepest(document: Document.Parsed, path: Path): Node | null {
  let node: Node | null = document.contents;
  for (const step of path) {
    const inner: unknown = isCollection(node) ? node.get(step, true) : undefined;
    if (!inner) break;
    node = inner as Node;
  }
  return node;
}

/** Finds the names of fields; remembers them, since a hostile part has a hundred thousand. */
function fieldNames(document: Document.Parsed) {
  const known = new Map<Node, Map<string, Node>>();
  return (path: Path, field: string): Node | null => {
    const part = deepest(document, path);
    if (!isMap(part)) return part;
    const names = known.get(part) ?? new Map(part.items.map(({ key }) => [String(key), key as Node]));
    known.set(part, names);
    return names.get(field) ?? part;
  };
}
