/** What a query selects below a field, fragments resolved and `@skip`/`@include` applied. */
import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';
import type { FieldMeaning } from './record-types.ts';

export interface SelectedField {
  /** the response key: the alias, or the name */
  key: string;
  nodes: FieldNode[];
  field: GraphQLField<unknown, unknown>;
  meaning: FieldMeaning & { needs?: string };
}

type Info = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>;

/** The fields selected on `type`, those with the same response key as one. `__typename` is left out. */
export function selectedFields(info: Info, nodes: readonly FieldNode[], type: GraphQLObjectType): SelectedField[] {
  const found = new Map<string, SelectedField>();
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(info, selection)) continue;
      if (selection.kind === Kind.FIELD) add(found, type, selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(info, type, selection.typeCondition?.name.value)) visit(selection.selectionSet.selections);
      } else {
        const fragment = info.fragments[selection.name.value]!;
        if (applies(info, type, fragment.typeCondition.name.value)) visit(fragment.selectionSet.selections);
      }
    }
  };
  for (const node of nodes) visit(node.selectionSet?.selections ?? []);
  return [...found.values()];
}

function add(found: Map<string, SelectedField>, type: GraphQLObjectType, node: FieldNode): void {
  const field = type.getFields()[node.name.value];
  if (!field) return;
  const key = node.alias?.value ?? node.name.value;
  const known = found.get(key);
  if (known) known.nodes.push(node);
  else found.set(key, { key, nodes: [node], field, meaning: field.extensions as SelectedField['meaning'] });
}

function isIncluded({ variableValues }: Info, node: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}

function applies({ schema }: Info, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (!condition || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

export const argumentsOf = (info: Info, { field, nodes }: SelectedField): Record<string, unknown> =>
  getArgumentValues(field, nodes[0]!, info.variableValues);
