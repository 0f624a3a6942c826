/** A timing beside another one, taken in the same run. */
export interface Measure {
  what: string;
  /** seconds, median */
  seconds: number;
  /** what it is compared with, and its seconds */
  against: string;
  againstSeconds: number;
  ratio: number;
  aim: string;
  rounds: number;
}

interface Compared {
  what: string;
  against: string;
  aim: string;
  rounds: number;
}

/** Seconds that something took. */
type Timing = (round: number) => Promise<number>;

/** Takes two timings turn by turn, so that both meet the same load. */
export async function sideBySide(compared: Compared, mine: Timing, other: Timing): Promise<Measure> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < compared.rounds; round += 1) {
    ours.push(await mine(round));
    theirs.push(await other(round));
  }
  return comparison(compared, ours, theirs);
}

/** @param ours and `theirs`: seconds, one a round */
export function comparison(compared: Compared, ours: number[], theirs: number[]): Measure {
  const [seconds, againstSeconds] = [median(ours), median(theirs)];
  return { ...compared, seconds, againstSeconds, ratio: seconds / againstSeconds };
}

/** How long it took, as a timing. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
