/** Findings that are accepted, each with its reason: `exceptions.json`. */
import type { Analysis, Finding } from './engines.ts';

export interface Exception {
  engine: string;
  rule: string;
  /** from the repository's root, with slashes */
  files: string[];
  reason: string;
}

export interface Judged {
  /** what has to be mended */
  open: Finding[];
  accepted: Finding[];
  /** `engine rule file` of exceptions that match no finding any more */
  unused: string[];
}

/** An exception of an engine that could not start is neither used nor unused. */
export function applyExceptions({ findings, missing }: Analysis, exceptions: Exception[]): Judged {
  const keys = new Set(exceptions.flatMap(keysOf));
  const found = new Set(findings.map(keyOf));
  const absent = new Set(missing.map(({ engine }) => engine));
  return {
    open: findings.filter((finding) => !keys.has(keyOf(finding))),
    accepted: findings.filter((finding) => keys.has(keyOf(finding))),
    unused: exceptions
      .filter(({ engine }) => !absent.has(engine))
      .flatMap(keysOf)
      .filter((key) => !found.has(key)),
  };
}

const keyOf = ({ engine, rule, file }: Finding): string => `${engine} ${rule} ${file}`;
const keysOf = ({ engine, rule, files }: Exception): string[] =>
  files.map((file) => keyOf({ engine, rule, file, line: 0, message: '' }));
