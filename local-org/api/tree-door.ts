import { z } from 'zod';
import type { SaveError } from '../data/contract.ts';
import { keepIf } from './all-or-none.ts';
import { limitExceeded } from './api-error-answer.ts';
import { recordInputOf, parseBody } from './parse-body.ts';
import type { ApiRequest, Door } from './request.ts';
import { insertFor } from './save.ts';
import { flattenTree, TreeRecord, type TreeNode } from './tree-record.ts';
import { visibleObject } from './visible-object.ts';

const TreeBody = z.strictObject({ records: z.array(TreeRecord).min(1) });

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobject_tree.htm */
const MAX_RECORDS = 200;
const MAX_LEVELS = 5;
const MAX_OBJECTS = 5;

type TreeResult = { referenceId: string; id: string } | { referenceId: string; errors: SaveError[] };

/** Creates records with their children, all or nothing, parents before children. */
export const createTree: Door = (request) => {
  const object = visibleObject(request.session, request.params.object!);
  const nodes = flattenTree(request.session.org.schema, object, parseBody(TreeBody, request.body).records);
  checkLimits(nodes);
  const repeated = nodes.filter(
    ({ referenceId }, index) => nodes.findIndex((n) => n.referenceId === referenceId) < index,
  );
  const results = repeated.length > 0 ? repeated.map(duplicateReference) : insertAll(request, nodes);
  const errors = results.filter((result) => 'errors' in result);
  if (errors.length > 0) return { status: 400, body: { hasErrors: true, results: errors } };
  return { status: 201, body: { hasErrors: false, results } };
};

function insertAll(request: ApiRequest, nodes: TreeNode[]): TreeResult[] {
  const levels = Map.groupBy(nodes, ({ level }) => level);
  const good = (results: TreeResult[]) => results.every((result) => 'id' in result);
  const insertLevels = () => {
    const ids = new Map<TreeNode, string>();
    const results: TreeResult[] = [];
    for (const level of levels.values()) {
      results.push(...insertLevel(request, level, ids));
      if (!good(results)) break;
    }
    return results;
  };
  return keepIf(request.server.org, insertLevels, good);
}

function insertLevel(request: ApiRequest, level: TreeNode[], ids: Map<TreeNode, string>): TreeResult[] {
  const byObject = Map.groupBy(level, ({ object }) => object.name);
  const results = new Map<TreeNode, TreeResult>();
  for (const [object, nodes] of byObject) {
    const records = nodes.map(({ fields, parent, parentField }) => ({
      ...recordInputOf(fields),
      ...(parent && parentField ? { [parentField]: ids.get(parent)! } : {}),
    }));
    for (const [index, { id, errors }] of insertFor(request, object, records).entries()) {
      const node = nodes[index]!;
      if (id && errors.length === 0) ids.set(node, id);
      results.set(
        node,
        id && errors.length === 0 ? { referenceId: node.referenceId, id } : { referenceId: node.referenceId, errors },
      );
    }
  }
  return level.map((node) => results.get(node)!);
}

function duplicateReference({ referenceId }: TreeNode): TreeResult {
  const message = 'Duplicate ReferenceId provided in the request.';
  return { referenceId, errors: [{ statusCode: 'INVALID_INPUT', message, fields: [] }] };
}

function checkLimits(nodes: TreeNode[]): void {
  if (nodes.length > MAX_RECORDS)
    throw limitExceeded(`A tree holds at most ${MAX_RECORDS} records, not ${nodes.length}`);
  const levels = Math.max(...nodes.map(({ level }) => level));
  if (levels > MAX_LEVELS) throw limitExceeded(`A tree is at most ${MAX_LEVELS} levels deep, not ${levels}`);
  const objects = new Set(nodes.map(({ object }) => object)).size;
  if (objects > MAX_OBJECTS)
    throw limitExceeded(`A tree holds records of at most ${MAX_OBJECTS} objects, not ${objects}`);
}
