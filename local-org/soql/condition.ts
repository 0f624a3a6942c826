import { compileComparison } from './comparison.ts';
import { filterOperand } from './operand.ts';
import type { QueryScope } from './query-scope.ts';
import { compileSemiJoin, refuseNestedJoins } from './semi-join.ts';
import { allOf, anyOf, not } from './sql.ts';
import type { Sql } from './sql.ts';
import type { Condition, Expression } from './syntax-tree.ts';

export interface ConditionOptions {
  /** HAVING may compare aggregates */
  aggregates?: boolean;
  /** called for every field that is not inside an aggregate */
  checkField?(expression: Expression): void;
}

/** A WHERE or HAVING clause as SQL; `1` where there is none. */
export function compileCondition(
  scope: QueryScope,
  condition: Condition | undefined,
  options: ConditionOptions = {},
): Sql {
  if (!condition) return allOf([]);
  refuseNestedJoins(scope.context, condition);
  return compile(scope, condition, options);
}

function compile(scope: QueryScope, condition: Condition, options: ConditionOptions): Sql {
  switch (condition.kind) {
    case 'and':
      return allOf(condition.conditions.map((each) => compile(scope, each, options)));
    case 'or':
      return anyOf(condition.conditions.map((each) => compile(scope, each, options)));
    case 'not':
      return not(compile(scope, condition.condition, options));
    case 'join':
      return compileSemiJoin(scope, condition, (inner, where) => compileCondition(inner, where));
    case 'comparison': {
      options.checkField?.(condition.operand);
      const operand = filterOperand(scope, condition.operand, options.aggregates ?? false);
      return compileComparison(scope.context, operand, condition);
    }
  }
}
