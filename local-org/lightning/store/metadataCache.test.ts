import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fakeOrg } from './org.test-data.ts';

type Page = { localOrg?: { metadataVersion: string }; localStorage?: unknown };
const page = globalThis as Page;

/** A browser's storage with room for so many characters. */
function storage(room = Infinity): Record<string, unknown> {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(items, key) ? items[key] : null),
    setItem(key: string, text: string) {
      if (text.length > room) throw new Error('QuotaExceededError');
      items[key] = text;
    },
    removeItem: (key: string) => delete items[key],
  };
  const items = Object.create(methods) as Record<string, unknown>;
  return items;
}

let pages = 0;
/** The cache of a page that has just been opened. */
const opened = async (metadataVersion?: string): Promise<typeof import('./metadataCache.js')> => {
  page.localOrg = metadataVersion === undefined ? undefined : { metadataVersion };
  return (await import(`./metadataCache.js?page=${(pages += 1)}`)) as typeof import('./metadataCache.js');
};

describe('metadata that has been read', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  const lend = (value: unknown): void =>
    void Object.defineProperty(globalThis, 'localStorage', { configurable: true, value });
  beforeEach(() => lend(storage()));
  afterEach(() => {
    delete page.localOrg;
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
  });
  const book = { apiName: 'Book__c', fields: { Name: { label: 'Titre' } } };

  it('answers the next page too, and cannot be changed there', async () => {
    fakeOrg(() => ({ body: book }));
    await (await opened('1:fr')).readMetadata('/info/Book__c');
    const { keptMetadata } = await opened('1:fr');
    assert.deepEqual(keptMetadata('/info/Book__c'), book);
    assert.throws(() => (keptMetadata('/info/Book__c').fields.Name.label = 'Title'), TypeError);
    assert.equal(keptMetadata('/info/Shelf__c'), undefined);
  });

  it('is read again after a deployment, by another user or in another language', async () => {
    fakeOrg(() => ({ body: book }));
    const { readMetadata } = await opened('1:fr');
    await readMetadata('/info/Book__c');
    assert.equal((await opened('1:en_US')).keptMetadata('/info/Book__c'), undefined);
    assert.equal((await opened('1:fr')).keptMetadata('/info/Book__c'), undefined, 'one version at a time');
  });

  it('is read again after a quarter of an hour', async (context) => {
    fakeOrg(() => ({ body: book }));
    context.mock.timers.enable({ apis: ['Date'], now: 0 });
    await (await opened('1:fr')).readMetadata('/info/Book__c');
    context.mock.timers.setTime(15 * 60_000 - 1);
    assert.ok((await opened('1:fr')).keptMetadata('/info/Book__c'));
    context.mock.timers.setTime(15 * 60_000);
    assert.equal((await opened('1:fr')).keptMetadata('/info/Book__c'), undefined);
  });

  it('answers this page alone where the storage is full, or the browser lends none', async () => {
    fakeOrg(() => ({ body: book }));
    for (const lent of [storage(10), undefined]) {
      lend(lent);
      const { keptMetadata, readMetadata } = await opened('1:fr');
      await readMetadata('/info/Book__c');
      assert.deepEqual(keptMetadata('/info/Book__c'), book);
      assert.equal((await opened('1:fr')).keptMetadata('/info/Book__c'), undefined);
    }
  });
});
