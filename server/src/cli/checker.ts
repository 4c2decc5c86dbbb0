import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse.ts';
import type { Settings } from '../rules/settings.ts';
import type { Locale, Localized } from '../text/localized.ts';
import { keepServices, type Services } from './config-files.ts';
import { type Candidate, readDraft, type Source } from './drafts.ts';
import { type Encoding, encode } from './encoding.ts';
import { type Format, type Page, type Part, partOf } from './formats/format.ts';
import { type FormatName, formatOf } from './formats/index.ts';
import { messages } from './messages.ts';
import { reportOn } from './report.ts';
import { coloursFor } from './terminal.ts';
import { type ReadProblem, writeTextFile } from './text-file.ts';

/** All that a check needs to know: plain data, so that a thread can be told. */
export interface CheckSetup {
  readonly locale: Locale;
  readonly colour: boolean;
  /** The folder that relative names start from. */
  readonly folder: string;
  readonly format: FormatName;
  /** Whether to repair what leaves no doubt: a file is written back, a text goes with its outcome. */
  readonly fix: boolean;
  readonly rules: Settings['rules'];
  /** Words of the user's own, see `wordsFor`. */
  readonly words: readonly string[];
  readonly config?: string;
  readonly encoding?: Encoding;
}

/** Something to be said about the run. */
export interface Note {
  readonly message: Localized;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What came of one draft. */
export interface Outcome {
  /** What is to be said about its configuration: once in a run. */
  readonly configuration: readonly Note[];
  readonly notes: readonly Note[];
  /** Whether everything could be read and written. */
  readonly complete: boolean;
  /** What was found, written; undefined where the draft could not be read. */
  readonly part?: Part;
  /** The repaired text, as bytes, of what is no file. */
  readonly repaired?: Uint8Array;
}

/**
 * Checks drafts one after the other, of which none is kept. Where several are asked for at once, the next are read and the last
 * ones written meanwhile.
 */
export interface Checker {
  /** Undefined where the file is no speech and was not named. */
  checkFile(candidate: Candidate): Promise<Outcome | undefined>;
  checkText(source: Source | ReadProblem): Promise<Outcome>;
}

/** Makes the checker of a run, or of a thread of it. */
export async function createChecker(setup: CheckSetup): Promise<Checker> {
  const { locale, folder, config, encoding } = setup;
  const { terminal, taken } = listener(locale, folder);
  const services = keepServices(terminal, config, { rules: setup.rules, words: setup.words });
  const format = await formatOf(setup.format);
  const page = { locale, folder, colours: coloursFor(setup.colour) };
  const inTurn = turns();
  const run = { setup, services, format, page, taken, inTurn };
  return {
    async checkText(source) {
      return 'problem' in source ? unread(source) : (await inTurn(() => begin(run, source, 'text'))).checked;
    },
    async checkFile(candidate) {
      const reading = readDraft(folder, candidate, encoding);
      const { checked } = await inTurn(async () => {
        const read = await reading;
        return read && !('problem' in read) ? begin(run, read, 'file') : { checked: read && unread(read) };
      });
      return checked;
    },
  };
}

interface Run {
  readonly setup: CheckSetup;
  readonly services: Services;
  readonly format: Format;
  readonly page: Page;
  /** What was said since it was last asked: it belongs to the draft whose turn it is. */
  readonly taken: () => Note[];
  readonly inTurn: Turns;
}

/** Checks a draft, and begins to write what was repaired: it is done with when that is. */
async function begin(run: Run, source: Source, of: 'file' | 'text'): Promise<{ readonly checked: Promise<Outcome> }> {
  const { setup, services, taken } = run;
  const service = await services.of(source.file);
  const configuration = taken();
  const draft = parseDraft(source.text);
  const fixed = setup.fix ? service.fixAll(draft) : draft;
  const before = taken();
  const writing = fixed.text === source.text || of === 'text' ? [] : written(setup, source, fixed.text);
  const about = (reported: Draft, failure: readonly Note[]): Outcome => {
    const part = partOf(run.format, reportOn(service, source.file, reported), run.page);
    const complete = failure.length === 0 && services.allRead();
    return { configuration, notes: [...before, ...failure, ...taken()], complete, part };
  };
  const outcome = about(fixed, []);
  const ended = async (): Promise<Outcome> => {
    const failure = await writing;
    if (failure.length > 0) return run.inTurn(() => about(draft, [...outcome.notes.slice(before.length), ...failure]));
    return setup.fix && of === 'text' ? { ...outcome, repaired: await encode(fixed.text, source) } : outcome;
  };
  return { checked: ended() };
}

const unread = ({ problem, data }: ReadProblem): Outcome => ({
  configuration: [],
  notes: [{ message: messages[problem], data }],
  complete: false,
});

/** Writes a repaired text; what is to be said where that is not possible. */
async function written({ locale, folder }: CheckSetup, source: Source, text: string): Promise<readonly Note[]> {
  const { terminal, taken } = listener(locale, folder);
  await writeTextFile(terminal, source.file, text, source);
  return taken();
}

type Turns = <T>(work: () => T | Promise<T>) => Promise<T>;

/** A function that has works done one after the other, in the order in which it gets them. */
function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}

/** A terminal that keeps what is said on it until it is taken. */
function listener(locale: Locale, folder: string) {
  const notes: Note[] = [];
  const note = (message: Localized, data: Note['data'] = {}): void => void notes.push({ message, data });
  return { terminal: { locale, folder, note }, taken: (): Note[] => notes.splice(0) };
}
