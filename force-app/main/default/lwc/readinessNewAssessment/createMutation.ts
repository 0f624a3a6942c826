/** One GraphQL mutation that creates a few records. */
import type { Wanted } from './wantedRecords';

export interface Mutation {
  text: string;
  variables: Record<string, unknown>;
}

/**
 * Each record points to the one above by its Id, or by `@{alias}` where that one is created in the same mutation:
 * https://developer.salesforce.com/docs/platform/graphql/guide/mutations-use.html
 * @param ids of the records that exist, by key
 */
export function createMutation(records: Wanted[], ids: ReadonlyMap<string, string>): Mutation {
  const aliases = new Map(records.map(({ key }, index) => [key, `r${index}`]));
  const variables = Object.fromEntries(
    records.map(({ object, fields, parent, links = [] }, index) => {
      const pointers = [...(parent ? [parent] : []), ...links].flatMap(({ field, key }) => {
        const id = ids.get(key) ?? (aliases.has(key) ? `@{${aliases.get(key)}}` : undefined);
        return id ? [[field, id]] : [];
      });
      return [`r${index}`, { [object]: { ...fields, ...Object.fromEntries(pointers) } }];
    }),
  );
  const declared = records.map(({ object }, index) => `$r${index}: ${object}CreateInput!`).join(', ');
  const operations = records.map(
    ({ object }, index) => `r${index}: ${object}Create(input: $r${index}) { Record { Id } }`,
  );
  return { text: `mutation CreateReadiness(${declared}) { uiapi { ${operations.join(' ')} } }`, variables };
}
