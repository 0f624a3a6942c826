/**
 * The page's one copy of every record it has read, whichever adapter read it.
 * https://developer.salesforce.com/docs/platform/lwc/guide/data-ui-api.html
 */
import { readOnly } from './readOnly.js';

/**
 * @typedef {object} StoredField
 * @property {unknown} [value] of a field
 * @property {string | null} [displayValue] undefined where nobody has read it
 * @property {string} [parentId] of a relationship: the Id of the parent, whose fields are stored under it
 * @property {number} at when it was read
 */

/** @param {() => number} now milliseconds */
export function createRecordStore(now = () => Date.now()) {
  /** @type {Map<string, { about?: object, fields: Map<string, StoredField> }>} */
  const records = new Map();
  const listeners = new Set();

  const recordOf = (id) => {
    if (!records.has(id)) records.set(id, { fields: new Map() });
    return records.get(id);
  };

  /** @returns {boolean} whether the stored field has changed */
  function writeField(id, name, { value, displayValue, parentId }) {
    const { fields } = recordOf(id);
    const before = fields.get(name);
    const isSame = before !== undefined && before.value === value && before.parentId === parentId;
    const shown = displayValue === undefined && isSame ? before.displayValue : displayValue;
    fields.set(name, { value, displayValue: shown, parentId, at: now() });
    return !isSame || before.displayValue !== shown;
  }

  /** A representation of the User Interface API, its parents included. @returns {boolean} whether anything changed */
  function writeRepresentation({ fields, ...about }) {
    const record = recordOf(about.id);
    const isOlder = (record.about?.weakEtag ?? 0) > (about.weakEtag ?? 0);
    if (!isOlder) record.about = about;
    const changes = Object.entries(fields).map(([name, { value, displayValue }]) => {
      if (isOlder && record.fields.has(name)) return false;
      const isParent = value !== null && typeof value === 'object';
      const parentHasChanged = isParent && writeRepresentation(value);
      const written = isParent ? { parentId: value.id, displayValue } : { value, displayValue };
      return writeField(about.id, name, written) || parentHasChanged;
    });
    return changes.includes(true);
  }

  /** Undefined where one of the paths has not been read, or not since `since`. */
  function representation(id, paths, since = 0) {
    const record = records.get(id);
    if (!record?.about) return undefined;
    const fields = {};
    for (const [name, below] of Object.entries(byFirstStep(paths))) {
      const field = record.fields.get(name);
      const shown = field && field.at >= since ? fieldRepresentation(field, below, since) : undefined;
      if (!shown) return undefined;
      fields[name] = shown;
    }
    return readOnly({ ...record.about, fields });
  }

  function fieldRepresentation({ value, displayValue, parentId }, below, since) {
    if (displayValue === undefined) return undefined;
    if (parentId === undefined) return { displayValue, value };
    const parent = representation(parentId, below, since);
    return parent && { displayValue, value: parent };
  }

  return {
    /** @returns {StoredField | undefined} */
    field: (id, name) => records.get(id)?.fields.get(name),
    representation,
    /** Listeners hear of it after `work`, which says whether it changed anything. */
    change(/** @type {(write: { writeField: Function, writeRepresentation: Function }) => boolean} */ work) {
      if (work({ writeField, writeRepresentation })) listeners.forEach((listener) => listener());
    },
    forget: (id) => void records.delete(id),
    onChange: (/** @type {() => void} */ listener) => void listeners.add(listener),
  };
}

/** `['Name', 'Shelf__r.Name']` gives `{Name: [], Shelf__r: ['Name']}`. */
function byFirstStep(paths) {
  const steps = {};
  for (const path of paths) {
    const [first, ...rest] = path.split('.');
    steps[first] ??= [];
    if (rest.length > 0) steps[first].push(rest.join('.'));
  }
  return steps;
}

export const records = createRecordStore();
