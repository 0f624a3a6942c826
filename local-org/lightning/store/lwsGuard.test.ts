import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { installLwsGuard } from './lwsGuard.js';

/** As much of a page as downloads need. */
function guardedPage() {
  const clicked: string[] = [];
  let listener: (event: object) => void = () => undefined;
  class HTMLAnchorElement {
    tagName = 'A';
    href: string;
    constructor(href: string) {
      this.href = href;
    }
    click(): void {
      clicked.push(this.href);
    }
  }
  const page = {
    HTMLAnchorElement,
    URL: { createObjectURL: ({ type }: { type: string }) => `blob:${type}` },
    document: { addEventListener: (_name: string, hear: typeof listener) => (listener = hear) },
  };
  installLwsGuard(page as never);
  const clickOn = (link: object): boolean => {
    let isPrevented = false;
    const event = { preventDefault: () => (isPrevented = true), stopImmediatePropagation: () => undefined };
    listener({ ...event, composedPath: () => [{ tagName: 'SPAN' }, link] });
    return isPrevented;
  };
  return { page, clicked, clickOn, link: (href: string) => new HTMLAnchorElement(href) };
}

describe('the guard of downloads', () => {
  it('refuses blobs typed as CSV, calendar or workbook, whatever their parameters', () => {
    const { page } = guardedPage();
    const types = [
      'text/csv;charset=utf-8',
      'text/calendar',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ];
    for (const type of types) assert.throws(() => page.URL.createObjectURL({ type }), /Lightning Web Security/);
  });

  it('lets application/octet-stream pass', () => {
    assert.equal(
      guardedPage().page.URL.createObjectURL({ type: 'application/octet-stream' }),
      'blob:application/octet-stream',
    );
  });

  it('refuses data: links, clicked by a script or by hand, and no others', () => {
    const { clicked, clickOn, link } = guardedPage();
    assert.throws(() => link(' DATA:text/plain,a').click(), /data: links/);
    link('blob:x').click();
    assert.deepEqual(clicked, ['blob:x']);
    assert.deepEqual([clickOn(link('data:text/plain,a')), clickOn(link('https://example.org'))], [true, false]);
  });
});
