import type { Worker } from 'node:worker_threads';

export interface ThreadsOptions<Job, Result> {
  /** How many threads work at the same time. */
  readonly threads: number;
  /** Starts a thread: it answers each job that it is sent with one result. */
  start(): Worker;
  /** What stands for the result of a job whose thread ended over it. */
  lost(job: Job, reason: string): Result;
}

/**
 * Has jobs done by threads; yields the results in the order of the jobs, each as soon as it is its turn. A thread has one
 * job at a time, so that when it ends over it, it is known which. Another then goes on with the rest. Where the results are no
 * longer asked for, no further job is begun.
 */
export async function* onThreads<Job, Result>(
  jobs: readonly Job[],
  { threads, start, lost }: ThreadsOptions<Job, Result>,
): AsyncGenerator<Result> {
  const results = jobs.map((job) => ({ job, ...promised<Result>() }));
  const waiting = results[Symbol.iterator]();
  const running = new Set<Worker>();
  let stopped = false;
  const run = (current: (typeof results)[number] | undefined): void => {
    if (!current) return;
    const worker = start();
    running.add(worker);
    let reason: string | undefined;
    worker.on('message', (result: Result) => {
      current?.settle(result);
      if (stopped) return;
      current = waiting.next().value;
      if (current) worker.postMessage(current.job);
      else void worker.terminate();
    });
    worker.on('error', (error) => (reason = error.message));
    worker.on('exit', (code) => {
      running.delete(worker);
      if (!current || stopped) return;
      current.settle(lost(current.job, reason ?? `exit ${code}`));
      run(waiting.next().value);
    });
    worker.postMessage(current.job);
  };
  try {
    for (let thread = 0; thread < threads; thread++) run(waiting.next().value);
    for (const { result } of results) yield await result;
  } finally {
    stopped = true;
    for (const worker of running) void worker.terminate();
  }
}

function promised<T>() {
  let settle: (value: T) => void = () => {};
  const result = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { result, settle };
}
