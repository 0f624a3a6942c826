/**
 * The records inside an answer of GraphQL. A record counts where its `Id` is selected, a field of it where its `value`
 * is; parents and children are records of their own.
 */
import { isRecordId, toRecordId } from './recordId.js';
import { records } from './recordStore.js';

/** @typedef {import('./graphqlDocument.js').Selection} Selection */

/**
 * @typedef {object} Plan what stands where in an object of the answer: worked out once for its selections
 * @property {string | undefined} idKey
 * @property {FieldPlan[]} fields if the object is a record
 * @property {{ key: string, below: Map<string, Selection> }[]} others
 *
 * @typedef {object} FieldPlan a field such as `Name { value displayValue }`
 * @property {string} key
 * @property {string} name
 * @property {Map<string, Selection>} below
 * @property {string} valueKey
 * @property {string | undefined} shownKey
 */

const SHOWN = ['displayValue', 'label'];

/** @type {WeakMap<Map<string, Selection>, Plan>} */
const plans = new WeakMap();

function planOf(selections) {
  let plan = plans.get(selections);
  if (!plan) plans.set(selections, (plan = makePlan(selections)));
  return plan;
}

/** @param {Map<string, Selection>} selections @returns {Plan} */
function makePlan(selections) {
  const all = [...selections].map(([key, { name, below }]) => {
    return { key, name, below, valueKey: keyNamed(below, ['value']), shownKey: keyNamed(below, SHOWN) };
  });
  return {
    idKey: keyNamed(selections, ['Id']),
    fields: all.filter(({ valueKey }) => valueKey !== undefined),
    others: all.filter(({ valueKey, below }) => valueKey === undefined && below.size > 0),
  };
}

const keyNamed = (selections, names) => [...selections].find(([, { name }]) => names.includes(name))?.[0];

/** Puts the records of an answer into the store. @param {Map<string, Selection>} selections */
export function storeRecords(selections, data) {
  records.change(({ writeField }) => {
    let hasChanged = false;
    visitFields(selections, data, (id, { name, valueKey, shownKey }, shown) => {
      if (writeField(id, name, { value: shown[valueKey], displayValue: shown[shownKey] })) hasChanged = true;
    });
    return hasChanged;
  });
}

/** The names of the fields of a record that an answer shows. @param {Map<string, Selection>} selections */
export function fieldsShown(selections, data, wanted) {
  const names = [];
  visitFields(selections, data, (id, { name }) => {
    if (id === wanted) names.push(name);
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
  if (Array.isArray(data)) {
    const items = data.map((each) => withStoredValues(selections, each));
    return items.some((item, index) => item !== data[index]) ? items : data;
  }
  if (!isObject(data)) return data;
  const { idKey, fields, others } = planOf(selections);
  const changes = {};
  const put = (key, value) => {
    if (value !== data[key]) changes[key] = value;
  };
  const id = idIn(data, idKey);
  for (const field of id ? fields : []) {
    if (isObject(data[field.key])) put(field.key, storedField(id, field, data[field.key]));
  }
  for (const { key, below } of others) put(key, withStoredValues(below, data[key]));
  return Object.keys(changes).length > 0 ? { ...data, ...changes } : data;
}

/** @param {FieldPlan} field */
function storedField(id, { name, below, valueKey, shownKey }, shown) {
  const stored = records.field(id, name);
  if (!stored) return shown;
  const displayValue = shown[shownKey];
  const isNews =
    stored.value !== shown[valueKey] || (displayValue !== undefined && stored.displayValue !== displayValue);
  if (!isNews || (displayValue !== undefined && stored.displayValue === undefined)) return shown;
  const entries = Object.keys(shown).map((key) => {
    const selected = below.get(key)?.name;
    if (selected === 'value') return [key, stored.value];
    return [key, SHOWN.includes(selected) ? stored.displayValue : shown[key]];
  });
  return Object.fromEntries(entries);
}

/** @param {(id: string, field: FieldPlan, shown: object) => void} visit */
function visitFields(selections, data, visit) {
  if (Array.isArray(data)) return data.forEach((each) => visitFields(selections, each, visit));
  if (!isObject(data)) return;
  const { idKey, fields, others } = planOf(selections);
  const id = idIn(data, idKey);
  for (const field of id ? fields : []) if (isObject(data[field.key])) visit(id, field, data[field.key]);
  for (const { key, below } of others) visitFields(below, data[key], visit);
}

const idIn = (data, key) => (key !== undefined && isRecordId(data[key]) ? toRecordId(data[key]) : undefined);

const isObject = (value) => value !== null && typeof value === 'object';
