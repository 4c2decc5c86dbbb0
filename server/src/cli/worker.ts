// A thread of `check`: told once what the run is about, then sent files, each of which it answers in their order.
import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from './checker.ts';

const checker = createChecker(workerData);
let answered = Promise.resolve();
parentPort?.on('message', (candidate) => {
  const outcome = checker.then(({ checkFile }) => checkFile(candidate));
  answered = answered.then(async () => parentPort?.postMessage(await outcome));
});
