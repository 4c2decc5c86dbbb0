import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { plainOf } from '../patterns/index.ts';
import { patternOf } from '../patterns/pattern-of.ts';
import { isPlainSpeech, plainSpeech } from '../patterns/plain-speech.ts';
import { brief } from '../text/brief.ts';
import { skipBlank, trimmedEnd } from '../text/characters.ts';
import { type Span, slice, span } from '../text/span.ts';
import { type Closed, closedAt } from './closed.ts';
import { type CompletionOptions, nextItem, snippetItem } from './completion-items.ts';
import type { ServiceContext } from './context.ts';
import { firstPointItems } from './first-points.ts';
import { nextClauseItems } from './next-clause.ts';
import { type NextItem, nextHeadingItems, nextPointItems } from './next-item.ts';
import { offsetAt } from './positions.ts';
import { type InsertableSnippet, sectionSnippets } from './section-snippets.ts';
import { stockPhrases, thanksOf, type WritingPlace } from './stock-phrases.ts';
import { suggestExpressions } from './suggest-expressions.ts';
import { partName } from './texts.ts';

export type { CompletionOptions } from './completion-items.ts';

/** What has been typed of an enumerator or outline number: so long at most, in UTF-16 units. */
const LONGEST_TYPED = 5;
const BOUNDARY = '。；！？：”;';

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/**
 * What can be written next: at the start of a line the next point, the next headings and, on an empty line, the section
 * snippets of the genre; behind 。 and ； the next point, or the next clause in the pattern of those before it; stock wordings
 * where a part of the speech is due. In the middle of a sentence only what goes on with a row of four-character expressions,
 * or with points and clauses that are divided by commas.
 */
export function doComplete(
  context: ServiceContext,
  draft: Draft,
  position: Position,
  options: CompletionOptions,
): CompletionList {
  const expressions = suggestExpressions(context, draft, position, { asked: false });
  if (expressions.items.length > 0) return expressions;
  const offset = offsetAt(draft, position);
  const block = draft.blocks[position.line];
  if (!block) return NOTHING;
  const { text } = block.paragraph;
  const from = typedFrom(text, offset - block.start);
  if (from === undefined) return NOTHING;
  const typed = span(block.start + from, offset);
  const atStart = skipBlank(text) >= from;
  const nothingBehind = skipBlank(text, offset - block.start) >= text.length;
  const items = inOrder(context, draft, { line: block.line, typed, atStart, nothingBehind }, options);
  const begun = slice(draft.text, typed);
  const adds = ({ textEdit, additionalTextEdits }: CompletionItem): boolean =>
    textEdit?.newText !== begun || additionalTextEdits !== undefined;
  const fitting = items.filter((item) => isBegun(item, begun) && adds(item));
  return { isIncomplete: false, items: fitting.map((it, i) => ({ ...it, sortText: String(i).padStart(3, '0') })) };
}

/**
 * Whether an item is what has been begun: its text or its name begins so, or its number holds it (三 of 第三). A comma may be left
 * out: 下面我 begins 下面，我讲.
 */
function isBegun({ label, documentation, filterText }: CompletionItem, begun: string): boolean {
  if (filterText === undefined) return label.startsWith(begun) || NUMBER.exec(label)?.[0].includes(begun) === true;
  const text = typeof documentation === 'string' ? documentation : '';
  return [text, text.replaceAll('，', ''), label].some((own) => own.startsWith(begun));
}

/** What counts in the name of a point or heading. */
const NUMBER = /^(?:#+ )?(?:[第其（(]?[一二三四五六七八九十\d①-⑳]{1,3}|首先|其次|再次|最后|另?一方面)/;

interface CompletionPlace extends WritingPlace {
  /** Whether nothing but blanks stands before what is typed, and behind the caret. */
  readonly atStart: boolean;
  readonly nothingBehind: boolean;
}

// One more than a promise names comes last, and does not come by itself where there is nothing else to say.
function inOrder(
  context: ServiceContext,
  draft: Draft,
  { atStart, nothingBehind, ...writing }: CompletionPlace,
  options: CompletionOptions,
): CompletionItem[] {
  const { line, typed } = writing;
  const place = { draft, typed, locale: context.locale };
  const isBegun = typed.end > typed.start;
  const closed = closedAt(draft, line);
  const goesOn = isBegun || closed === undefined;
  const snippets = (own: readonly InsertableSnippet[]): CompletionItem[] =>
    own.map((snippet) => snippetItem(place, snippet, options));
  const numbered = (own: readonly NextItem[]): CompletionItem[] => own.map((next) => nextItem(place, next, options));
  const next = {
    points: goesOn ? pointsAt(draft, typed) : [],
    headings: goesOn && atStart ? nextHeadingItems(draft, line) : [],
  };
  const extra = [...next.points, ...next.headings].filter((item) => item.extra);
  const points = numbered(next.points.filter((item) => !item.extra));
  const headings = numbered(next.headings.filter((item) => !item.extra));
  const phrases = nothingBehind ? snippets(phrasesAt(context, draft, writing, closed)) : [];
  const sections = goesOn && atStart && nothingBehind ? snippets(sectionSnippets(context, draft, line)) : [];
  const opening = line < (draft.sections[0]?.block.line ?? Number.POSITIVE_INFINITY);
  const rest = opening || extra.length > 0 ? [...phrases, ...headings] : [...headings, ...phrases];
  const due = [...points, ...rest, ...sections];
  return due.length > 0 || isBegun || options.asked ? [...due, ...numbered(extra)] : [];
}

function pointsAt(draft: Draft, typed: Span): NextItem[] {
  const points = [...firstPointItems(draft, typed), ...nextPointItems(draft, typed)];
  return points.length > 0 ? points : nextClauseItems(draft, typed);
}

/** UTF-16 units of a wording that the list shows; the whole of it stands beside. */
const LONGEST_LABEL = 18;

function phrasesAt(
  { locale, settings }: ServiceContext,
  draft: Draft,
  place: WritingPlace,
  closed: Closed | undefined,
): InsertableSnippet[] {
  const plain = settings.pattern === 'auto' && isPlainSpeech(draft) ? plainSpeech : undefined;
  const pattern = patternOf(draft, settings.pattern) ?? plain;
  if (!pattern) return [];
  const phrases = stockPhrases(draft, pattern, place).filter(({ part }) => !closed || part !== 'closing');
  const thanks = closed === 'thanks' ? thanksOf(draft, pattern, place.line) : [];
  return [...thanks, ...phrases].map(({ part, snippet }) => ({
    label: brief(plainOf(snippet), LONGEST_LABEL),
    detail: `${partName(part)[locale]} · ${pattern.name[locale]}`,
    body: snippet,
  }));
}

/**
 * Where the piece that is being typed begins: behind blanks at the start of the line, or behind a closing mark; where there is
 * none near, behind a comma. A quotation that a comma follows closes nothing: 明确“干什么”，.
 */
function typedFrom(text: string, at: number): number | undefined {
  const first = skipBlank(text);
  const trimmed = trimmedEnd(text.slice(0, at));
  if (trimmed < at && BOUNDARY.includes(text.charAt(trimmed - 1) || ' ')) return at;
  const behind = (marks: string): number | undefined => {
    for (let i = at; i >= Math.max(0, at - LONGEST_TYPED); i--)
      if (i <= first || (marks.includes(text.charAt(i - 1)) && !(i < at && text.startsWith('”，', i - 1)))) return i;
    return undefined;
  };
  return behind(BOUNDARY) ?? behind('，');
}
