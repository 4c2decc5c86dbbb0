import type { Paragraph } from '../draft/draft.ts';
import { skipBlank } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';

/** A 、 that GB/T 15834-2011 does without. */
export interface NeedlessComma {
  readonly kind: 'quotes' | 'titles' | 'numbers';
  /** What a reader has to look at: the 、 itself; for a number the two numerals with it. */
  readonly span: Span;
  /** The UTF-16 offset of the 、. */
  readonly comma: number;
}

const NOTHING: readonly NeedlessComma[] = [];

// Two neighbouring numerals before a unit of measure: 三、五天. Not behind 第, 周 or another numeral, and not where the
// unit makes two ordinals of them (二、三年级; 一、二位数; 二、三个方面).
const APPROXIMATE =
  /(?<![一二三四五六七八九十百千万两零〇第初周期\d、])([一二两三四五六七八九])、([二两三四五六七八九])(?=天|年(?![级度代份期])|个(?!方面|问题|部分|层[次面]|阶段|环节|维度|方向|重点|大|领域|百分点)|[十百千万](?![一二三四五六七八九、])|岁|次(?!会)|里[地路外]|公里|米|斤|分钟|小时|倍|遍|名(?!单)|位(?!数)|户|成[以的左右，。])/g;
const DIGITS = '一二三四五六七八九';

/** The needless 、 of a paragraph, in order: between closing and opening quotes or title marks, and in approximate numbers. */
export const needlessCommasOf: (paragraph: Paragraph) => readonly NeedlessComma[] = memo(({ text }) => {
  if (!text.includes('、')) return NOTHING;
  const found: NeedlessComma[] = [];
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + 1);
    if (around === '”“' || around === '’‘') found.push({ kind: 'quotes', span: span(at, at + 1), comma: at });
    else if (around === '》《') found.push({ kind: 'titles', span: span(at, at + 1), comma: at });
  }
  const start = skipBlank(text);
  for (const m of text.matchAll(APPROXIMATE)) {
    // At the beginning of a line it may be an outline number: 三、五年来的工作.
    if (m.index > start && isApproximate(m[1] ?? '', m[2] ?? ''))
      found.push({ kind: 'numbers', span: span(m.index, m.index + 3), comma: m.index + 1 });
  }
  return found.length > 0 ? found.sort((a, b) => a.comma - b.comma) : NOTHING;
});

// 三五 is the only pair of numerals with a gap that stands for a rough number.
function isApproximate(first: string, second: string): boolean {
  if (first + second === '三五') return true;
  return numberOf(second) === numberOf(first) + 1;
}

const numberOf = (numeral: string): number => (numeral === '两' ? 2 : DIGITS.indexOf(numeral) + 1);
