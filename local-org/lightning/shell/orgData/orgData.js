/** What the frame's own pages read from the org; deployed components have the store and its adapters. */
import { environment } from 'shell/environment';
import { records } from '../../store/recordStore.js';

/** @throws Error with the org's message */
export const query = (soql) => readJson(`/services/data/v66.0/query?q=${encodeURIComponent(soql)}`);

/** A resource of reports and dashboards. */
export const readAnalytics = (path) => readJson(`/services/data/v66.0/analytics/${path}`);

/** What is on a page of this org. */
export const readPageModel = (address) => readJson(`/local-org/page-model?address=${encodeURIComponent(address)}`);

/** A record page comes with what its highlights show of the record: no adapter needs to ask for it. */
export function keepRecordOf({ record }) {
  if (record) records.change(({ writeRepresentation }) => writeRepresentation(record));
}

async function readJson(path) {
  const response = await fetch(path, {
    headers: { Accept: 'application/json', 'x-local-org-language': environment.language },
  });
  const body = await response.json();
  if (response.ok) return body;
  throw new Error([body].flat()[0]?.message ?? response.statusText);
}
