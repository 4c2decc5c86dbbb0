/** The times of one measurement in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p99: number;
  readonly runs: number;
}

/** Runs `work` a number of times after some warm-up runs that do not count; `prepare` is not timed. */
export function timed<T>(
  runs: number,
  prepare: (run: number) => T,
  work: (input: T) => void,
  warmUp = Math.ceil(runs / 5),
): Times {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const input = prepare(run + warmUp);
    const start = performance.now();
    work(input);
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), runs };
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
