import type { CompiledFormula } from './formula.ts';

/** Whether the result may change while no record does: it reads the clock or a `$` global. */
export function isVolatile(formula: CompiledFormula): boolean {
  return (
    formula.functions.has('TODAY') ||
    formula.functions.has('NOW') ||
    formula.paths.some(([first]) => first?.startsWith('$'))
  );
}

/** Whether it reads a parent's fields: a roll-up may not summarise such a formula. */
export function crossesObjects(formula: CompiledFormula): boolean {
  return formula.paths.some((path) => path.length > 1 && !path[0]?.startsWith('$'));
}
