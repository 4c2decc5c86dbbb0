import type { SpeakingRate } from '../analysis/speaking-time.ts';
import type { GenrePattern } from '../patterns/pattern.ts';
import type { Severity } from './severity.ts';

/** What the user chose, complete: read from `.jianggao.json` over the editor's settings over these defaults. */
export interface Settings {
  /**
   * The id of a genre pattern; 'auto' recognises it from title and salutation, 'none' asks for no parts. A pattern file of
   * the user's own has been read by whoever can read files, and stands here as what it holds.
   */
  readonly pattern: string | GenrePattern;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Wrong form → right form. */
  readonly terms: Readonly<Record<string, string>>;
  /** Phrases that hold a number and promise nothing, beside the built-in ones (四个意识 …). */
  readonly phrases: readonly string[];
  /** Words of the user's own for the segmenter. */
  readonly words: readonly string[];
  /** Findings that the user has silenced, by rule and by the text they underline. */
  readonly ignored: readonly { readonly rule: string; readonly text: string }[];
  /** What holds for single drafts, by their paths; whoever knows the path of a draft takes it in (`settingsFor`). */
  readonly files: Readonly<Record<string, FileSettings>>;
  /** Characters a minute: a slow and a fast pace, or one. */
  readonly speakingRate: SpeakingRate;
  /** The minutes that the speech may take; 0 where nobody has set any. */
  readonly timeBudget: number;
}

/** What holds for one draft alone. */
export interface FileSettings {
  readonly rules?: Settings['rules'] | undefined;
}

/** 160 to 220 characters a minute: from a report read out with weight to remarks made briskly, in Chinese. */
export const DEFAULT_SETTINGS: Settings = {
  pattern: 'auto',
  rules: {},
  terms: {},
  phrases: [],
  words: [],
  ignored: [],
  files: {},
  speakingRate: [160, 220],
  timeBudget: 0,
};
