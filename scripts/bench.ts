/**
 * `npm run bench`: how long things take here, each as a ratio of two timings taken side by side in this run, with the
 * machine's load. Prints a table and writes `bench-results.json`. Nothing here passes or fails. `-- commands`,
 * `-- dashboard` or `-- pages` measures only these.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { measureCommands } from './bench/commands.ts';
import { measureDashboard } from './bench/dashboard.ts';
import { measurePages } from './bench/pages.ts';
import type { Measure } from './bench/measure.ts';

const SUITES: Readonly<Record<string, () => Promise<Measure[]>>> = {
  commands: measureCommands,
  dashboard: measureDashboard,
  pages: measurePages,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in SUITES));
if (unknown) throw new Error(`There is no benchmark ${unknown}: choose of ${Object.keys(SUITES).join(', ')}.`);

const measures: Measure[] = [];
for (const [name, measure] of Object.entries(SUITES)) {
  if (asked.length === 0 || asked.includes(name)) measures.push(...(await measure()));
}

const load = loadavg()[0]!.toFixed(2);
console.log(`\n${cpus().length} cores, load ${load}; medians of rounds taken turn by turn\n`);
console.table(
  measures.map(({ what, seconds, against, againstSeconds, ratio, aim, rounds }) => ({
    what,
    seconds: Number(seconds.toFixed(4)),
    against,
    'its seconds': Number(againstSeconds.toFixed(4)),
    ratio: Number(ratio.toFixed(2)),
    aim,
    rounds,
  })),
);
writeFileSync('bench-results.json', `${JSON.stringify({ load, measures }, null, 2)}\n`);
