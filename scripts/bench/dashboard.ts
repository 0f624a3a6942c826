/** How long the sponsors' dashboard takes to draw over 1,000 assessments (89,000 records), beside one over a single one. */
import type { Browser } from 'playwright-core';
import { DESKTOP, launchBrowser } from '../../tests/browser/browser.ts';
import { TestOrg } from '../../tests/end-to-end/local-org.ts';
import { fillWithAssessments } from './many-assessments.ts';
import { secondsOf, sideBySide, type Measure } from './measure.ts';

const ROUNDS = 5;
/** The header of the last component: they are drawn together, once their answer is there. */
const LAST_COMPONENT = 'Qu’est-ce qui a changé ?';

export async function measureDashboard(): Promise<Measure[]> {
  const one = await (await new TestOrg().start()).prepare();
  const thousand = await (await new TestOrg().start()).prepare();
  const browser = await launchBrowser();
  try {
    const [few, many] = [await withDashboard(one), await withDashboard(thousand)];
    await fillWithAssessments(thousand, 999);
    for (const address of [few, many]) await drawn(browser, address);
    const compared = { against: 'over one', aim: '< 3 s', rounds: ROUNDS };
    return [
      await sideBySide(
        { what: 'dashboard: drawn over 1,000 assessments', ...compared },
        () => drawn(browser, many),
        () => drawn(browser, few),
      ),
    ];
  } finally {
    await browser.close();
    await one.destroy();
    await thousand.destroy();
  }
}

/** @returns the address of its dashboard */
async function withDashboard(org: TestOrg): Promise<string> {
  await org.deployProduct();
  await org.must('project', 'deploy', 'start', '--source-dir', 'force-app/analytics', '--wait', '10');
  await org.must('readiness', 'seed', '--name', 'Les Amis du Livre');
  const { body } = await org.rest('GET', '/analytics/dashboards');
  return `${org.url}/lightning/r/Dashboard/${body[0].id}/view?user=sponsor`;
}

/** Seconds from the request for the page to its last component. */
async function drawn(browser: Browser, address: string): Promise<number> {
  const page = await (await browser.newContext({ viewport: DESKTOP })).newPage();
  const seconds = await secondsOf(async () => {
    await page.goto(address);
    await page.getByRole('heading', { level: 2, name: LAST_COMPONENT }).waitFor({ timeout: 120_000 });
    await page.getByText('Afficher le rapport').last().waitFor({ timeout: 120_000 });
  });
  await page.context().close();
  return seconds;
}
