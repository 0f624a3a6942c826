/** Adapters over one address of the User Interface API. */
import { keptMetadata, readMetadata } from './metadataCache.js';
import { pathsIn, pathsOfRecord } from './representationPaths.js';
import { readOnce } from './readOnce.js';
import { readOnly } from './readOnly.js';
import { records } from './recordStore.js';
import { sameData } from './sameData.js';
import { Wire } from './wire.js';

/** @typedef {{ path: string, query?: Record<string, unknown> }} Read */

/**
 * An adapter class of what changes rarely.
 * @param {string[]} required the properties that it waits for
 * @param {(config: any) => Read} readOf
 * @param {string[]} [optional]
 */
export function metadataAdapter(required, readOf, optional = []) {
  return class extends Wire {
    static configSchema = schemaOf(required, optional);

    keyOf(config) {
      return required.every((name) => isGiven(config[name])) ? JSON.stringify(readOf(config)) : undefined;
    }

    run(config) {
      const { path, query } = readOf(config);
      const data = keptMetadata(path, query);
      if (data) this.emit({ data, error: undefined });
      else void this.read(config);
    }

    async read(config) {
      const { path, query } = readOf(config);
      const result = await readMetadata(path, query).then(
        (data) => ({ data, error: undefined }),
        (error) => ({ data: undefined, error }),
      );
      if (this.isCurrent(config)) this.emit(result);
    }
  };
}

/**
 * An adapter class of a list of records; they follow the store, which of them belong to the list does not.
 * @param {string[]} required
 * @param {(config: any) => Read} readOf
 * @param {string[]} [optional]
 * @param {(config: any, read: (read: Read) => Promise<any>) => Promise<any>} [load] where one read is not enough
 */
export function listAdapter(required, readOf, optional = [], load = (config, read) => read(readOf(config))) {
  return class extends Wire {
    static configSchema = schemaOf(required, optional);

    #data = undefined;

    keyOf(config) {
      return required.every((name) => isGiven(config[name])) ? JSON.stringify(readOf(config)) : undefined;
    }

    async run(config) {
      try {
        const data = await load(config, ({ path, query }) => readOnce(path, query));
        records.change(({ writeRepresentation }) => listed(data).map(writeRepresentation).includes(true));
        if (this.isCurrent(config)) this.show(data);
      } catch (error) {
        if (this.isCurrent(config)) this.emit({ data: undefined, error });
      }
    }

    show(data) {
      const current = withCurrentRecords(data);
      if (sameData(this.#data, current)) return;
      this.#data = readOnly(current);
      this.emit({ data: this.#data, error: undefined });
    }

    recordsChanged() {
      if (this.#data) this.show(this.#data);
    }

    pathsOf(id) {
      return this.#data ? listed(this.#data).flatMap((record) => pathsOfRecord(record, id)) : [];
    }
  };
}

const isGiven = (value) => value !== undefined && value !== null && value !== '';

const schemaOf = (required, optional) =>
  Object.fromEntries([...required.map((name) => [name, 'required']), ...optional.map((name) => [name, 'optional'])]);

/** A list of records by itself, or beside the list's description. */
const listed = ({ records: list }) => (Array.isArray(list) ? list : (list?.records ?? []));

function withCurrentRecords(data) {
  const current = listed(data).map((record) => records.representation(record.id, pathsIn(record)) ?? record);
  return { ...data, records: Array.isArray(data.records) ? current : { ...data.records, records: current } };
}
