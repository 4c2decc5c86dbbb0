import { parseDraft } from '../draft/parse.ts';
import type { Settings } from '../rules/settings.ts';
import type { Locale, Localized } from '../text/localized.ts';
import { keepServices } from './config-files.ts';
import { type Candidate, readDraft, type Source } from './drafts.ts';
import { type Encoding, encode } from './encoding.ts';
import { type Part, partOf } from './formats/format.ts';
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
  /** Whether to repair what leaves no doubt; and where it goes then: back into the file, or with the outcome. */
  readonly fix: 'no' | 'write' | 'return';
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
  /** The repaired text, as bytes, where it is to be returned. */
  readonly repaired?: Uint8Array;
}

/** Checks drafts one after the other, of which none is kept. */
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
  const checkText = async (source: Source | ReadProblem): Promise<Outcome> => {
    if ('problem' in source) {
      terminal.note(messages[source.problem], source.data);
      return { configuration: [], notes: taken(), complete: false };
    }
    const service = await services.of(source.file);
    const configuration = taken();
    const { file, text } = source;
    const draft = parseDraft(text);
    const fixed = setup.fix === 'no' ? draft : service.fixAll(draft);
    const kept =
      fixed.text === text || setup.fix !== 'write' || (await writeTextFile(terminal, file, fixed.text, source));
    const report = reportOn(service, file, kept ? fixed : draft);
    return {
      configuration,
      notes: taken(),
      complete: kept && services.allRead(),
      part: partOf(format, report, page),
      ...(setup.fix === 'return' && { repaired: await encode(fixed.text, source) }),
    };
  };
  return {
    checkText,
    async checkFile(candidate) {
      const read = await readDraft(folder, candidate, encoding);
      return read && checkText(read);
    },
  };
}

/** A terminal that keeps what is said on it until it is taken. */
function listener(locale: Locale, folder: string) {
  const notes: Note[] = [];
  const note = (message: Localized, data: Note['data'] = {}): void => void notes.push({ message, data });
  return { terminal: { locale, folder, note }, taken: (): Note[] => notes.splice(0) };
}
