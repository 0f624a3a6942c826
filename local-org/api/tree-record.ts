import { z } from 'zod';
import { ApiError } from '../data/contract.ts';
import { childRelationships, type ObjectSchema, type OrgSchema } from '../metadata/schema.ts';

/** A record of a tree: fields beside `attributes`, and child relationships that hold `{records: […]}`. */
export const TreeRecord = z.looseObject({
  attributes: z.looseObject({ type: z.string(), referenceId: z.string().min(1) }),
});
export type TreeRecord = z.infer<typeof TreeRecord>;

const Children = z.strictObject({ records: z.array(TreeRecord) });

export interface TreeNode {
  referenceId: string;
  object: ObjectSchema;
  /** 1 for a root */
  level: number;
  fields: Record<string, unknown>;
  parent?: TreeNode;
  /** the field that takes the parent's id */
  parentField?: string;
}

/** All records of a tree, level by level. @throws ApiError for an unknown relationship or a record of the wrong object */
export function flattenTree(schema: OrgSchema, object: ObjectSchema, records: TreeRecord[]): TreeNode[] {
  const nodes: TreeNode[] = [];
  let level = records.map((record) => nodeWithChildren(schema, object, record, 1));
  while (level.length > 0) {
    nodes.push(...level.map(({ node }) => node));
    level = level.flatMap(({ children }) => children());
  }
  return nodes;
}

interface NodeWithChildren {
  node: TreeNode;
  children: () => NodeWithChildren[];
}

function nodeWithChildren(
  schema: OrgSchema,
  object: ObjectSchema,
  record: TreeRecord,
  level: number,
  link: Pick<TreeNode, 'parent' | 'parentField'> = {},
): NodeWithChildren {
  const { type, referenceId } = record.attributes;
  if (type.toLowerCase() !== object.name.toLowerCase()) {
    throw new ApiError(
      'INVALID_INPUT',
      `The record '${referenceId}' is of type ${type}, where ${object.name} is expected.`,
    );
  }
  const parts = Object.entries(record).map(([name, value]) => ({
    name,
    value,
    children: Children.safeParse(value).data,
  }));
  const fields = Object.fromEntries(parts.filter(({ children }) => !children).map(({ name, value }) => [name, value]));
  const node: TreeNode = { referenceId, object, level, fields, ...link };
  const children = () =>
    parts.flatMap(({ name, children }) => (children ? childNodes(schema, node, name, children.records) : []));
  return { node, children };
}

function childNodes(schema: OrgSchema, parent: TreeNode, name: string, records: TreeRecord[]): NodeWithChildren[] {
  const relationship = childRelationships(schema, parent.object.name).find(
    (one) => one.name?.toLowerCase() === name.toLowerCase(),
  );
  if (!relationship)
    throw new ApiError('INVALID_FIELD', `No such relationship '${name}' on sobject of type ${parent.object.name}`);
  const link = { parent, parentField: relationship.field.name };
  return records.map((record) => nodeWithChildren(schema, relationship.childObject, record, parent.level + 1, link));
}
