/** The queries of the record picker: https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-record-picker.html */
import { gql } from './graphqlDocument.js';
import { sendGraphql } from './graphqlResults.js';

const MOST = 20;
const LISTS = ['in', 'nin'];

/**
 * @typedef {object} RecordSearch
 * @property {string} objectApiName
 * @property {{ primaryField?: string, additionalFields?: string[] }} [displayInfo]
 * @property {{ primaryField?: { fieldPath: string, mode?: string }, additionalFields?: { fieldPath: string }[] }} [matchingInfo]
 * @property {{ criteria: { fieldPath: string, operator: string, value: unknown }[], filterLogic?: string }} [filter]
 */

/** @typedef {{ id: string, title: string, detail: string }} FoundRecord */

/** @param {RecordSearch} search @returns {Promise<FoundRecord[]>} @throws what the org says */
export const searchRecords = (search, term) => findRecords(search, [...filterOf(search), ...matchOf(search, term)]);

/** @param {RecordSearch} search @returns {Promise<FoundRecord | undefined>} */
export async function findRecord(search, id) {
  const [found] = await findRecords(search, [condition('Id', `eq: ${JSON.stringify(id)}`)]);
  return found;
}

async function findRecords(search, conditions) {
  const { data, errors } = await sendGraphql({ query: gql([queryText(search, conditions)]) });
  if (errors?.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
  return data.uiapi.query[search.objectApiName].edges.map(({ node }) => ({
    id: node.Id,
    title: shown(node.title) ?? node.Id,
    detail: shown(node.detail) ?? '',
  }));
}

export function queryText(search, conditions) {
  const { primary, detail } = shownFields(search);
  const where = conditions.length > 0 ? `where: { and: [${conditions.join(', ')}] }, ` : '';
  const order = condition(primary, 'order: ASC');
  const fields = [selection('title', primary), ...(detail ? [selection('detail', detail)] : [])].join(' ');
  return `query recordPicker { uiapi { query { ${search.objectApiName}(${where}first: ${MOST}, orderBy: ${order}) { edges { node { Id ${fields} } } } } } }`;
}

function shownFields({ displayInfo }) {
  return { primary: displayInfo?.primaryField ?? 'Name', detail: displayInfo?.additionalFields?.[0] };
}

/** A related field is selected through its record: the alias stands at the top. */
function selection(alias, path) {
  const [first, ...rest] = path.split('.');
  const below = rest.reduceRight((inner, step) => `{ ${step} ${inner} }`, '{ value displayValue }');
  return `${alias}: ${first} ${below}`;
}

function shown(selected) {
  if (selected === null || selected === undefined) return undefined;
  if (!('value' in selected)) return shown(Object.values(selected)[0]);
  return selected.displayValue ?? (selected.value === null ? undefined : String(selected.value));
}

/** Any of the matched fields contains the term; the first one may have to start with it. */
function matchOf({ displayInfo, matchingInfo }, term) {
  if (!term) return [];
  const first = matchingInfo?.primaryField ?? { fieldPath: displayInfo?.primaryField ?? 'Name' };
  const pattern = (mode) => JSON.stringify(mode === 'startsWith' ? `${escaped(term)}%` : `%${escaped(term)}%`);
  const matched = [first, ...(matchingInfo?.additionalFields ?? [])];
  const conditions = matched.map(({ fieldPath, mode }) => condition(fieldPath, `like: ${pattern(mode)}`));
  return [`{ or: [${conditions.join(', ')}] }`];
}

const escaped = (term) => term.replace(/[\\%_]/g, '\\$&');

function filterOf({ filter }) {
  const criteria = filter?.criteria ?? [];
  const conditions = criteria.map(({ fieldPath, operator, value }) =>
    condition(fieldPath, `${operator}: ${valueText(operator, value)}`),
  );
  if (conditions.length === 0) return [];
  return filter.filterLogic ? [combined(filter.filterLogic, conditions)] : conditions;
}

/** `1 AND (2 OR NOT 3)` over the criteria; AND binds closer than OR. */
export function combined(logic, conditions) {
  const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  const chain = (operator, next) => () => {
    const operands = [next()];
    while (tokens[0] === operator) {
      tokens.shift();
      operands.push(next());
    }
    return operands.length > 1 ? `{ ${operator.toLowerCase()}: [${operands.join(', ')}] }` : operands[0];
  };
  const operand = () => {
    const token = tokens.shift();
    if (token === 'NOT') return `{ not: ${operand()} }`;
    if (token !== '(') return criterion(token);
    const inner = any();
    tokens.shift();
    return inner;
  };
  const criterion = (token) => {
    const found = conditions[Number(token) - 1];
    if (!found) throw new Error(`The filterLogic "${logic}" names no criterion ${token ?? 'at its end'}`);
    return found;
  };
  const any = chain('OR', chain('AND', operand));
  return any();
}

const valueText = (operator, value) => (LISTS.includes(operator) ? JSON.stringify([value].flat()) : literal(value));

/** `{ value: '2026-01-01' }`, `{ literal: 'TODAY' }` and `{ range: { last_n_days: 3 } }` are dates. */
function literal(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${key === 'literal' ? inner : literal(inner)}`);
  return `{ ${entries.join(', ')} }`;
}

/** `Shelf__r.Name` gives `{ Shelf__r: { Name: { … } } }`. */
const condition = (path, inner) =>
  path.split('.').reduceRight((below, step) => `{ ${step}: ${below} }`, `{ ${inner} }`);
