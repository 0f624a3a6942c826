/**
 * The selections of a query, to find its records in the answer. Whether the query is right, the org says.
 * https://spec.graphql.org/October2021/#sec-Document-Syntax
 */

/**
 * @typedef {Map<string, Selection>} Selections by response key; fragments are laid open
 * @typedef {{ name: string, below: Selections }} Selection a field, and what is selected of it
 */

const TOKEN = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|\.\.\.|[A-Za-z_]\w*|-?\d[\w.+-]*|[{}()[\]:$@!=|&]/g;
const OPENING = ['(', '[', '{'];
const CLOSING = [')', ']', '}'];

/** @returns {Selections} none for an operation that is not there */
export function readSelections(text, operationName) {
  const definitions = readDefinitions(new Tokens(text));
  const operations = definitions.filter(({ kind }) => kind !== 'fragment');
  const operation = operationName ? operations.find(({ name }) => name === operationName) : operations[0];
  const fragments = new Map(definitions.map(({ kind, name, body }) => [kind === 'fragment' ? name : '', body]));
  return operation ? laidOpen(operation.body, fragments) : new Map();
}

class Tokens {
  #list;
  #next = 0;

  constructor(text) {
    this.#list = (text.match(TOKEN) ?? []).filter((token) => !token.startsWith('#'));
  }

  peek = () => this.#list[this.#next];
  take = () => this.#list[this.#next++];

  takeIf(token) {
    return this.peek() === token ? this.take() : undefined;
  }

  /** Passes over `( … )` with all that it holds. */
  skipGroup() {
    let depth = 0;
    do {
      const token = this.take();
      if (OPENING.includes(token)) depth += 1;
      if (CLOSING.includes(token)) depth -= 1;
    } while (depth > 0 && this.peek() !== undefined);
  }

  skipArguments() {
    if (this.peek() === '(') this.skipGroup();
  }

  skipDirectives() {
    while (this.takeIf('@')) {
      this.take();
      this.skipArguments();
    }
  }
}

function readDefinitions(tokens) {
  const definitions = [];
  while (tokens.peek() !== undefined) {
    const kind = tokens.peek() === '{' ? 'query' : tokens.take();
    const name = tokens.peek() === '{' || tokens.peek() === '(' ? undefined : tokens.take();
    while (tokens.peek() !== undefined && tokens.peek() !== '{') {
      if (tokens.peek() === '(') tokens.skipGroup();
      else tokens.take();
    }
    definitions.push({ kind, name, body: readBody(tokens) });
  }
  return definitions;
}

/** `{ … }` as a list of fields and fragments. */
function readBody(tokens) {
  if (!tokens.takeIf('{')) return [];
  const body = [];
  while (tokens.peek() !== undefined && tokens.peek() !== '}') {
    body.push(tokens.takeIf('...') ? readFragment(tokens) : readField(tokens));
  }
  tokens.take();
  return body;
}

function readFragment(tokens) {
  if (tokens.takeIf('on')) tokens.take();
  else if (tokens.peek() !== '{' && tokens.peek() !== '@') {
    const spread = tokens.take();
    tokens.skipDirectives();
    return { spread };
  }
  tokens.skipDirectives();
  return { body: readBody(tokens) };
}

function readField(tokens) {
  const key = tokens.take();
  const name = tokens.takeIf(':') ? tokens.take() : key;
  tokens.skipArguments();
  tokens.skipDirectives();
  return { key, name, body: readBody(tokens) };
}

function laidOpen(body, fragments, opened = new Map()) {
  for (const { key, name, spread, body: inner = [] } of body) {
    if (key === undefined) laidOpen(spread ? (fragments.get(spread) ?? []) : inner, fragments, opened);
    else opened.set(key, { name, below: laidOpen(inner, fragments, opened.get(key)?.below) });
  }
  return opened;
}
