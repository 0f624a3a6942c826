/**
 * `npm run bench`: how long things take here, each as a ratio of two timings taken side by side in this run, with the
 * machine's load. Prints a table and writes `bench-results.json`. Nothing here passes or fails.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { TestOrg } from '../tests/end-to-end/local-org.ts';
import { fillWithAssessments } from './bench-data.ts';

interface Measure {
  what: string;
  /** seconds, median */
  seconds: number;
  /** what it is compared with, and its seconds */
  against: string;
  againstSeconds: number;
  ratio: number;
  aim: string;
}

const ROUNDS = 5;

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Runs two works turn by turn, so that both meet the same load. */
async function sideBySide(
  what: string,
  work: (round: number) => Promise<unknown>,
  against: string,
  other: (round: number) => Promise<unknown>,
  aim: string,
): Promise<Measure> {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    mine.push(await seconds(() => work(round)));
    theirs.push(await seconds(() => other(round)));
  }
  const [a, b] = [median(mine), median(theirs)];
  return { what, seconds: a, against, againstSeconds: b, ratio: a / b, aim };
}

const must = async (org: TestOrg, ...args: string[]): Promise<void> => {
  const { code, stderr } = await org.sf(...args);
  if (code !== 0) throw new Error(`sf ${args.join(' ')}\n${stderr}`);
};

const one = await (await new TestOrg().start()).prepare();
const thousand = await (await new TestOrg().start()).prepare();
const measures: Measure[] = [];
try {
  for (const org of [one, thousand]) {
    await org.deployProduct();
    await must(org, 'readiness', 'seed', '--name', 'Les Amis du Livre');
  }
  const query = ['data', 'query', '--query', 'SELECT Id, Name FROM Readiness_Assessment__c'];
  measures.push(
    await sideBySide(
      'sf readiness seed, 89 new records',
      (round) => must(one, 'readiness', 'seed', '--name', `Association ${round}`),
      'sf data query, one row',
      () => must(one, ...query),
      '≤ 1',
    ),
  );
  measures.push(
    await sideBySide(
      'sf readiness seed, nothing to change',
      () => must(one, 'readiness', 'seed', '--name', 'Les Amis du Livre'),
      'sf data query, one row',
      () => must(one, ...query),
      '≤ 1',
    ),
  );
  await fillWithAssessments(thousand, 999);
  const status = ['readiness', 'status', '--assessment', 'les-amis-du-livre'];
  measures.push(
    await sideBySide(
      'sf readiness status, one assessment among 1,000',
      () => must(thousand, ...status),
      'the same among few',
      () => must(one, ...status),
      '≤ 1.5',
    ),
  );
} finally {
  await one.destroy();
  await thousand.destroy();
}

const load = loadavg()[0]!.toFixed(2);
console.log(`\n${cpus().length} cores, load ${load}; medians of ${ROUNDS} rounds, taken turn by turn\n`);
console.table(
  measures.map(({ what, seconds: mine, against, againstSeconds, ratio, aim }) => ({
    what,
    seconds: Number(mine.toFixed(2)),
    against,
    'its seconds': Number(againstSeconds.toFixed(2)),
    ratio: Number(ratio.toFixed(2)),
    aim,
  })),
);
writeFileSync('bench-results.json', `${JSON.stringify({ load, rounds: ROUNDS, measures }, null, 2)}\n`);
