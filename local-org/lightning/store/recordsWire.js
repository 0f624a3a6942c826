/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-get-records.html */
import { qualifiedPaths } from './fieldPath.js';
import { pathsIn, pathsOfRecord } from './representationPaths.js';
import { readOnce } from './readOnce.js';
import { readOnly } from './readOnly.js';
import { records } from './recordStore.js';
import { sameData } from './sameData.js';
import { Wire } from './wire.js';

/** `{records: [{recordIds, fields?, optionalFields?}]}` gives `{hasErrors, results: [{result, statusCode}]}`. */
export class getRecords extends Wire {
  static configSchema = { records: 'required' };

  #data = undefined;

  keyOf({ records: asked }) {
    return asked?.length > 0 ? JSON.stringify(asked) : undefined;
  }

  async run(config) {
    try {
      const answers = await Promise.all(config.records.map(readBatch));
      const results = answers.flatMap((answer) => answer.results);
      const read = results.filter(({ statusCode }) => statusCode === 200).map(({ result }) => result);
      records.change(({ writeRepresentation }) => read.map(writeRepresentation).includes(true));
      if (this.isCurrent(config)) this.show({ hasErrors: answers.some(({ hasErrors }) => hasErrors), results });
    } catch (error) {
      if (this.isCurrent(config)) this.emit({ data: undefined, error });
    }
  }

  show({ hasErrors, results }) {
    const data = { hasErrors, results: results.map(current) };
    if (sameData(this.#data, data)) return;
    this.#data = data;
    this.emit({ data: readOnly(data), error: undefined });
  }

  recordsChanged() {
    if (this.#data) this.show(this.#data);
  }

  pathsOf(id) {
    const shown = this.#data?.results.filter(({ statusCode }) => statusCode === 200) ?? [];
    return shown.flatMap(({ result }) => pathsOfRecord(result, id));
  }
}

const readBatch = ({ recordIds, fields, optionalFields }) =>
  readOnce(`/ui-api/records/batch/${recordIds.join(',')}`, {
    fields: qualifiedPaths(fields),
    optionalFields: qualifiedPaths(optionalFields),
  });

function current({ result, statusCode }) {
  if (statusCode !== 200) return { result, statusCode };
  return { result: records.representation(result.id, pathsIn(result)) ?? result, statusCode };
}
