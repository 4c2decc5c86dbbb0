import type { Position, TextEdit } from 'vscode-languageserver-types';
import { enumeratorsOf } from '../analysis/enumerators.ts';
import { halfwidthMarksOf } from '../analysis/halfwidth.ts';
import { DOUBLE, isChineseAt, type Mark, type MarkKind, pairsOf, ROUND, SINGLE } from '../analysis/pairs.ts';
import { sentencesOf } from '../analysis/sentences.ts';
import { codeLines, verbatimOf, within } from '../analysis/verbatim.ts';
import { type Block, blockAt, type Draft, type Paragraph } from '../draft/draft.ts';
import { headingOf } from '../draft/heading.ts';
import { parseAside } from '../draft/parse.ts';
import { skipBlank } from '../text/characters.ts';
import { applyEdits, type Edit, edit } from '../text/edit.ts';
import { type Span, shift, span } from '../text/span.ts';
import { renumberingBehind } from './edits/renumber.ts';
import { editsOnEnter } from './on-enter.ts';
import { offsetAt, rangeOf } from './positions.ts';

/** The characters behind which something may be put right: the first, and all others. */
export const TYPED = ['\n', '"', "'", ',', '.', ':', ';', '?', '!', '(', ')', '。', '；'] as const;

export interface OnTypeOptions {
  /** Whether half-width marks behind Chinese become full-width. */
  readonly fullWidthMarks: boolean;
  /** Whether what was put in between renumbers what is behind it, and the promise before it. */
  readonly renumber: boolean;
}

/** What follows from a character that was just typed, as LSP edits; the position is the caret's, behind it. */
export const doOnType = (draft: Draft, position: Position, typed: string, options: OnTypeOptions): TextEdit[] =>
  editsOnType(draft, offsetAt(draft, position), typed, options).map(({ span, newText }) => ({
    range: rangeOf(draft, span),
    newText,
  }));

/**
 * What follows from a key that was just typed; `offset` is the caret's (UTF-16), right behind it. Nothing where the text before
 * the caret is not what was typed: it has been changed since, or is still being composed. Nothing in code and addresses.
 */
export function editsOnType(draft: Draft, offset: number, typed: string, options: OnTypeOptions): Edit[] {
  const block = blockAt(draft, offset);
  if (!block || codeLines(draft).has(block.line)) return [];
  if (typed === '\n') {
    const edits = editsOnEnter(draft, block, offset);
    const isTakenBack = edits.some(({ span }) => span.start < block.start);
    return options.renumber && !isTakenBack ? [...edits, ...behindLine(draft, block)] : edits;
  }
  const at = offset - block.start - 1;
  if (typed.length !== 1 || at < 0 || block.paragraph.text.charAt(at) !== typed) return [];
  if (within(verbatimOf(block.paragraph), at)) return [];
  const marks = (
    typed === '"' || typed === "'" ? quoteAt(block, at) : options.fullWidthMarks ? markAt(block, at) : []
  ).map(({ span, newText }) => ({ span: shift(span, block.start), newText }));
  return options.renumber ? [...marks, ...behindPoint(draft, offset, marks)] : marks;
}

// Enter ended a heading, or a point that has a line of its own: the new line is empty, or the next of the list. What ends in a
// mark has been seen to at the mark; it may have stood there for long.
function behindLine(draft: Draft, { line, paragraph }: Block): readonly Edit[] {
  const before = draft.blocks[line - 1];
  const isEmpty = skipBlank(paragraph.text) >= paragraph.text.length;
  if (!before || !(isEmpty || itemName(paragraph)) || /[。；][”’』」）]*\s*$/.test(before.paragraph.text)) return [];
  const name = itemName(before.paragraph);
  return name ? renumberingBehind(draft, shift(name, before.start)) : [];
}

/** The name of the item that a line is, from its start: the heading, or the enumerator of a point. */
function itemName(paragraph: Paragraph): Span | undefined {
  if (headingOf(paragraph)?.number !== undefined) return span(0, paragraph.text.length);
  const [first] = enumeratorsOf(paragraph);
  return first?.initial ? span(0, first.span.end) : undefined;
}

/** What follows from the end of a point: 。 or ； that was typed, or has just become one. */
function behindPoint(draft: Draft, offset: number, marks: readonly Edit[]): readonly Edit[] {
  const after = marks.length === 0 ? draft : parseAside(applyEdits(draft.text, marks), draft);
  if (after.text.length !== draft.text.length || !'。；'.includes(after.text.charAt(offset - 1))) return [];
  const block = blockAt(after, offset - 1);
  return block ? renumberingBehind(after, shift(clauseTo(block.paragraph, offset - 1 - block.start), block.start)) : [];
}

/** From the last end mark before an offset, or the start of the paragraph, up to the offset. */
function clauseTo(paragraph: Paragraph, at: number): Span {
  const sentence = sentencesOf(paragraph).findLast(({ start }) => start <= at);
  const start = sentence?.start ?? 0;
  return span(Math.max(start, paragraph.text.slice(start, at).lastIndexOf('；') + start + 1), at);
}

/** A straight quotation mark beside Chinese: “ and ” by turns, ‘ and ’ inside of them (GB/T 15834-2011, 4.8.3). */
function quoteAt({ paragraph: { text } }: Block, at: number): Edit[] {
  const typed = text.charAt(at) === '"' ? DOUBLE : SINGLE;
  if (typed === SINGLE && isLatin(text, at - 1)) return [];
  // The marks around the caret as they stood before the key.
  const { pairs, loose } = pairsOf({ text: text.slice(0, at) + text.slice(at + 1) });
  const around = (kind: MarkKind): boolean =>
    pairs.some(({ open, close }) => open.kind === kind && open.at < at && at <= close.at);
  const open = (kind: MarkKind): Mark | undefined =>
    loose.findLast((mark) => mark.kind === kind && mark.opens && mark.at < at);
  if (around(typed)) {
    // Its partner stands there already: typed over.
    if (text.charAt(at + 1) === typed.close) return [edit(at, at + 1, '')];
    return typed === SINGLE ? [] : half(SINGLE, open(SINGLE), text, at);
  }
  return half(typed, open(typed), text, at);
}

function half(kind: MarkKind, partner: Mark | undefined, text: string, at: number): Edit[] {
  if (!partner) return isBesideChinese(text, at) ? [edit(at, at + 1, kind.open)] : [];
  const closing = edit(at, at + 1, kind.close);
  // At the start of a line nothing told yet that it was Chinese.
  return partner.straight ? [edit(partner.at, partner.at + 1, kind.open), closing] : [closing];
}

const isBesideChinese = (text: string, at: number): boolean => isChineseAt(text, at - 1) || isChineseAt(text, at + 1);

const isLatin = (text: string, at: number): boolean => /[A-Za-z0-9]/.test(text.charAt(at));

/** The number of a heading whose bracket is being closed: (一 */
const NUMBER = /^[ \t\u3000]*\((?=[一二三四五六七八九十]{1,3}$)/;

/** The marks that may end a share or an abbreviation, and what they become. */
const BEHIND_ITEM: Readonly<Record<string, string>> = { ',': '，', ';': '；' };
/** UTF-16 units before a mark that tell what it ends. */
const ITEM = 16;

/**
 * Whether a share (40%) or an abbreviation in capitals (GDP, 5G) ends before a mark, right behind Chinese and before nothing
 * or Chinese: nothing that goes on in Latin begins so. A bare figure may: 1,000.
 */
function endsItem(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - ITEM), at);
  const item = /(?:\d[%％‰℃]|(?<![A-Za-z\d])(?=\d{0,2}[A-Z])[A-Z\d]{2,8})$/.exec(before);
  let start = before.length;
  while (start > 0 && /[-+~.\d%％‰℃A-Z]/.test(before.charAt(start - 1))) start--;
  const behind = at + 1 >= text.length || isChineseAt(text, at + 1);
  return item !== null && behind && isChineseAt(before, start - 1);
}

/** Whether a （ stands open before a mark: what opened in full width is closed so. */
const closesRound = (text: string, at: number): boolean =>
  pairsOf({ text: text.slice(0, at) }).loose.some(({ at: open }) => text.charAt(open) === ROUND.open);

/** A half-width mark behind Chinese. What it becomes, and where it is left alone, is as the rule has it. */
function markAt({ paragraph }: Block, at: number): Edit[] {
  const { text } = paragraph;
  if (text.slice(at - 2, at + 1) === '。..') return [edit(at - 2, at + 1, '……')];
  const number = text.charAt(at) === ')' ? NUMBER.exec(text.slice(0, at))?.[0].length : undefined;
  if (number !== undefined) return [edit(number - 1, number, '（'), edit(at, at + 1, '）')];
  if (text.charAt(at) === ')' && closesRound(text, at)) return [edit(at, at + 1, ROUND.close)];
  const full = BEHIND_ITEM[text.charAt(at)];
  if (full !== undefined && endsItem(text, at)) return [edit(at, at + 1, full)];
  if (isLatin(text, at - 1) && text.charAt(at) !== ')') return [];
  const own = halfwidthMarksOf(paragraph).find(({ edits }) => edits.some(({ span }) => span.start === at));
  // An edit right behind the caret would draw the caret behind it.
  return own && own.doubt !== 'name' ? own.edits.filter(({ span }) => span.start !== at + 1) : [];
}
