import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Position,
  SelectionRange,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver-types';
import type { Expression } from '../analysis/four-character.ts';
import type { Draft } from '../draft/draft.ts';
import { parseDraft } from '../draft/parse.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { DEFAULT_SETTINGS, type Settings } from '../rules/settings.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import type { Locale } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { type CodeActionRequest, doCodeActions } from './code-actions.ts';
import { type CodeLensLevels, getCodeLenses } from './code-lens.ts';
import { type CompletionOptions, doComplete } from './completion.ts';
import type { ServiceContext } from './context.ts';
import { type DraftEdit, type EditRequest, editDraft } from './draft-edits.ts';
import { findExpressions } from './expressions.ts';
import { finderOf } from './finder.ts';
import type { Located } from './findings.ts';
import { fixAll } from './fix-all.ts';
import { getFoldingRanges } from './folding.ts';
import { doHover } from './hover.ts';
import { doOnType, type OnTypeOptions } from './on-type.ts';
import { type Reported, reported } from './report.ts';
import { type InsertableSnippet, offeredSections } from './section-snippets.ts';
import { getSelectionRanges } from './selection.ts';
import { getSemanticTokens } from './semantic-tokens.ts';
import { type Statistics, statisticsOf } from './statistics.ts';
import { type SuggestOptions, suggestExpressions } from './suggest-expressions.ts';
import { findDocumentSymbols } from './symbols.ts';
import { type UnfinishedPlace, unfinishedPlaces } from './unfinished.ts';
import { toDiagnostics } from './validation.ts';
import { type Writing, withoutWaiting } from './while-writing.ts';

export interface ServiceOptions {
  readonly locale?: Locale;
  readonly settings?: Partial<Settings>;
  /** Cuts words for the rules that need it; without one they find less. Once it is loaded: a new service. */
  readonly segmenter?: Segmenter;
  /** The rules to run; all of them by default. */
  readonly rules?: readonly Rule[];
  /** Told of a rule that threw; it is skipped. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
  /** Told once where a segmenter that is loaded when it is asked turns out not to be there. */
  readonly onNoSegmenter?: () => void;
}

/** The features of the product as pure functions of a document and its draft. They never throw. */
export interface LanguageService {
  readonly settings: Settings;
  /** Reads a document; with the draft of an earlier version only what changed is read anew. */
  parseDraft(document: TextDocument, previous?: Draft): Draft;
  /** Everything found in a draft, in document order. */
  findings(draft: Draft): Located[];
  /** The same in the user's language. */
  report(draft: Draft): Reported[];
  /** The same as diagnostics; while the draft is being written, without what the next words may settle. */
  doValidation(document: TextDocument, draft: Draft, writing?: Writing): Diagnostic[];
  /** The draft with every automatic fix applied until none is left, of one rule where it is named; itself where there is none. */
  fixAll(draft: Draft, rule?: string): Draft;
  /** What can be done about the findings in a range. */
  doCodeActions(draft: Draft, request: CodeActionRequest): CodeAction[];
  /** The four-character expressions (四字格) of a draft, in order: UTF-16 offsets of the document. */
  findExpressions(draft: Draft): Expression[];
  /** The four-character expressions as semantic tokens, by TOKEN_LEGEND; `within` (UTF-16 offsets) of some lines only. */
  getSemanticTokens(draft: Draft, within?: Span): SemanticTokens;
  /** The parts, sections and points of a draft; empty where it has none. */
  findDocumentSymbols(draft: Draft): DocumentSymbol[];
  getFoldingRanges(draft: Draft): FoldingRange[];
  getSelectionRanges(draft: Draft, positions: readonly Position[]): SelectionRange[];
  /** The line above each heading. */
  getCodeLenses(draft: Draft, levels: CodeLensLevels): CodeLens[];
  /** Lengths, series, repetitions and open places of a draft, for a view of the whole. */
  statistics(draft: Draft): Statistics;
  /** The places that are still to be filled in, in document order. */
  unfinished(draft: Draft): UnfinishedPlace[];
  /** What the promise, point or part at a position is; null where there is none. */
  doHover(draft: Draft, position: Position): Hover | null;
  doComplete(draft: Draft, position: Position, options: CompletionOptions): CompletionList;
  /** Four-character expressions that go on with the row at a position. */
  suggestExpressions(draft: Draft, position: Position, options: SuggestOptions): CompletionList;
  /** What follows from a character that was just typed before a position, as the edits of one step. */
  doOnType(draft: Draft, position: Position, typed: string, options: OnTypeOptions): TextEdit[];
  /** Rearranges the draft at a selection: what changes, and what is selected afterwards. Null where it does not apply there. */
  doEdit(draft: Draft, request: EditRequest): DraftEdit | null;
  /** The sections and parts that can be put in at a position. */
  sectionSnippets(draft: Draft, position: Position): InsertableSnippet[];
}

/** Makes the service for one language and one set of settings. New settings, new service. */
export function createLanguageService(options: ServiceOptions = {}): LanguageService {
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const context: ServiceContext = {
    locale: options.locale ?? 'zh-cn',
    settings,
    ...(options.segmenter && { segmenter: options.segmenter }),
    active: activeRules(options.rules ?? rules, settings),
    onRuleError: options.onRuleError ?? (() => {}),
    onNoSegmenter: once(options.onNoSegmenter),
  };
  const find = finderOf(context);
  return {
    settings,
    parseDraft: (document, previous) => parseDraft(document.getText(), previous),
    findings: find.all,
    report: (draft) => find.all(draft).map((located) => reported(draft, context.locale, located)),
    doValidation(document, draft, writing) {
      const found = find.all(draft);
      return toDiagnostics(context, draft, writing ? withoutWaiting(draft, found, writing) : found, document.uri);
    },
    fixAll: (draft, rule) => fixAll(draft, find.repairable, rule),
    doCodeActions: (draft, request) => doCodeActions(context, draft, find, request),
    findExpressions: (draft) => findExpressions(draft, options.segmenter),
    getSemanticTokens: (draft, within) => getSemanticTokens(context, draft, within),
    findDocumentSymbols: (draft) => findDocumentSymbols(context, draft),
    getFoldingRanges,
    getSelectionRanges,
    getCodeLenses: (draft, levels) => getCodeLenses(context, draft, levels),
    statistics: (draft) => statisticsOf(context, draft),
    unfinished: unfinishedPlaces,
    doHover: (draft, position) => doHover(context, draft, position),
    doComplete: (draft, position, request) => doComplete(context, draft, position, request),
    suggestExpressions: (draft, position, request) => suggestExpressions(context, draft, position, request),
    doOnType,
    doEdit: editDraft,
    sectionSnippets: (draft, position) => offeredSections(context, draft, position),
  };
}

function once(tell: (() => void) | undefined): () => void {
  let told = false;
  return () => {
    if (!told) tell?.();
    told = true;
  };
}

function activeRules(all: readonly Rule[], settings: Settings): ServiceContext['active'] {
  return all.flatMap((rule) => {
    const severity = settings.rules[rule.id] ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}
