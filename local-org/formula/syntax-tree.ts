/** A parsed formula. `position` is the 0-based offset in its text. */
export type Node = NumberNode | TextNode | ConstantNode | FieldNode | CallNode | UnaryNode | BinaryNode;

export interface NumberNode {
  kind: 'number';
  value: number;
  position: number;
}
export interface TextNode {
  kind: 'text';
  value: string;
  position: number;
}
export interface ConstantNode {
  kind: 'constant';
  value: boolean | null;
  position: number;
}
export interface FieldNode {
  kind: 'field';
  /** as spelled in the formula, split at its points */
  path: string[];
  position: number;
}
export interface CallNode {
  kind: 'call';
  /** upper case */
  name: string;
  arguments: Node[];
  position: number;
}
export interface UnaryNode {
  kind: 'unary';
  operator: '+' | '-' | 'NOT';
  operand: Node;
  position: number;
}
export interface BinaryNode {
  kind: 'binary';
  /** `==` travels as `=`, `!=` as `<>` */
  operator: BinaryOperator;
  left: Node;
  right: Node;
  position: number;
}

export type BinaryOperator = '||' | '&&' | '=' | '<>' | '<' | '>' | '<=' | '>=' | '+' | '-' | '&' | '^' | '*' | '/';
