import { Worker } from 'node:worker_threads';
import picocolors from 'picocolors';
import { type Locale, type Localized, render } from '../text/localized.ts';
import { visible } from '../text/visible.ts';
import { messages } from './messages.ts';
import { statusLine } from './status-line.ts';

/** The colours of an output; each function returns its text as it is where there are none. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/** All that a command knows of the process it runs in. */
export interface Terminal {
  readonly locale: Locale;
  readonly colours: Colours;
  /** The folder that relative names start from. */
  readonly folder: string;
  readonly input: AsyncIterable<Uint8Array>;
  /** Writes the command's result. */
  print(output: string | Uint8Array): void;
  /** Writes beside the result, to standard error. */
  aside(output: string): void;
  /** Says something about the run itself, on a line of its own beside the result. */
  note(message: Localized, data?: Readonly<Record<string, string | number>>): void;
  /** Shows how far the run has come, in place of what was shown before; '' takes it away. Only where someone looks on. */
  progress(text: string): void;
  /**
   * Has an end that the user asks for (Ctrl+C) wait for `done`, so that nothing is left half-done; `asked` says whether one is
   * waiting. A second one does not wait.
   */
  readonly holdEnd?: () => { asked(): boolean; done(): void };
  /** Starts a thread of this program, see worker.ts; undefined where there are none. */
  readonly startThread?: (data: unknown) => Worker;
}

/** The terminal of this process. Colours only on a terminal that wants them (NO_COLOR, FORCE_COLOR, TERM). */
export function processTerminal(locale: Locale): Terminal {
  // A reader that has seen enough (`| head`) is no failure of ours; a full disk leaves half a result, and must not pass.
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(`${render(messages['no-output'], locale, { reason: code ?? message })}\n`);
    process.exit(2);
  });
  process.stderr.on('error', () => {});
  const status = statusLine(process.stderr);
  const write = (output: NodeJS.WriteStream, text: string | Uint8Array): void => {
    status.erase();
    output.write(text);
  };
  return {
    locale,
    colours: coloursFor(wantsColour(process.env, process.stdout.isTTY)),
    folder: process.cwd(),
    get input() {
      return process.stdin;
    },
    print: (output) => write(process.stdout, output),
    aside: (output) => write(process.stderr, output),
    note: (message, data) => write(process.stderr, `${visible(render(message, locale, data))}\n`),
    startThread: (workerData) =>
      new Worker(new URL('./worker.js', import.meta.url), { workerData, resourceLimits: YOUNG_GENERATION }),
    holdEnd,
    progress: (text) => (text ? status.show(text) : status.erase()),
  };
}

const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const holdEnd: NonNullable<Terminal['holdEnd']> = () => {
  let waiting: NodeJS.Signals | undefined;
  const wait = (signal: NodeJS.Signals): void => {
    waiting = signal;
  };
  for (const signal of ENDS) process.once(signal, wait);
  return {
    asked: () => waiting !== undefined,
    done() {
      for (const signal of ENDS) process.off(signal, wait);
      if (waiting) process.kill(process.pid, waiting);
    },
  };
};

/** A draft is dead before this much is filled: little of it has to be moved when garbage is collected. */
const YOUNG_GENERATION = { maxYoungGenerationSizeMb: 96 };

/** Functions that colour a text, or leave it as it is. */
export const coloursFor = (colour: boolean): Colours => picocolors.createColors(colour);

/** Whether to colour: as the environment asks, else on a terminal that can. */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}

/** The language of messages: what is asked for, else English where the environment says so, else Chinese. */
export function chooseLocale(asked: string | undefined, env: NodeJS.ProcessEnv): Locale {
  if (asked !== undefined) return /^en/i.test(asked) ? 'en' : 'zh-cn';
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'zh-cn';
}
