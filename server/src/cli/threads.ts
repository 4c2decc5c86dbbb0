import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

export interface ThreadsOptions<Job, Result> {
  /** How many threads work at the same time. */
  readonly threads: number;
  /** How many jobs a thread holds at a time, so that it need not wait for the disk. */
  readonly held: number;
  /** Starts a thread: it answers each job that it is sent with one result, in their order. */
  start(): Worker;
  /** What stands for the result of a job whose thread ended over it. */
  lost(job: Job, reason: string): Result;
}

interface Pending<Job, Result> {
  readonly job: Job;
  readonly settle: (result: Result) => void;
}

/**
 * Has jobs done by threads; yields the results in the order of the jobs, each as soon as it is its turn. Where a thread ends over
 * several jobs, another does them one at a time, and then the rest, so that it is known over which one a thread ends. A job may
 * therefore be begun twice. Where the results are no longer asked for, no further job is begun, and those that were are done.
 */
export async function* onThreads<Job, Result>(
  jobs: readonly Job[],
  { threads, held: most, start, lost }: ThreadsOptions<Job, Result>,
): AsyncGenerator<Result> {
  const results = jobs.map((job) => ({ job, ...promised<Result>() }));
  const waiting: Pending<Job, Result>[] = [...results].reverse();
  const running = new Set<Worker>();
  let stopped = false;
  const run = (again: Pending<Job, Result>[], most: number): void => {
    if (stopped || again.length + waiting.length === 0) return;
    const worker = start();
    running.add(worker);
    const next = () => (stopped ? undefined : (again.shift() ?? waiting.pop()));
    employ(worker, most, next, (held, reason) => {
      running.delete(worker);
      const [over, ...others] = held;
      if (stopped || !over) return;
      if (others.length > 0) return run([...held, ...again], 1);
      over.settle(lost(over.job, reason));
      run(again, most);
    });
  };
  try {
    for (let thread = 0; thread < threads; thread++) run([], most);
    for (const { result } of results) yield await result;
  } finally {
    stopped = true;
    await Promise.all([...running].map((worker) => once(worker, 'exit')));
  }
}

/** Gives a thread jobs, so many at a time, until there are none; `ended` gets those that it held when it ended. */
function employ<Job, Result>(
  worker: Worker,
  most: number,
  next: () => Pending<Job, Result> | undefined,
  ended: (held: readonly Pending<Job, Result>[], reason: string) => void,
): void {
  const held: Pending<Job, Result>[] = [];
  const send = (): void => {
    while (held.length < most) {
      const pending = next();
      if (!pending) break;
      held.push(pending);
      worker.postMessage(pending.job);
    }
    if (held.length === 0) void worker.terminate();
  };
  let reason: string | undefined;
  worker.on('message', (result: Result) => {
    held.shift()?.settle(result);
    send();
  });
  worker.on('error', (error) => (reason = error.message));
  worker.on('exit', (code) => ended(held, reason ?? `exit ${code}`));
  send();
}

function promised<T>() {
  let settle: (value: T) => void = () => {};
  const result = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { result, settle };
}
