/** The list below a combobox that searches: what it shows, and which option is the active one. */

/** How long after the last key a search waits. */
export const PAUSE = 250;

/**
 * @template T
 * @typedef {{ isOpen: boolean, options: T[], activeIndex: number }} ShownList
 */

/** @type {ShownList<any>} */
export const CLOSED = Object.freeze({ isOpen: false, options: [], activeIndex: -1 });

/**
 * @template T
 * @param {() => Promise<T[]>} search
 * @param {(list: ShownList<T>) => void} show
 * @param {(error: unknown) => void} fail
 */
export function createOptionList(search, show, fail) {
  let shown = CLOSED;
  let searches = 0;
  let timer;

  const change = (list) => show((shown = list));

  async function run() {
    const number = ++searches;
    try {
      const options = await search();
      if (number === searches) change({ isOpen: true, options, activeIndex: -1 });
    } catch (error) {
      if (number === searches) fail(error);
    }
  }

  return {
    /** Searches after a pause; what an earlier search finds no longer counts. */
    search(pause = PAUSE) {
      clearTimeout(timer);
      timer = setTimeout(run, pause);
    },
    /** To the next option or the one before, round and round. */
    move(step) {
      const count = shown.options.length;
      const from = shown.activeIndex === -1 && step < 0 ? 0 : shown.activeIndex;
      if (count > 0) change({ ...shown, activeIndex: (from + step + count) % count });
    },
    close() {
      clearTimeout(timer);
      searches += 1;
      if (shown !== CLOSED) change(CLOSED);
    },
  };
}
