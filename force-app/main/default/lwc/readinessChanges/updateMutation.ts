/** One GraphQL mutation that updates a few records, all or none. */
import type { RecordChange } from './recordChange';

export interface Mutation {
  text: string;
  variables: Record<string, unknown>;
}

/**
 * Values travel in variables alone; the text is made of object names and numbers.
 * https://developer.salesforce.com/docs/platform/graphql/guide/mutations-use.html
 */
export function updateMutation(changes: RecordChange[]): Mutation {
  const declared = changes.map(({ object }, index) => `$r${index}: ${object}UpdateInput!`).join(', ');
  const operations = changes.map(({ object }, index) => `r${index}: ${object}Update(input: $r${index}) { success }`);
  const variables = Object.fromEntries(
    changes.map(({ object, id, fields }, index) => [`r${index}`, { Id: id, [object]: fields }]),
  );
  return {
    text: `mutation UpdateReadiness(${declared}) { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`,
    variables,
  };
}
