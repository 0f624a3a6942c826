/** SOQL as a tree: https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select.html */

export interface SoqlQuery {
  /** an object's API name; for a child subquery the child relationship's name */
  from: string;
  alias?: string;
  select: SelectItem[];
  where?: Condition;
  groupBy: Expression[];
  having?: Condition;
  orderBy: OrderItem[];
  limit?: number;
  offset?: number;
}

export type SelectItem =
  { kind: 'expression'; expression: Expression; alias?: string } | { kind: 'children'; query: SoqlQuery };

export type Expression = FieldExpression | CallExpression;

export interface FieldExpression {
  kind: 'field';
  /** may begin with the object's name or alias */
  path: string[];
  text: string;
}

export interface CallExpression {
  kind: 'call';
  /** upper case */
  name: string;
  arguments: Expression[];
  text: string;
}

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export interface Comparison {
  kind: 'comparison';
  operand: Expression;
  operator: Operator;
  values: Literal[];
}

export type Condition =
  | Comparison
  | { kind: 'and' | 'or'; conditions: Condition[] }
  | { kind: 'not'; condition: Condition }
  | { kind: 'join'; operand: Expression; negated: boolean; query: SoqlQuery };

export type Literal =
  | { kind: 'null' }
  /** `text` as a plain string, `pattern` as LIKE reads it, where `\%` and `\_` stand for themselves */
  | { kind: 'string'; text: string; pattern: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  /** `YYYY-MM-DD` */
  | { kind: 'date'; iso: string }
  /** in the stored form */
  | { kind: 'dateTime'; iso: string }
  /** `TODAY`, `LAST_N_DAYS` with its n… */
  | { kind: 'dateLiteral'; name: string; n: number }
  | { kind: 'currency'; text: string };

export interface OrderItem {
  expression: Expression;
  descending: boolean;
  nullsLast: boolean;
}
