import { availableParallelism } from 'node:os';
import type { Settings } from '../../rules/settings.ts';
import { render } from '../../text/localized.ts';
import { type CheckSetup, createChecker, type Outcome } from '../checker.ts';
import { wordsFor } from '../config-files.ts';
import { type Candidate, findDrafts, type Input, readStdin } from '../drafts.ts';
import type { Part } from '../formats/format.ts';
import { type FormatName, formatOf } from '../formats/index.ts';
import { messages } from '../messages.ts';
import type { Terminal } from '../terminal.ts';
import { onThreads } from '../threads.ts';

export interface CheckOptions {
  readonly format: FormatName;
  readonly fix: boolean;
  readonly config?: string;
  /** Levels that go over those of the configuration. */
  readonly rules: Settings['rules'];
  /** How many threads check; as many as pay where it is not said. */
  readonly threads?: number;
}

/** Below this a thread costs more than it saves: it reads the program, and loads a segmenter, of its own. */
const FILES_PER_THREAD = 25;
/** A thread with a segmenter takes 250 MB. */
const MOST_THREADS = 4;
/** Files are read before their turn and written after it, and a disk takes many at once as fast as one. */
const FILES_HELD = 4;

/**
 * Checks drafts and prints what is found; with `fix`, first repairs what leaves no doubt and prints what is left.
 * Repaired standard input goes to standard output, files are written back; what is left is then said on standard error.
 * The exit code: 0 clean, 1 errors or warnings, 2 something could not be read or written.
 */
export async function check(terminal: Terminal, input: Input, options: CheckOptions): Promise<number> {
  const candidates = await findDrafts(terminal.folder, input.names);
  const setup = await setupOf(terminal, input, options, candidates);
  const tell = telling(terminal);
  const parts: Part[] = [];
  const all = candidates.length + (input.stdin === undefined ? 0 : 1);
  let [done, taken, complete] = [0, 0, true];
  const end = options.fix ? terminal.holdEnd?.() : undefined;
  for await (const outcome of outcomesOf(terminal, input, { candidates, setup, threads: options.threads })) {
    if (end?.asked()) break;
    done += 1;
    terminal.progress(render(messages.progress, terminal.locale, { done, all }));
    if (!outcome) continue;
    taken += 1;
    tell(outcome);
    if (outcome.part) parts.push(outcome.part);
    complete &&= outcome.complete;
  }
  terminal.progress('');
  end?.done();
  if (taken === 0) terminal.note(messages['no-drafts']);
  const result = (await formatOf(options.format)).whole(parts, terminal);
  (options.fix && input.stdin !== undefined ? terminal.aside : terminal.print)(result);
  return complete ? (parts.some(isLoud) ? 1 : 0) : 2;
}

async function setupOf(
  terminal: Terminal,
  { stdin, encoding }: Input,
  { format, fix, config, rules }: CheckOptions,
  candidates: readonly Candidate[],
): Promise<CheckSetup> {
  const files = [...(stdin === undefined ? [] : [stdin]), ...candidates.map(({ file }) => file)];
  return {
    locale: terminal.locale,
    colour: terminal.colours.isColorSupported,
    folder: terminal.folder,
    format,
    fix,
    rules,
    words: files.length > 1 ? await wordsFor(files, terminal, config) : [],
    ...(config && { config }),
    ...(encoding && { encoding }),
  };
}

interface Work {
  readonly candidates: readonly Candidate[];
  readonly setup: CheckSetup;
  readonly threads: number | undefined;
}

/** What comes of standard input, where it is read, and of each candidate, in order. */
async function* outcomesOf(
  terminal: Terminal,
  { stdin, encoding }: Input,
  { candidates, setup, threads = threadsFor(candidates) }: Work,
): AsyncGenerator<Outcome | undefined> {
  const { startThread } = terminal;
  if (stdin !== undefined || threads < 2 || !startThread) {
    const checker = await createChecker(setup);
    if (stdin !== undefined) yield await checker.checkText(await readStdin(terminal, stdin, encoding));
    for (const candidate of candidates) yield await checker.checkFile(candidate);
    return;
  }
  yield* onThreads<Candidate, Outcome | undefined>(candidates, {
    threads,
    held: FILES_HELD,
    start: () => startThread(setup),
    lost: ({ file }, reason) => ({
      configuration: [],
      notes: [{ message: messages['broke-off'], data: { file, reason } }],
      complete: false,
    }),
  });
}

const threadsFor = (candidates: readonly Candidate[]): number =>
  Math.min(MOST_THREADS, availableParallelism(), Math.floor(candidates.length / FILES_PER_THREAD));

/** Says what an outcome has to say: each thing once, however many files and threads have come upon it. */
function telling(terminal: Terminal): (outcome: Outcome) => void {
  const said = new Set<string>();
  return ({ configuration, notes, repaired }) => {
    for (const { message, data } of [...configuration, ...notes]) {
      const text = render(message, terminal.locale, data);
      if (!said.has(text)) terminal.note(message, data);
      said.add(text);
    }
    if (repaired) terminal.print(repaired);
  };
}

const isLoud = ({ tally: { counts } }: Part): boolean => counts.error > 0 || counts.warning > 0;
