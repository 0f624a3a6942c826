/** Ways to write a record to a running org, and what each answers: an Id, or every word of the refusal. */
import { randomUUID } from 'node:crypto';
import type { TestOrg } from './local-org.ts';
import type { LocalUser } from '../../scripts/sf-command.ts';

export type Fields = Record<string, unknown>;
export interface Written {
  id?: string;
  refusal: string;
}
export type Door = (org: TestOrg, object: string, fields: Fields, user?: LocalUser) => Promise<Written>;

const asked = (id: unknown, body: unknown): Written =>
  typeof id === 'string' ? { id, refusal: '' } : { refusal: JSON.stringify(body) };

export const DOORS: Readonly<Record<string, Door>> = {
  async REST(org, object, fields, user = 'admin') {
    const { status, body } = await org.rest('POST', `/sobjects/${object}`, fields, user);
    return asked(status === 201 ? body.id : undefined, body);
  },
  async 'composite graph'(org, object, fields, user = 'admin') {
    const compositeRequest = [
      { method: 'POST', url: `/services/data/v66.0/sobjects/${object}`, referenceId: 'one', body: fields },
    ];
    const graphs = [{ graphId: randomUUID(), compositeRequest }];
    const { body } = await org.rest('POST', '/composite/graph', { graphs }, user);
    const [node] = body.graphs?.[0]?.graphResponse.compositeResponse ?? [];
    return asked(node?.httpStatusCode === 201 ? node.body.id : undefined, node ?? body);
  },
  async 'UI API'(org, object, fields, user = 'admin') {
    const { status, body } = await org.rest('POST', '/ui-api/records', { apiName: object, fields }, user);
    return asked(status === 201 ? body.id : undefined, body);
  },
  async GraphQL(org, object, fields, user = 'admin') {
    const query = `mutation create($input: ${object}CreateInput!) { uiapi(input: {allOrNone: true}) { ${object}Create(input: $input) { Record { Id } } } }`;
    const { body } = await org.rest('POST', '/graphql', { query, variables: { input: { [object]: fields } } }, user);
    return asked(body.data?.uiapi?.[`${object}Create`]?.Record?.Id, body);
  },
};
