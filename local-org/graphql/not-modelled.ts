import { GraphQLError, visit, type ASTNode, type DocumentNode } from 'graphql';

/** What the real API has below `uiapi` and the local org has not. */
const FIELDS: ReadonlySet<string> = new Set(['relatedListByName']);
const ARGUMENTS: ReadonlySet<string> = new Set(['objectInfoInputs']);

/** @throws GraphQLError that names it */
export function refuseUnmodelled(document: DocumentNode): void {
  const parents: string[] = [];
  visit(document, {
    Field: {
      enter(node) {
        if (parents.at(-1) === 'uiapi' && FIELDS.has(node.name.value)) throw notModelled(node.name.value, node);
        parents.push(node.name.value);
      },
      leave: () => void parents.pop(),
    },
    Argument(node) {
      if (ARGUMENTS.has(node.name.value)) throw notModelled(node.name.value, node);
    },
  });
}

const notModelled = (name: string, node: ASTNode): GraphQLError =>
  new GraphQLError(`${name} is not modelled by the local org`, { nodes: node });
