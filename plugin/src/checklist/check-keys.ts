import { registerFindings, registerRecords } from './check-registers.ts';
import type { ChecklistDocument } from './checklist-document.ts';
import { partsOf, itemsOf } from './checklist-part.ts';
import type { Part } from './checklist-part.ts';
import { ASSESSMENT_KEY_LIMIT, KEY_LIMIT, joinKey } from './keys.ts';
import { formatPath, quoted } from './problem.ts';
import type { Finding, Path, Problem } from './problem.ts';

/** Salesforce writes at most 500 records all or nothing (composite graph); the assessment itself is one of them. */
const RECORD_LIMIT = 500;

/** What concerns several fields at once. Reads what it can of a checklist whose shape is wrong. */
export function checkKeys(document: ChecklistDocument): Problem[] {
  const parts = partsOf(document.value);
  const findings = [
    ...duplicates(parts, document),
    ...parts.flatMap(tooLong),
    ...unfoundedCorrections(document.value, parts),
    ...registerFindings(document),
    ...tooManyRecords(parts.length + registerRecords(document.value)),
  ];
  return findings.map((finding) => ({
    ...finding,
    ...document.locate(finding.path),
    path: formatPath(finding.path),
  }));
}

function duplicates(parts: Part[], document: ChecklistDocument): Finding[] {
  const first = new Map<string, Path>();
  return parts.flatMap(({ path, keys }) => {
    const key = keys.at(-1);
    if (!key) return [];
    const sibling = `${formatPath(path.slice(0, -1))} ${key}`;
    const keyPath = [...path, 'key'];
    const before = first.get(sibling);
    if (!before) {
      first.set(sibling, keyPath);
      return [];
    }
    const problem = `key ${quoted(key)} is already that of line ${document.locate(before).line}`;
    return [{ path: keyPath, problem, action: `Give each of the ${String(path.at(-2))} here a key of its own.` }];
  });
}

function tooLong({ path, keys }: Part): Finding[] {
  const left = KEY_LIMIT - ASSESSMENT_KEY_LIMIT - 1;
  const whole = joinKey(...keys);
  if (whole.length <= left) return [];
  const problem = `key is too long with those above it: together they have ${whole.length} characters, the limit is ${left}`;
  return [{ path: [...path, 'key'], problem, action: 'Shorten this key, or that of its topic or chapter.' }];
}

function unfoundedCorrections(checklist: unknown, parts: Part[]): Finding[] {
  const titles = new Map(parts.map(({ keys, frenchTitle }) => [joinKey(...keys), frenchTitle]));
  return itemsOf(checklist, 'corrections').flatMap(({ key, corrected }, index) => {
    const path = ['corrections', index];
    if (typeof key !== 'string' || typeof corrected !== 'string') return [];
    if (!titles.has(key)) {
      const action = 'Write the keys from the chapter down, as in "content:budget:running-costs".';
      return [{ path: [...path, 'key'], problem: `key ${quoted(key)} names no part of the checklist`, action }];
    }
    if (titles.get(key) === corrected) return [];
    const problem = `corrected is not the French title of ${quoted(key)}`;
    return [{ path: [...path, 'corrected'], problem, action: 'Make the two the same, or take the correction away.' }];
  });
}

function tooManyRecords(below: number): Finding[] {
  const records = below + 1;
  if (records <= RECORD_LIMIT) return [];
  const problem = `the checklist makes ${records} records, the limit is ${RECORD_LIMIT}`;
  return [
    { path: ['chapters'], problem, action: 'Take some away: Salesforce writes no more than that all or nothing.' },
  ];
}
