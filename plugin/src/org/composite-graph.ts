/** A write of records and what they hang on, all or nothing: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_graph.htm */
import { apiError, type ApiErrors } from './api-errors.ts';
import { missingError, missingPart } from './missing-parts.ts';

export interface GraphNode {
  /** letters, digits and underscores; unique in the write */
  reference: string;
  object: string;
  /** the external id, so that a repeated write finds what the first one created */
  key: string;
  fields: Record<string, unknown>;
  /** the field that points to the parent, and the parent: a record of the org, or an earlier node */
  parent?: Link;
  /** other fields that point to records */
  links?: Link[];
}

/** A field that points to a record of the org, or to an earlier node. */
export type Link = { field: string; id: string } | { field: string; reference: string };

export const KEY_FIELD = 'Key__c';

export interface GraphAnswer {
  graphs: {
    isSuccessful: boolean;
    graphResponse: {
      compositeResponse: { referenceId: string; httpStatusCode: number; body: { id: string } | ApiErrors }[];
    };
  }[];
}

/** @param ids of the nodes that earlier parts of the same write have created */
export function graphRequests(nodes: GraphNode[], ids: Map<string, string>, version: string): object[] {
  return nodes.map((node) => ({
    method: 'PATCH',
    url: `/services/data/v${version}/sobjects/${node.object}/${KEY_FIELD}/${encodeURIComponent(node.key)}`,
    referenceId: node.reference,
    body: { ...node.fields, ...linkFields(node, ids) },
  }));
}

function linkFields({ parent, links = [] }: GraphNode, ids: Map<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...(parent ? [parent] : []), ...links].map((link) => [
      link.field,
      'id' in link ? link.id : (ids.get(link.reference) ?? `@{${link.reference}.id}`),
    ]),
  );
}

/** Of a graph that was rolled back, the node that was really refused; the others only say that they were rolled back. */
export function graphError(graph: GraphAnswer['graphs'][number] | undefined, nodes: GraphNode[]): Error {
  const answers = graph?.graphResponse.compositeResponse ?? [];
  const refused = answers.find(({ body }) => Array.isArray(body) && body[0]?.errorCode !== 'PROCESSING_HALTED');
  const node = nodes.find(({ reference }) => reference === refused?.referenceId);
  const errors = Array.isArray(refused?.body) ? refused.body : [];
  const missing = node && missingPart(errors, node.object);
  return missing ? missingError([missing], errors[0]!.errorCode) : apiError(errors, node ? `${node.key}: ` : '');
}
