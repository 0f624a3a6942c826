/** Chromium without a download: the machine's own, else the one inside an npm package. */
import { existsSync } from 'node:fs';
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Keeps Chromium from looking for the internet. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** @param args further command-line arguments of Chromium */
export async function launchBrowser(...args: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: [...QUIET, ...args] });
}

async function chromiumPath(): Promise<string> {
  if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No accessibility violation that axe can find, at WCAG 2.2 AA. */
export async function assertAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`,
  );
  assert.deepEqual(told, [], page.url());
}

/** Nothing wider than the screen: a phone must not scroll sideways. */
export async function assertFits(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate<{ content: number; screen: number }>(
    '({ content: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth })',
  );
  assert.ok(content <= screen, `${page.url()} is ${content} pixels wide on a screen of ${screen}`);
}
