/** The older module, which knows neither optional fields nor mutations: https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql.html */
import { gql as newGql, textOf } from '../../../store/graphqlDocument.js';

export { graphql } from '../../../store/graphqlWire.js';

/** @throws Error for a query that only `lightning/graphql` takes */
export function gql(strings, ...values) {
  if (values.some((value) => textOf(value) === undefined)) throw tooNew('a query made of dynamic parts');
  const document = newGql(strings, ...values);
  if (/@optional\b/.test(textOf(document))) throw tooNew('@optional');
  return document;
}

/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-refreshgraphql.html */
export async function refreshGraphQL(result) {
  if (!result?.refresh) throw new Error('refreshGraphQL needs the result that the graphql adapter gave');
  await result.refresh();
}

const tooNew = (what) => new Error(`lightning/uiGraphQLApi does not take ${what}: import from lightning/graphql`);
