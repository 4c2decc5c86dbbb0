// A thread of `check`: told once what the run is about, then sent one file after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from './checker.ts';

const checker = createChecker(workerData);
parentPort?.on('message', async (candidate) => {
  parentPort?.postMessage(await (await checker).checkFile(candidate));
});
