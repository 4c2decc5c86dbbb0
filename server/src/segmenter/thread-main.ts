// The thread of a segmenter, see thread.ts. A bundle of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { loadSegmenter } from './load.ts';
import type { Answer, Loaded, Request, ThreadData } from './thread.ts';

const { from, port, answers }: ThreadData = workerData;
const failures: Loaded['failures'][number][] = [];
const segmenter = loadSegmenter({
  from,
  onFailure: (name, error) => failures.push({ name, reason: error instanceof Error ? error.message : String(error) }),
});

/** Wakes whoever waits. */
function wake(): void {
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
}

function answerTo(text: string, tagged: boolean): Omit<Answer, 'id'> {
  if (!segmenter) return { lengths: new Uint32Array(), tags: '' };
  if (!tagged) return { lengths: Uint32Array.from(segmenter.cut(text), (word) => word.length), tags: '' };
  const words = segmenter.tag(text);
  return { lengths: Uint32Array.from(words, ({ word }) => word.length), tags: words.map(({ tag }) => tag).join(' ') };
}

port.on('message', (request: Request) => {
  if ('words' in request) {
    segmenter?.addWords(request.words);
    return;
  }
  const { id, text, tagged } = request;
  try {
    port.postMessage({ id, ...answerTo(text, tagged) });
  } catch (error) {
    port.postMessage({ id, lengths: new Uint32Array(), tags: '', problem: String(error) });
  }
  wake();
});
process.on('exit', () => {
  Atomics.store(answers, 1, 1);
  wake();
});
const loaded: Loaded = { name: segmenter?.name, failures };
parentPort?.postMessage(loaded);
if (!segmenter) port.close();
