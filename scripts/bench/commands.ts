/** How long the commands take. */
import { TestOrg } from '../../tests/end-to-end/local-org.ts';
import { fillWithAssessments } from './many-assessments.ts';
import { secondsOf, sideBySide, type Measure } from './measure.ts';

const ROUNDS = 5;
const ONE_ROW = ['data', 'query', '--query', 'SELECT Id, Name FROM Readiness_Assessment__c'];
const STATUS = ['readiness', 'status', '--assessment', 'les-amis-du-livre'];

const timed = (org: TestOrg, ...args: string[]): Promise<number> =>
  secondsOf(async () => {
    const { code, stderr } = await org.sf(...args);
    if (code !== 0) throw new Error(`sf ${args.join(' ')}\n${stderr}`);
  });

export async function measureCommands(): Promise<Measure[]> {
  const one = await (await new TestOrg().start()).prepare();
  const thousand = await (await new TestOrg().start()).prepare();
  try {
    for (const org of [one, thousand]) {
      await org.deployProduct();
      await timed(org, 'readiness', 'seed', '--name', 'Les Amis du Livre');
    }
    const query = { against: 'sf data query, one row', aim: '≤ 1', rounds: ROUNDS };
    const seedNew = await sideBySide(
      { what: 'sf readiness seed, 139 new records', ...query },
      (round) => timed(one, 'readiness', 'seed', '--name', `Association ${round}`),
      () => timed(one, ...ONE_ROW),
    );
    const seedAgain = await sideBySide(
      { what: 'sf readiness seed, nothing to change', ...query },
      () => timed(one, 'readiness', 'seed', '--name', 'Les Amis du Livre'),
      () => timed(one, ...ONE_ROW),
    );
    await fillWithAssessments(thousand, 999);
    const among = { against: 'the same among few', aim: '≤ 1.5', rounds: ROUNDS };
    const status = await sideBySide(
      { what: 'sf readiness status, one assessment among 1,000', ...among },
      () => timed(thousand, ...STATUS),
      () => timed(one, ...STATUS),
    );
    return [seedNew, seedAgain, status];
  } finally {
    await one.destroy();
    await thousand.destroy();
  }
}
