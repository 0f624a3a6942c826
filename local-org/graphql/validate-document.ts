/** Validation with Salesforce's words: https://developer.salesforce.com/docs/platform/graphql/guide/query-status.html */
import {
  GraphQLError,
  Kind,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  specifiedRules,
  validate,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** The names of the kinds of mistakes, by the rule that finds them. */
const KINDS: Readonly<Record<string, string>> = {
  FieldsOnCorrectTypeRule: 'FieldUndefined',
  FragmentsOnCompositeTypesRule: 'FragmentTypeConditionInvalid',
  KnownArgumentNamesRule: 'UnknownArgument',
  KnownDirectivesRule: 'UnknownDirective',
  KnownFragmentNamesRule: 'UndefinedFragment',
  KnownTypeNamesRule: 'UnknownType',
  LoneAnonymousOperationRule: 'LoneAnonymousOperationViolation',
  NoFragmentCyclesRule: 'FragmentCycle',
  NoUndefinedVariablesRule: 'UndefinedVariable',
  NoUnusedFragmentsRule: 'UnusedFragment',
  NoUnusedVariablesRule: 'UnusedVariable',
  OverlappingFieldsCanBeMergedRule: 'FieldsConflict',
  PossibleFragmentSpreadsRule: 'InvalidFragmentType',
  ProvidedRequiredArgumentsRule: 'MissingFieldArgument',
  ScalarLeafsRule: 'SubSelectionRequired',
  UniqueOperationNamesRule: 'DuplicateOperationName',
  ValuesOfCorrectTypeRule: 'WrongType',
  VariablesAreInputTypesRule: 'NonInputTypeOnVariable',
  VariablesInAllowedPositionRule: 'VariableTypeMismatch',
};

/** What stands in the query but not in what is left of it may be unused there. */
const OF_THE_WHOLE: readonly ValidationRule[] = [NoUnusedFragmentsRule, NoUnusedVariablesRule];
const OF_THE_REST = specifiedRules.filter((rule) => !OF_THE_WHOLE.includes(rule));

/** @param pruned the document without the optional fields that the user may not see */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode, pruned: DocumentNode): GraphQLError[] {
  if (validate(schema, document, OF_THE_WHOLE).length + validate(schema, pruned, OF_THE_REST).length === 0) return [];
  return [
    ...OF_THE_REST.flatMap((rule) => errorsOf(schema, pruned, rule)),
    ...OF_THE_WHOLE.flatMap((rule) => errorsOf(schema, document, rule)),
  ];
}

function errorsOf(schema: GraphQLSchema, document: DocumentNode, rule: ValidationRule): GraphQLError[] {
  const kind = KINDS[rule.name] ?? 'InvalidSyntax';
  const isFieldRule = kind === 'FieldUndefined';
  return validate(schema, document, isFieldRule ? [undefinedFields] : [rule]).map((error) => {
    const node = error.nodes?.[0];
    const path = node ? pathTo(document, node) : [];
    const at = path.length > 0 ? ` @ '${path.join('/')}'` : '';
    return new GraphQLError(`Validation error of type ${kind}: ${error.message}${at}`, { nodes: error.nodes });
  });
}

function undefinedFields(context: ValidationContext) {
  return {
    Field(node: FieldNode) {
      const type = context.getParentType();
      if (!type || context.getFieldDef()) return;
      const message = `Field '${node.name.value}' in type '${type.name}' is undefined`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}

/** The names of the fields from the operation down to a node. */
function pathTo(node: object, wanted: ASTNode, path: string[] = []): string[] {
  const here = isField(node) ? [...path, node.name.value] : path;
  if (node === wanted) return here;
  for (const [key, child] of Object.entries(node)) {
    if (key === 'loc' || child === null || typeof child !== 'object') continue;
    const found = pathTo(child as object, wanted, here);
    if (found.length > 0) return found;
  }
  return [];
}

const isField = (node: object): node is { name: { value: string } } =>
  'kind' in node && node.kind === Kind.FIELD && 'name' in node;
