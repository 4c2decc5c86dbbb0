/**
 * What client and server say to each other beyond the language server protocol. Names begin with `jianggao/`.
 */
import type { Position, Range } from 'vscode-languageclient';

/** `jianggao/stats`: the counts of one draft; `null` where the document is no speech, or is not open in the server. */
export interface StatsParams {
  readonly uri: string;
}

export type SegmenterName = 'nodejieba' | 'jieba-wasm' | 'none' | 'loading';

export interface Stats {
  /** Code points that a reader speaks or sees, without white space. */
  readonly characters: number;
  /** Minutes, not rounded. */
  readonly speakingMinutes: number;
  readonly segmenter: SegmenterName;
  readonly sections: number;
  readonly findings: number;
}

/** `jianggao/patterns`: the genres a new draft can be made of. */
export interface PatternInfo {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
  /** The genre's usual numbers; absent where it has none. */
  readonly sections?: number;
  readonly points?: number;
}

/** `jianggao/newDraft`: a whole draft as a snippet; `null` for a pattern that the server does not know. */
export interface NewDraftParams {
  readonly pattern: string;
  readonly sections?: number;
  readonly points?: number;
}

export interface NewDraft {
  readonly snippet: string;
}

/** `jianggao/sectionSnippets`: what can be put in at a position of a draft. */
export interface SectionSnippetsParams {
  readonly uri: string;
  readonly position: Position;
}

export interface SectionSnippet {
  readonly label: string;
  readonly detail?: string;
  readonly body: string;
}

/** `jianggao/updateSetting`, server to client: a change that has no `.jianggao.json` to go to. `key` lacks the prefix. */
export interface UpdateSettingParams {
  readonly key: string;
  readonly value: unknown;
}

/** `textDocument/diagnostic`, as far as the client reads it. */
export interface DiagnosticReport {
  readonly kind: 'full' | 'unchanged';
  readonly items?: readonly { readonly range: Range }[];
}

export const method = {
  stats: 'jianggao/stats',
  patterns: 'jianggao/patterns',
  newDraft: 'jianggao/newDraft',
  sectionSnippets: 'jianggao/sectionSnippets',
  updateSetting: 'jianggao/updateSetting',
} as const;
