/** The record page of one seeded assessment, in Chromium, on a local org of its own. */
import type { Browser, Page, ViewportSize } from 'playwright-core';
import type { LocalUser } from '../../scripts/sf-command.ts';
import { TestOrg } from '../end-to-end/local-org.ts';
import { DESKTOP, launchBrowser } from './browser.ts';

export class SeededPage {
  readonly org = new TestOrg();
  private browser?: Browser;
  private address = '';

  /** @param prepare enters what the page is to show, once the checklist is seeded */
  async start(prepare: () => Promise<unknown> = async () => undefined): Promise<void> {
    this.browser = await launchBrowser();
    await (await (await this.org.start()).prepare()).deployProduct();
    await this.org.must('readiness', 'seed', '--name', 'Le Refuge');
    await prepare();
    const [row] = await this.org.query('SELECT Id FROM Readiness_Assessment__c');
    this.address = `/lightning/r/Readiness_Assessment__c/${String(row!.Id)}/view`;
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.org.destroy();
  }

  /** In a context of its own; the first page waits for the components to be built. */
  async open(user: LocalUser = 'admin', viewport: ViewportSize = DESKTOP): Promise<Page> {
    const page = await (await this.browser!.newContext({ viewport })).newPage();
    await page.goto(`${this.org.url}${this.address}?user=${user}`);
    await page.getByText('Sujets affichés').waitFor({ timeout: 90_000 });
    return page;
  }
}
