import { FILE_OBJECTS } from '../metadata/file-objects.ts';
import type { ObjectSchema } from '../metadata/schema.ts';
import { queryError } from './query-error.ts';
import type { Condition, Expression } from './syntax-tree.ts';

const MESSAGE =
  "Implementation restriction: ContentDocumentLink requires a filter by a single Id on ContentDocumentId or LinkedEntityId using the equals operator or multiple Id's using the IN operator.";
const FILTERS = ['id', 'contentdocumentid', 'linkedentityid'];

/**
 * Where files are shared is only told of given files or of given records.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_contentdocumentlink.htm
 */
export function requireFileLinkFilter(soql: string, object: ObjectSchema, where: Condition | undefined): void {
  if (object.name !== FILE_OBJECTS.link || (where && names(where))) return;
  throw queryError(soql, 'MALFORMED_QUERY', MESSAGE);
}

function names(condition: Condition): boolean {
  if (condition.kind === 'and') return condition.conditions.some(names);
  if (condition.kind === 'join') return !condition.negated && isFilter(condition.operand);
  if (condition.kind !== 'comparison') return false;
  return ['=', 'IN'].includes(condition.operator) && isFilter(condition.operand);
}

const isFilter = (operand: Expression): boolean =>
  operand.kind === 'field' && FILTERS.includes(operand.path.at(-1)!.toLowerCase()) && operand.path.length <= 2;
