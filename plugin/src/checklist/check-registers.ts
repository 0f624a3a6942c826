/** What the registers of a checklist refer to. Reads what it can of a checklist whose shape is wrong. */
import type { ChecklistDocument } from './checklist-document.ts';
import { itemsOf, partsOf } from './checklist-part.ts';
import { ASSESSMENT_KEY_LIMIT, KEY_LIMIT, joinKey } from './keys.ts';
import { quoted } from './problem.ts';
import type { Finding, Path } from './problem.ts';

const REGISTERS = ['risks', 'criteria', 'milestones'] as const;

/**
 * A composite graph is 15 deep at most, and each milestone hangs on its predecessor, the first on its point, which is
 * the fourth level: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_graph_limits.htm
 */
const CHAIN_LIMIT = 11;

export function registerFindings(document: ChecklistDocument): Finding[] {
  const { value } = document;
  const keys = new Set(partsOf(value).map((part) => joinKey(...part.keys)));
  return [...sharedKeys(document), ...unknownTopics(value, keys), ...unknownPoints(value, keys), ...order(value)];
}

/** How many records the registers make, the links from risks to topics included. */
export function registerRecords(value: unknown): number {
  const links = itemsOf(value, 'risks').flatMap(({ topics }) => (Array.isArray(topics) ? topics : []));
  return REGISTERS.reduce((count, register) => count + itemsOf(value, register).length, links.length);
}

/** Chapters and entries are named side by side, as in `retired` keys: no key may mean two of them. */
function sharedKeys(document: ChecklistDocument): Finding[] {
  const first = new Map<unknown, Path>(itemsOf(document.value, 'chapters').map(({ key }, i) => [key, ['chapters', i]]));
  return REGISTERS.flatMap((register) =>
    itemsOf(document.value, register).flatMap(({ key }, index) => {
      const path = [register, index];
      const before = first.get(key);
      if (typeof key !== 'string' || key === '') return [];
      if (!before) {
        first.set(key, path);
        return [];
      }
      const { line } = document.locate([...before, 'key']);
      const problem = `key ${quoted(key)} is already that of line ${line}`;
      const action = 'Give each chapter, risk, criterion and milestone a key of its own.';
      return [{ path: [...path, 'key'], problem, action }];
    }),
  );
}

function unknownTopics(value: unknown, keys: Set<string>): Finding[] {
  return itemsOf(value, 'risks').flatMap(({ key, topics }, index) => {
    const listed: unknown[] = Array.isArray(topics) ? topics : [];
    return listed.flatMap((topic, position): Finding[] => {
      const path = ['risks', index, 'topics', position];
      if (typeof topic !== 'string') return [];
      if (topic.split(':').length !== 2 || !keys.has(topic)) {
        const action = 'Write its chapter and its key, as in "content:budget".';
        return [{ path, problem: `${quoted(topic)} is no topic of the checklist`, action }];
      }
      if (listed.indexOf(topic) < position)
        return [{ path, problem: `${quoted(topic)} stands here twice`, action: 'Take one away.' }];
      const length = joinKey(String(key), topic).length;
      const left = KEY_LIMIT - ASSESSMENT_KEY_LIMIT - 1;
      if (length <= left) return [];
      const problem = `the keys of the risk and of ${quoted(topic)} have ${length} characters together, the limit is ${left}`;
      return [{ path, problem, action: 'Shorten one of them.' }];
    });
  });
}

function unknownPoints(value: unknown, keys: Set<string>): Finding[] {
  return itemsOf(value, 'milestones').flatMap(({ point }, index) => {
    if (typeof point !== 'string' || (point.split(':').length === 3 && keys.has(point))) return [];
    const action = 'Write its chapter, topic and key, as in "project:forecast-schedule:training".';
    return [{ path: ['milestones', index, 'point'], problem: `${quoted(point)} is no point of the checklist`, action }];
  });
}

function order(value: unknown): Finding[] {
  const milestones = itemsOf(value, 'milestones');
  const before = new Map(milestones.map(({ key, predecessor }) => [key, predecessor]));
  const goLives = milestones.flatMap(({ goLive }, index) => (goLive === true ? [index] : []));
  const found = milestones.flatMap(({ key, predecessor }, index): Finding[] => {
    const path = ['milestones', index, 'predecessor'];
    if (typeof predecessor !== 'string') return [];
    if (!before.has(predecessor)) {
      const action = 'Write the key of another milestone.';
      return [{ path, problem: `${quoted(predecessor)} is no milestone of the checklist`, action }];
    }
    const chain = chainTo(key, before);
    if (chain === 'cycle') {
      const problem = `the predecessors of ${quoted(String(key))} go round in a circle`;
      return [{ path, problem, action: 'Let one of them begin without a predecessor.' }];
    }
    if (chain <= CHAIN_LIMIT) return [];
    const problem = `${chain} milestones stand in one row, the limit is ${CHAIN_LIMIT}`;
    return [{ path, problem, action: 'Take a predecessor away: Salesforce writes no longer row all or nothing.' }];
  });
  const more = goLives.slice(1).map((index) => ({
    path: ['milestones', index, 'goLive'],
    problem: 'goLive stands at a second milestone',
    action: 'Keep it at one.',
  }));
  return [...found, ...more];
}

/** Of how many milestones the row consists that ends here; only a milestone that is itself part of a circle is told. */
function chainTo(key: unknown, before: Map<unknown, unknown>): number | 'cycle' {
  const seen = new Set<unknown>([key]);
  for (let next = before.get(key); typeof next === 'string'; next = before.get(next)) {
    if (next === key) return 'cycle';
    if (seen.has(next)) return 0;
    if (!before.has(next)) return seen.size;
    seen.add(next);
    if (seen.size > 500) return seen.size;
  }
  return seen.size;
}
