/** The times of one measurement, in milliseconds. */
export interface Times {
  readonly least: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
  readonly runs: number;
}

/** Sums up times in milliseconds; zeros where there are none. */
export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { least: at(0), median: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1), runs: sorted.length };
}

/** How long `work` takes, in milliseconds. */
export function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The same for work that has to be waited for. */
export async function timeOfAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What is done a number of times; what `prepare` does is not timed. */
export interface Work {
  readonly prepare?: () => void;
  readonly run: () => void;
}

const ROUNDS = 5;

/**
 * Times several kinds of work, so many runs of each. They take turns in five rounds, so that whatever else the machine
 * does meets all of them alike. Each is run before for so many milliseconds, and at least once, as long as its code is
 * still being compiled; and for a tenth of that before each of its turns, since the engine throws away what the others
 * did not need for a while.
 */
export function timeInTurns(works: readonly Work[], runs: number, warmUp: number): Times[] {
  const once = ({ prepare, run }: Work): number => {
    prepare?.();
    return timeOf(run);
  };
  const warm = (work: Work, milliseconds: number): void => {
    for (let spent = 0; spent <= milliseconds; ) spent += once(work) + 0.001;
  };
  for (const work of works) warm(work, warmUp);
  const times = works.map((): number[] => []);
  const turn = Math.ceil(runs / ROUNDS);
  for (let done = 0; done < runs; done += turn)
    for (const [w, work] of works.entries()) {
      warm(work, warmUp / 10);
      for (let i = done; i < Math.min(runs, done + turn); i++) times[w]?.push(once(work));
    }
  return times.map(timesOf);
}

/** A deterministic random number generator (mulberry32), so that two runs of the benchmark make the same edits. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
