import { dirname, join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { LoadOptions } from './load.ts';
import type { Segmenter, TaggedWord } from './segmenter.ts';

/** What a thread is started with: where it answers, and what whoever waits for an answer looks at. */
export interface ThreadData {
  readonly from: string;
  readonly port: MessagePort;
  /** How many answers there were; and whether the thread has ended, and there will be no more. */
  readonly answers: Int32Array;
}

/** What a thread says once it is ready. */
export interface Loaded {
  readonly name: Segmenter['name'] | undefined;
  readonly failures: readonly { readonly name: Segmenter['name']; readonly reason: string }[];
}

/** A text to be cut, with parts of speech or without; or words to be made known, which nobody waits for. */
export type Request =
  | { readonly id: number; readonly text: string; readonly tagged: boolean }
  | { readonly words: readonly string[] };

/** The words of a text by their lengths (UTF-16), and their tags put together with blanks. */
export interface Answer {
  readonly id: number;
  readonly lengths: Uint32Array;
  readonly tags: string;
  /** Why the text could not be cut. */
  readonly problem?: string;
}

/** Milliseconds after which a thread counts as lost: a text of a million characters takes one second. */
const PATIENCE = 20_000;

export interface ThreadOptions extends LoadOptions {
  readonly onLost: (error: unknown) => void;
  /** Milliseconds that an answer may take. */
  readonly patience?: number;
}

/**
 * Loads a segmenter in a thread of its own, which is `segmenter.cjs` beside the program: loading blocks for up to a second,
 * and here that is felt at every key. Cutting is still a plain call: it waits for the thread, some 20 microseconds.
 * `onLost` is told when the thread has ended; what is cut from then on throws. A rejection where it ends before it is ready.
 */
export async function loadInThread({
  from,
  onFailure = () => {},
  onLost,
  patience = PATIENCE,
}: ThreadOptions): Promise<Segmenter | undefined> {
  const { port1: port, port2 } = new MessageChannel();
  const answers = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const data: ThreadData = { from, port: port2, answers };
  const thread = new Worker(join(dirname(from), 'segmenter.cjs'), {
    workerData: data,
    transferList: [port2],
    // The dictionary is not on this heap; a roomier one would only be filled with what is done with.
    resourceLimits: { maxYoungGenerationSizeMb: 2 },
  });
  thread.unref();
  let lost: unknown;
  let isInUse = false;
  const lose = (error: unknown): void => {
    if (lost !== undefined) return;
    lost = error;
    // One that is only late would go on for nobody, and keep its dictionary.
    port.close();
    void thread.terminate();
    if (isInUse) onLost(error);
  };
  thread.on('error', lose).on('exit', (code) => lose(ended(code)));
  const { name, failures } = await firstWordOf(thread);
  for (const failure of failures) onFailure(failure.name, failure.reason);
  if (!name) return undefined;
  if (lost !== undefined) throw lost;
  isInUse = true;
  return segmenterOf(name, port, { answers, patience, lost: () => lost, lose });
}

const ended = (code: number): Error => new Error(`the segmenter's thread ended (${code})`);

/** What a thread says once it is ready; a rejection where it ends before. */
const firstWordOf = (thread: Worker): Promise<Loaded> =>
  new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(ended(code)));
  });

interface Thread {
  readonly answers: Int32Array;
  readonly patience: number;
  /** Why it is lost, if it is. */
  lost(): unknown;
  lose(error: unknown): void;
}

function segmenterOf(name: Segmenter['name'], port: MessagePort, thread: Thread): Segmenter {
  const { answers, patience, lost, lose } = thread;
  let asked = 0;
  const ask = (text: string, tagged: boolean): Answer => {
    if (lost() !== undefined) throw lost();
    const id = ++asked;
    const request: Request = { id, text, tagged };
    port.postMessage(request);
    for (;;) {
      const before = Atomics.load(answers, 0);
      const received: { readonly message: Answer } | undefined = receiveMessageOnPort(port);
      if (received && received.message.id === id) return checked(received.message);
      if (received) continue;
      if (Atomics.load(answers, 1) > 0) lose(new Error("the segmenter's thread has ended"));
      else if (Atomics.wait(answers, 0, before, patience) === 'timed-out')
        lose(new Error('the segmenter does not answer'));
      if (lost() !== undefined) throw lost();
    }
  };
  return {
    name,
    cut: (text) => slicesOf(text, ask(text, false)),
    tag(text) {
      const answer = ask(text, true);
      const tags = answer.tags.split(' ');
      return slicesOf(text, answer).map((word, i): TaggedWord => ({ word, tag: tags[i] ?? '' }));
    },
    addWords(words) {
      const request: Request = { words };
      port.postMessage(request);
    },
  };
}

function checked(answer: Answer): Answer {
  if (answer.problem !== undefined) throw new Error(answer.problem);
  return answer;
}

function slicesOf(text: string, { lengths }: Answer): string[] {
  const words: string[] = [];
  let at = 0;
  for (const length of lengths) {
    words.push(text.slice(at, at + length));
    at += length;
  }
  return words;
}
