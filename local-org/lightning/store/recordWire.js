/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-record.html */
import { pathOf, qualifiedPaths } from './fieldPath.js';
import { toRecordId } from './recordId.js';
import { pathsIn, pathsOfRecord } from './representationPaths.js';
import { readOnce } from './readOnce.js';
import { records } from './recordStore.js';
import { sameData } from './sameData.js';
import { failure } from './transport.js';
import { Wire } from './wire.js';

/** How long a record that has been read answers further wires. */
export const RECORD_LIFETIME = 30_000;

const DELETED = [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }];

/** `{recordId, fields?, optionalFields?, layoutTypes?, modes?}` gives one record. */
export class getRecord extends Wire {
  static configSchema = {
    recordId: 'required',
    fields: 'optional',
    optionalFields: 'optional',
    layoutTypes: 'optional',
    modes: 'optional',
  };

  #paths = undefined;
  #data = undefined;

  keyOf({ recordId, fields, optionalFields, layoutTypes, modes }) {
    const asked = [fields, optionalFields, layoutTypes].some((names) => names !== undefined && names !== null);
    if (!recordId || !asked) return undefined;
    const paths = [qualifiedPaths(fields), qualifiedPaths(optionalFields)];
    return JSON.stringify([toRecordId(recordId), ...paths, layoutTypes, modes]);
  }

  run(config) {
    this.#paths = undefined;
    const known = freshRecord(config);
    if (known) this.show(known);
    else void this.read(config);
  }

  async read(config) {
    const { recordId, fields, optionalFields, layoutTypes, modes } = config;
    const query = {
      fields: qualifiedPaths(fields),
      optionalFields: qualifiedPaths(optionalFields),
      layoutTypes,
      modes,
    };
    try {
      const record = await readOnce(`/ui-api/records/${recordId}`, query);
      if (this.isCurrent(config)) this.#paths = pathsIn(record, askedPaths(config));
      records.change(({ writeRepresentation }) => writeRepresentation(record));
      if (this.isCurrent(config)) this.show(records.representation(record.id, pathsIn(record)) ?? record);
    } catch (error) {
      if (this.isCurrent(config)) this.fail(error);
    }
  }

  show(record) {
    this.#paths = pathsIn(record, askedPaths(this.config));
    if (sameData(this.#data, record)) return;
    this.#data = record;
    this.emit({ data: record, error: undefined });
  }

  fail(error) {
    this.#paths = undefined;
    this.#data = undefined;
    this.emit({ data: undefined, error });
  }

  recordsChanged() {
    if (!this.#paths) return;
    const record = records.representation(toRecordId(this.config.recordId), this.#paths);
    if (record) this.show(record);
    else void this.read(this.config);
  }

  recordDeleted(id) {
    if (this.#data?.id === id) this.fail(failure(404, 'Not Found', DELETED));
  }

  disconnect() {
    super.disconnect();
    this.#data = undefined;
    this.#paths = undefined;
  }

  pathsOf(id) {
    return this.#data ? pathsOfRecord(this.#data, id, askedPaths(this.config)) : [];
  }
}

/** What a layout holds only the org knows. */
function freshRecord(config) {
  if (config.layoutTypes) return undefined;
  return records.representation(toRecordId(config.recordId), askedPaths(config), Date.now() - RECORD_LIFETIME);
}

const askedPaths = ({ fields, optionalFields }) => [...list(fields), ...list(optionalFields)].map(pathOf);

const list = (given) => (given ? [given].flat() : []);
