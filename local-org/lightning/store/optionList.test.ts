import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settled } from './org.test-data.ts';
import { createOptionList } from './optionList.js';

const listOf = (search: () => Promise<string[]>) => {
  const shown: { isOpen: boolean; options: string[]; activeIndex: number }[] = [];
  const list = createOptionList(
    search,
    (state) => shown.push(state),
    () => undefined,
  );
  return { list, shown, last: () => shown.at(-1)! };
};

describe('the list of a combobox', () => {
  it('opens with what is found, no option active', async () => {
    const { list, last } = listOf(async () => ['a', 'b']);
    list.search(0);
    await settled();
    assert.deepEqual(last(), { isOpen: true, options: ['a', 'b'], activeIndex: -1 });
  });

  it('goes round: down to the first, up to the last', async () => {
    const { list, last } = listOf(async () => ['a', 'b', 'c']);
    list.search(0);
    await settled();
    list.move(-1);
    assert.equal(last().activeIndex, 2);
    list.move(1);
    assert.equal(last().activeIndex, 0);
  });

  it('shows nothing of a search that was overtaken or closed', async () => {
    const answers: ((found: string[]) => void)[] = [];
    const { list, shown } = listOf(() => new Promise((resolve) => answers.push(resolve)));
    list.search(0);
    await settled();
    list.search(0);
    await settled();
    answers[1]!(['later']);
    answers[0]!(['earlier']);
    await settled();
    assert.deepEqual(
      shown.map(({ options }) => options),
      [['later']],
    );
    list.search(0);
    await settled();
    list.close();
    answers[2]!(['too late']);
    await settled();
    assert.equal(shown.at(-1)!.isOpen, false);
  });
});
