import type { Paragraph } from '../draft/draft.ts';
import { misspeltWords } from '../lexicon/misspelt-words.ts';
import { memo } from '../text/memo.ts';

/** Kinds of characters, each a bit. A character is of one kind at most. */
export const KIND = {
  /** Quotes, brackets and title marks, straight and half-width ones among them. */
  openingQuote: 1 << 1,
  closingQuote: 1 << 2,
  bracket: 1 << 3,
  halfBracket: 1 << 4,
  straight: 1 << 5,
  /** Half-width pause and stop marks. */
  half: 1 << 6,
  /** What places still to be filled in are made of, Latin letters and brackets apart: * _ × □ 某 and the like. */
  gap: 1 << 7,
  /** Latin letters, and the ` of Markdown code. */
  latin: 1 << 8,
  /** Characters without a width, and marks of writing direction. */
  invisible: 1 << 9,
  /** What months, days and times of day are written with. */
  calendar: 1 << 10,
  /** What a change begins with: 从35%…. */
  from: 1 << 11,
  /** A character that is the wrong one in a misspelt word: 侯 in 全天侯. */
  slip: 1 << 12,
  /** What a figure that is not known is asked for with: 达到？？亿元. */
  query: 1 << 13,
  blank: 1 << 14,
} as const;

/** One byte a UTF-16 unit: which bit its kind is; 0 for all that is of none. */
const KIND_OF = new Uint8Array(0x10000);

function name(kind: number, characters: string, ...ranges: readonly (readonly [from: number, to: number])[]): void {
  const bit = Math.log2(kind);
  for (let i = 0; i < characters.length; i++) KIND_OF[characters.charCodeAt(i)] = bit;
  for (const [from, to] of ranges) KIND_OF.fill(bit, from, to + 1);
}

name(KIND.openingQuote, '“‘《〈「『');
name(KIND.closingQuote, '”’》〉」』');
name(KIND.gap, '*＊_＿×Ｘｘ□△○〇某{｛<＜');
name(KIND.bracket, '（）【】〔〕［］');
name(KIND.halfBracket, '()[]');
name(KIND.straight, '"\'＂＇');
name(KIND.half, ',.:;?!');
name(KIND.latin, '`', [0x41, 0x5a], [0x61, 0x7a]);
name(KIND.invisible, '\u00ad\ufeff', [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069]);
name(KIND.calendar, '月日午');
name(KIND.from, '从由');
name(KIND.query, '？…');
name(KIND.blank, ' 　');
for (const { wrong, at } of misspeltWords) name(KIND.slip, wrong.charAt(at));

/** The kind of a UTF-16 unit, as a bit of KIND; 1 for all that is of none. */
export const kindOf = (code: number): number => 1 << (KIND_OF[code] ?? 0);

/**
 * The kinds of characters that a paragraph has, as bits of KIND. Most paragraphs lack most kinds, and one look at each
 * character spares them the expressions of all facts that are about such characters.
 */
export const kindsIn: (paragraph: Paragraph) => number = memo(({ text }) => {
  let kinds = 0;
  for (let i = 0; i < text.length; i++) kinds |= kindOf(text.charCodeAt(i));
  return kinds;
});

/** Whether a paragraph has a character of any of these kinds. */
export const hasAny = (paragraph: Paragraph, kinds: number): boolean => (kindsIn(paragraph) & kinds) !== 0;
