import { childrenNamed, type XmlElement } from '../../component.ts';
import type { Problem } from '../problem.ts';

/** `1 AND (2 OR 3)` names every filter, and no more than there are; its parentheses are closed. */
export function* checkFilterLogic(holder: XmlElement | undefined, filters: number): Generator<Problem> {
  const [at] = childrenNamed(holder, 'booleanFilter');
  if (!at) return;
  const logic = at.text.trim();
  const named = new Set((logic.match(/\d+/g) ?? []).map(Number));
  const wanted = Array.from({ length: filters }, (_, index) => index + 1);
  if (named.size !== filters || !wanted.every((number) => named.has(number))) {
    const message = `The filter logic "${logic}" must name each of the ${filters} filters, and no other.`;
    yield { rule: 'filter-logic', message, at };
  } else if (!isBalanced(logic)) {
    yield { rule: 'filter-logic', message: `The parentheses of the filter logic "${logic}" do not match.`, at };
  }
}

function isBalanced(logic: string): boolean {
  let open = 0;
  for (const sign of logic) {
    open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}
