import { childrenNamed, type Component } from '../../component.ts';
import type { Problem } from '../problem.ts';

/** Characters, by element. https://help.salesforce.com/s/articleView?id=platform.formula_field_limits.htm */
const MOST: Readonly<Record<string, number>> = { formula: 3900, errorConditionFormula: 5000 };

export function* checkFormulaLength({ xml }: Component): Generator<Problem> {
  for (const [name, most] of Object.entries(MOST)) {
    for (const at of childrenNamed(xml, name)) {
      const { length } = at.text.trim();
      if (length <= most) continue;
      yield {
        rule: 'formula-length',
        message: `Formula is too long (${length} characters). Maximum length is ${most} characters.`,
        at,
      };
    }
  }
}
