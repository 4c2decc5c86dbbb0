import type { Paragraph } from '../draft/draft.ts';
import { isHanCode, OPENERS, skipBlank, trimmedEnd, wholeAt } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';

/**
 * How a paragraph ends. `closed`: with a stop, a bracket, or anything that is no word. `colon`: it leads on. `pause`: with
 * ， 、 or ；. `open`: in the middle of its words.
 */
export type EndingKind = 'closed' | 'colon' | 'pause' | 'open';

export interface ParagraphEnding {
  readonly kind: EndingKind;
  /** The last character, closing quotation marks passed over; '' for a blank line. */
  readonly mark: string;
  /** The UTF-16 offset behind the last character that is not blank. */
  readonly end: number;
  /** UTF-16 units without the blanks around. */
  readonly length: number;
  /** Whether a sentence ends before the last one does. */
  readonly hasStop: boolean;
  /** Whether a comma, semicolon or colon stands before the end: a line without is no prose. */
  readonly hasPause: boolean;
  /** What the line begins with, where that is an ordinal or a bullet: its family; '' for none. */
  readonly item: string;
  /** Table rows, notes, captions and addresses: lines that take no stop. */
  readonly isApart: boolean;
}

const ITEMS: readonly (readonly [string, RegExp])[] = [
  ['是', /^(?:十?[一二三四五六七八九十]|\d{1,2})[是要]/],
  ['第', /^第(?:十?[一二三四五六七八九十]|\d{1,2})/],
  ['其', /^其[一二三四五六七八九十]|^(?:首先|其次|再次|最后|此外|另外|同时)/],
  ['、', /^十?[一二三四五六七八九十][、．.]/],
  ['（）', /^[（(](?:十?[一二三四五六七八九十]|\d{1,2})[）)]/],
  ['1', /^[\d０-９]{1,2}(?:[．、）)]|\.(?!\d))/],
  ['①', /^[①-⑳]/],
  ['-', /^(?:[-*+•·●■◆▪]|——|—)\s?/],
];

const NOTE = /^(?:\[\d+\]|［\d+］|【\d+】|\^\d|注\s?\d*[:：]|注释|备注|附[:：]|附件|资料来源|[图表]\s?\d)/;
const APART =
  /^(?:\||```|!\[)|\t|\|.*\||(?:[\s　。）](?:\S{0,6}[摄图绘])|供图|图片|资料图)$|(?:https?:\/\/|www\.)\S*$|[\w.+-]@[\w.-]+$/;

/** How a paragraph ends, and no more: all that is asked of most. */
export const endingKindOf = ({ text }: Paragraph): EndingKind => kindOf(text.charAt(lastMark(text)));

/** The offset of the last character that is neither blank nor a closing mark; −1 for a blank line. */
function lastMark(text: string): number {
  const start = skipBlank(text);
  let at = trimmedEnd(text) - 1;
  while (at > start && '”’」』》〉"*_'.includes(text.charAt(at))) at--;
  return at >= start ? at : -1;
}

/** How a paragraph ends and what kind of line it is. */
export const endingOf: (paragraph: Paragraph) => ParagraphEnding = memo(({ text }) => {
  const start = skipBlank(text);
  const end = trimmedEnd(text);
  const at = lastMark(text);
  const mark = text.charAt(at);
  const inner = text.slice(start, Math.max(start, at));
  const hasStop = /[。！？!?…]|[\u4e00-\u9fff]\.(?!\d)/.test(inner);
  const [first, last] = [text.slice(start, start + 40), text.slice(Math.max(start, end - 200), end)];
  return {
    kind: kindOf(mark),
    mark,
    end,
    length: end - start,
    hasStop,
    hasPause: /[，；：,;:]/.test(inner),
    item: ITEMS.find(([, pattern]) => pattern.test(first))?.[0] ?? '',
    // A note of several sentences is prose again.
    isApart: !/[\u4e00-\u9fff]/.test(last) || APART.test(first) || APART.test(last) || (!hasStop && NOTE.test(first)),
  };
});

function kindOf(mark: string): EndingKind {
  if ('，、；,;'.includes(mark || '。')) return 'pause';
  if (mark === '：' || mark === ':') return 'colon';
  const code = mark.charCodeAt(0);
  // An opening quotation mark or bracket with nothing behind it.
  if (mark !== '' && OPENERS.includes(mark)) return 'open';
  const isWord = isHanCode(code) || /[A-Za-z0-9０-９%％℃]/.test(mark);
  return isWord ? 'open' : 'closed';
}

/** How many characters before the end belong to a tail at most. */
const TAIL = 16;

/** Where the last clause of a paragraph begins and ends, or its last characters: UTF-16 offsets. */
export const tailOf: (paragraph: Paragraph) => Span = memo((paragraph) => {
  const { text } = paragraph;
  const { end } = endingOf(paragraph);
  const least = wholeAt(text, Math.max(0, end - TAIL));
  for (let i = least; i < end - 4; i++) if ('，。；：！？,;:'.includes(text.charAt(i))) return span(i + 1, end);
  return span(least, end);
});
