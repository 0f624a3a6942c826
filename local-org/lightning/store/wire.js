/** What the adapters have in common with the wire protocol of LWC: https://rfcs.lwc.dev/rfcs/lwc/0000-wire-reform */

/** Adapters of components that are on the page. @type {Set<Wire>} */
export const liveWires = new Set();

export class Wire {
  isConnected = false;
  config = undefined;
  #key = undefined;
  #emit;

  /** @param {(result: object) => void} emit gives the component its next value */
  constructor(emit) {
    this.#emit = emit;
    emit(this.nothingYet());
  }

  update(config) {
    this.config = config;
    if (this.isConnected) this.runIfNew();
  }

  connect() {
    this.isConnected = true;
    liveWires.add(this);
    if (this.config) this.runIfNew();
  }

  disconnect() {
    this.isConnected = false;
    this.#key = undefined;
    liveWires.delete(this);
  }

  /** A configuration that says the same as the one before asks for nothing new. */
  runIfNew() {
    const key = this.keyOf(this.config);
    if (key === undefined || key === this.#key) return;
    this.#key = key;
    this.run(this.config);
  }

  /** Whether the component still waits for this. */
  isCurrent(config) {
    return this.isConnected && this.config !== undefined && this.keyOf(this.config) === this.keyOf(config);
  }

  emit(result) {
    if (this.isConnected) this.#emit(result);
  }

  nothingYet() {
    return { data: undefined, error: undefined };
  }

  /** What tells one request from another; undefined while a required property is. */
  keyOf(config) {
    return JSON.stringify(config);
  }

  run(_config) {
    throw new Error(`${this.constructor.name} runs nothing`);
  }

  /** A record of the store may have changed. */
  recordsChanged() {
    // Only some wires show records.
  }

  recordDeleted(_id) {
    // A list keeps it until it is read again.
  }

  /** The field paths of a record that this wire shows. @returns {string[]} */
  pathsOf(_id) {
    return [];
  }
}
