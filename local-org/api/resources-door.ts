import type { Door } from './request.ts';

/** What there is below a version: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_discoveryresource.htm */
export const listResources: Door = ({ server, session, version }) => {
  const base = `/services/data/v${version}`;
  const names = ['composite', 'graphql', 'limits', 'query', 'queryAll', 'sobjects', 'tooling', 'ui-api'];
  const identity = `${server.url}/id/${server.org.organizationId}/${session.userId}`;
  return { status: 200, body: { ...Object.fromEntries(names.map((name) => [name, `${base}/${name}`])), identity } };
};

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite.htm */
export const listCompositeResources: Door = ({ version }) => {
  const base = `/services/data/v${version}/composite`;
  const names = ['batch', 'graph', 'sobjects', 'tree'];
  return { status: 200, body: Object.fromEntries(names.map((name) => [name, `${base}/${name}`])) };
};

/** The one limit that is counted: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_limits.htm */
export const readLimits: Door = ({ server: { requestCount } }) => ({
  status: 200,
  body: { DailyApiRequests: { Max: requestCount.max, Remaining: requestCount.max - requestCount.used() } },
});
