import type { CompletionList, Position, Range } from 'vscode-languageserver-types';
import type { Segmenter } from '../segmenter/segmenter.ts';
import type { CheckAnswer, OutlineAnswer } from '../service/agent-answers.ts';
import type { DraftEdit } from '../service/draft-edits.ts';
import type { EditOperation } from '../service/edits/index.ts';
import type { GenreInfo, NewDraft } from '../service/genres.ts';
import type { PatternFile } from '../service/learn.ts';
import type { InsertableSnippet } from '../service/section-snippets.ts';
import type { Statistics } from '../service/statistics.ts';
import type { MinuteRange, Stats } from '../service/stats.ts';
import type { UnfinishedPlace } from '../service/unfinished.ts';

// What our own client and the server say to each other beyond the protocol. Types and names only: the client reads this too.

export const METHODS = {
  stats: 'jianggao/stats',
  statistics: 'jianggao/statistics',
  unfinished: 'jianggao/unfinished',
  patterns: 'jianggao/patterns',
  newDraft: 'jianggao/newDraft',
  sectionSnippets: 'jianggao/sectionSnippets',
  suggestExpressions: 'jianggao/suggestExpressions',
  edit: 'jianggao/edit',
  learnPattern: 'jianggao/learnPattern',
  agentCheck: 'jianggao/agentCheck',
  agentOutline: 'jianggao/agentOutline',
  updateSetting: 'jianggao/updateSetting',
  readText: 'jianggao/readText',
  segmenterFiles: 'jianggao/segmenterFiles',
} as const;

/** Which segmenter is in use. */
export type SegmenterState = Segmenter['name'] | 'loading' | 'none';

/** Whether plain text and Markdown are checked; documents of our own language always are. */
export type CheckPlainText = 'auto' | 'always' | 'never';

/** Asks for the figures of one draft; the answer is null where the document is no speech, or is not open in the server. */
export interface StatsParams {
  readonly uri: string;
}

export interface StatsResult extends Stats {
  /** How long it takes to say at the fastest pace and at the slowest. */
  readonly minutes: MinuteRange;
  /** The minutes that were set; 0 where nobody has. */
  readonly timeBudget: number;
  readonly segmenter: SegmenterState;
  /** How many findings there are, hints among them. */
  readonly findings: number;
}

/** Everything to be seen of one draft at a glance. */
export type StatisticsResult = Statistics | null;

/** The places of one draft that are still to be filled in, in document order. */
export type UnfinishedResult = readonly UnfinishedPlace[] | null;

/** Asks for the genres; of the settings that hold for `uri`, or else for the first workspace folder. */
export interface PatternsParams {
  readonly uri?: string;
}

/** `patterns` answers with the genres that a new draft can be made of, the user's own pattern first. */
export type PatternsResult = readonly GenreInfo[];

export type NewDraftParams = NewDraft & PatternsParams;

/** A whole draft as a snippet; null for a genre that the server does not know. */
export type NewDraftResult = { readonly snippet: string } | null;

/** Asks what can be put in at a position of a draft. */
export interface SectionSnippetsParams {
  readonly uri: string;
  readonly position: Position;
}

export type SectionSnippetsResult = readonly InsertableSnippet[];

/** Asks for four-character expressions at a position, whatever stands before it. */
export interface SuggestExpressionsParams {
  readonly uri: string;
  readonly position: Position;
}

export type SuggestExpressionsResult = CompletionList | null;

/** Asks to rearrange a draft at a selection. */
export interface EditParams {
  readonly uri: string;
  /** The version of the document that `range` stands in. */
  readonly version: number;
  readonly operation: EditOperation;
  readonly range: Range;
  /** For `changeFamily` and `makeSeries` the family of enumerators: N是, N要, 第N, 其N, 首先. */
  readonly argument?: string;
}

/** What changes, and what is selected afterwards. The server answers null where the command does not apply. */
export type EditResult = DraftEdit;

/** Asks for the pattern that model speeches share: files, documents that are open, or texts. */
export interface LearnPatternParams {
  readonly uris?: readonly string[];
  readonly texts?: readonly string[];
}

/** The pattern, and the text of its file. The server answers null where there was nothing to learn from. */
export interface LearnPatternResult {
  readonly pattern: PatternFile;
  readonly text: string;
  /** The URIs that could not be read. */
  readonly unread: readonly string[];
}

/** Asks about a text for an agent: by the settings that hold for `uri`, which need not be open, or for the first folder. */
export interface AgentOutlineParams {
  readonly text: string;
  readonly uri?: string;
}

export interface AgentCheckParams extends AgentOutlineParams {
  /** Whether to repair the text first, where there is no doubt. */
  readonly fix: boolean;
}

export type AgentCheckResult = CheckAnswer;
export type AgentOutlineResult = OutlineAnswer;

/** The argument of the command `usePattern`: the pattern file, and the draft that it is for. */
export interface UsePatternArgument {
  readonly pattern: string;
  readonly uri?: string;
}

/**
 * Server to client: an addition to the user's own settings. `key` lacks the prefix `jianggao.`. Of `value`, the items of a list
 * are appended, the entries of an object replace one by one, at any depth.
 */
export interface UpdateSettingParams {
  readonly key: string;
  readonly value: unknown;
}

/** Server to client: asks for the text of a file that the server itself cannot read; null where there is none. */
export interface ReadTextParams {
  readonly uri: string;
}

export type ReadTextResult = string | null;

/** Server in a web worker to client: files that came with the extension. */
export interface SegmenterFilesResult {
  /** That of jieba-wasm. */
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** The code of the worker that loads its dictionary. */
  readonly code: Uint8Array<ArrayBuffer>;
}
