/**
 * The records inside an answer of GraphQL. A record counts where its `Id` is selected, a field of it where its `value`
 * is; parents and children are records of their own.
 */
import { isRecordId, toRecordId } from './recordId.js';
import { records } from './recordStore.js';

/** @typedef {import('./graphqlDocument.js').Selection} Selection */

const SHOWN = ['displayValue', 'label'];

/** Puts the records of an answer into the store. @param {Map<string, Selection>} selections */
export function storeRecords(selections, data) {
  records.change(({ writeField }) => {
    const changes = [];
    visitRecords(selections, data, (id, record, fields) => {
      for (const [key, { name, below }] of fields) {
        const [value, displayValue] = readField(record[key], below);
        changes.push(writeField(id, name, { value, displayValue }));
      }
    });
    return changes.includes(true);
  });
}

/** The names of the fields of a record that an answer shows. @param {Map<string, Selection>} selections */
export function fieldsShown(selections, data, wanted) {
  const names = [];
  visitRecords(selections, data, (id, _record, fields) => {
    if (id === wanted) names.push(...fields.map(([, { name }]) => name));
  });
  return names;
}

/**
 * The answer with the values that the store holds now: the same object where none has changed.
 * @template T
 * @param {Map<string, Selection>} selections
 * @param {T} data
 * @returns {T}
 */
export function withStoredValues(selections, data) {
  if (Array.isArray(data)) return replaced(data, (each) => withStoredValues(selections, each));
  if (!isObject(data)) return data;
  const id = idOf(selections, data);
  return replaced(data, (value, key) => {
    const selection = selections.get(key);
    if (!selection) return value;
    if (id && isField(value, selection.below)) return storedField(id, selection, value);
    return withStoredValues(selection.below, value);
  });
}

function storedField(id, { name, below }, shown) {
  const stored = records.field(id, name);
  const [value, displayValue] = readField(shown, below);
  const isNews =
    stored && (stored.value !== value || (displayValue !== undefined && stored.displayValue !== displayValue));
  if (!isNews || (displayValue !== undefined && stored.displayValue === undefined)) return shown;
  const entries = Object.keys(shown).map((key) => {
    const name = below.get(key)?.name;
    if (name === 'value') return [key, stored.value];
    return [key, SHOWN.includes(name) ? stored.displayValue : shown[key]];
  });
  return Object.fromEntries(entries);
}

function visitRecords(selections, data, visit) {
  if (Array.isArray(data)) return data.forEach((each) => visitRecords(selections, each, visit));
  if (!isObject(data)) return;
  const id = idOf(selections, data);
  const all = [...selections].filter(([key]) => isObject(data[key]));
  const fields = id ? all.filter(([key, { below }]) => isField(data[key], below)) : [];
  if (id) visit(id, data, fields);
  for (const [key, { below }] of all) visitRecords(below, data[key], visit);
}

function idOf(selections, data) {
  const [key] = [...selections].find(([, { name }]) => name === 'Id') ?? [];
  return key && isRecordId(data[key]) ? toRecordId(data[key]) : undefined;
}

/** Whether it is what is selected of a field of a record, such as `Name { value displayValue }`. */
const isField = (data, below) =>
  isObject(data) && !Array.isArray(data) && [...below.values()].some(({ name }) => name === 'value');

/** `[value, displayValue]`, the second undefined where it is not selected. */
function readField(data, below) {
  const valueOf = (names) => {
    const [key] = [...below].find(([, { name }]) => names.includes(name)) ?? [];
    return key === undefined ? undefined : data[key];
  };
  return [valueOf(['value']), valueOf(SHOWN)];
}

function replaced(data, replace) {
  const copy = Array.isArray(data) ? [...data] : { ...data };
  const changes = Object.keys(data).filter((key) => (copy[key] = replace(data[key], key)) !== data[key]);
  return changes.length > 0 ? copy : data;
}

const isObject = (value) => value !== null && typeof value === 'object';
