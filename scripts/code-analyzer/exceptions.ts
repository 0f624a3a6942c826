/** Findings that are accepted, each with its reason: `exceptions.json`. */
import { matchesGlob } from 'node:path';
import type { Analysis, Finding } from './engines.ts';

export interface Exception {
  engine: string;
  rule: string;
  /** globs from the repository's root, with slashes */
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
  const single = exceptions.flatMap(({ files, ...rest }) => files.map((glob) => ({ ...rest, glob })));
  const isAccepted = (finding: Finding): boolean => single.some((exception) => covers(exception, finding));
  const absent = new Set(missing.map(({ engine }) => engine));
  return {
    open: findings.filter((finding) => !isAccepted(finding)),
    accepted: findings.filter(isAccepted),
    unused: single
      .filter((exception) => !absent.has(exception.engine) && !findings.some((finding) => covers(exception, finding)))
      .map(({ engine, rule, glob }) => `${engine} ${rule} ${glob}`),
  };
}

const covers = (exception: { engine: string; rule: string; glob: string }, finding: Finding): boolean =>
  exception.engine === finding.engine && exception.rule === finding.rule && matchesGlob(finding.file, exception.glob);
