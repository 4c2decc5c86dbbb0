import type { Paragraph } from '../draft/draft.ts';
import { skipBlank } from '../text/characters.ts';
import { matchesIn } from '../text/matches.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { hasAny, KIND } from './kinds.ts';

/** A 、 that GB/T 15834-2011 does without. */
export interface NeedlessComma {
  readonly kind: 'quotes' | 'titles' | 'numbers';
  /** What a reader has to look at: the 、 itself; for a number the two numerals with it. */
  readonly span: Span;
  /** The UTF-16 offset of the 、. */
  readonly comma: number;
  /** What stands on either side, shortened: “破” and “立”. */
  readonly left: string;
  readonly right: string;
}

export interface EnumerationCommas {
  /** In order. */
  readonly needless: readonly NeedlessComma[];
  /** How many quotations or titles stand side by side without a 、. */
  readonly plain: number;
}

const NOTHING: EnumerationCommas = { needless: [], plain: 0 };

// Two neighbouring numerals before a unit of measure: 三、五天. Not behind 第, 周 or another numeral, and not where the
// unit makes two ordinals of them (二、三年级; 一、二位数; 二、三个方面).
const APPROXIMATE =
  /(?<![一二三四五六七八九十百千万两零〇第初周期\d、])([一二两三四五六七八九])、([二两三四五六七八九])(?=天|年(?![级度代份期])|个(?!方面|问题|部分|层[次面]|阶段|环节|维度|方向|重点|大|领域|百分点)|[十百千万](?![一二三四五六七八九、])|岁|次(?!会)|里[地路外]|公里|米|斤|分钟|小时|倍|遍|名(?!单)|位(?!数)|户|成[以的左右，。])/g;
const ADJACENT = /”“|’‘|》《/g;
const DIGITS = '一二三四五六七八九';
const NEIGHBOURS: ReadonlyMap<string, 'quotes' | 'titles'> = new Map([
  ['”“', 'quotes'],
  ['’‘', 'quotes'],
  ['》《', 'titles'],
]);

/** The needless 、 of a paragraph: between closing and opening quotes or title marks, and in approximate numbers. */
export const enumerationCommasOf: (paragraph: Paragraph) => EnumerationCommas = memo((paragraph) => {
  const { text } = paragraph;
  const plain = hasAny(paragraph, KIND.closingQuote) ? matchesIn(text, ADJACENT).length : 0;
  if (!text.includes('、')) return plain > 0 ? { needless: [], plain } : NOTHING;
  const needless: NeedlessComma[] = [];
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    const kind = NEIGHBOURS.get(text.charAt(at - 1) + text.charAt(at + 1));
    if (kind)
      needless.push({ kind, span: span(at, at + 1), comma: at, left: before(text, at), right: behind(text, at) });
  }
  const start = skipBlank(text);
  for (const m of matchesIn(text, APPROXIMATE)) {
    const [left = '', right = ''] = [m[1], m[2]];
    // At the beginning of a line it may be an outline number: 三、五年来的工作.
    if (m.index > start && isApproximate(left, right))
      needless.push({ kind: 'numbers', span: span(m.index, m.index + 3), comma: m.index + 1, left, right });
  }
  return needless.length + plain > 0 ? { needless: needless.sort((a, b) => a.comma - b.comma), plain } : NOTHING;
});

// 三五 is the only pair of numerals with a gap that stands for a rough number.
function isApproximate(first: string, second: string): boolean {
  if (first + second === '三五') return true;
  return numberOf(second) === numberOf(first) + 1;
}

const numberOf = (numeral: string): number => (numeral === '两' ? 2 : DIGITS.indexOf(numeral) + 1);

/** How much of a quotation or title is shown (UTF-16 units). */
const SHOWN = 8;

function before(text: string, comma: number): string {
  const close = text.charAt(comma - 1);
  const open = close === '》' ? '《' : close === '”' ? '“' : '‘';
  const own = text.slice(Math.max(0, comma - 1 - SHOWN), comma - 1);
  const from = own.lastIndexOf(open);
  return from < 0 ? `${open}……${own}${close}` : own.slice(from) + close;
}

function behind(text: string, comma: number): string {
  const open = text.charAt(comma + 1);
  const close = open === '《' ? '》' : open === '“' ? '”' : '’';
  const own = text.slice(comma + 2, comma + 2 + SHOWN);
  const to = own.indexOf(close);
  return to < 0 ? `${open}${own}……${close}` : open + own.slice(0, to) + close;
}
