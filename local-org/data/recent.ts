/** Keeps what has been worked out for the latest keys that were asked for. */
export class Recent<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  /** @param most how many keys */
  constructor(most: number) {
    this.#most = most;
  }

  /** The kept value, or what `work` makes, kept from now on; nothing is kept where it throws. */
  get(key: string, work: () => Value): Value {
    const value = this.#values.has(key) ? (this.#values.get(key) as Value) : work();
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most) this.#values.delete(oldest!);
    return value;
  }
}
