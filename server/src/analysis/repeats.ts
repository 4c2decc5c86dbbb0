import type { Paragraph } from '../draft/draft.ts';
import { isHanAt } from '../text/characters.ts';
import { matchesIn } from '../text/matches.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { hasAny, KIND } from './kinds.ts';
import { verbatimOf, within } from './verbatim.ts';

/** Pause and stop marks that stand side by side where one is meant. */
export interface Repeat {
  readonly span: Span;
  /**
   * The marks that may be meant, full-width, the likeliest first; where there are two, only the writer can tell. Nothing is
   * kept of a pause before a closing quotation mark that another mark follows: “甲，”，.
   */
  readonly kept: readonly [string, ...string[]];
}

const NOTHING: readonly Repeat[] = [];
const RUN = /[，。、；：！？,;:.!?]{2,}/g;
const SPACED_RUN = /[，。、；：！？,;:.!?]{2,}|[，。、；：！？](?:[ 　][，。、；：！？])+/g;
const WITHIN = /[，、；：](?=[”’][，。、；：])/g;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '.': '。',
  '!': '！',
  '?': '？',
};

/**
 * The runs of pause and stop marks in a paragraph that GB/T 15834-2011 does not know, in order: 。。 ，。 、， ！。 and
 * half-width ones among or beside Chinese. Not …… and ——, nor ！！！ ？？ ？！ and the marks that may follow a question in
 * a row (是什么？、为什么？), nor marks with a closing quote between (。”。).
 */
export const repeatsOf: (paragraph: Paragraph) => readonly Repeat[] = memo((paragraph) => {
  const { text } = paragraph;
  let found: Repeat[] | undefined;
  for (const m of matchesIn(text, hasAny(paragraph, KIND.blank) ? SPACED_RUN : RUN)) {
    const [start, end] = [m.index, m.index + m[0].length];
    const marks = m[0].replace(/[,;:.!? 　]/g, (c) => FULL_WIDTH[c] ?? '');
    if (!isSlip(marks) || m[0].includes('...') || !isChinese(text, m[0], start, end)) continue;
    if (within(verbatimOf(paragraph), start) || within(verbatimOf(paragraph), end - 1)) continue;
    found ??= [];
    found.push({ span: span(start, end), kept: meant(marks) });
  }
  if (!hasAny(paragraph, KIND.closingQuote)) return found ?? NOTHING;
  for (const { index } of matchesIn(text, WITHIN)) {
    found ??= [];
    found.push({ span: span(index, index + 1), kept: [''] });
  }
  return found ?? NOTHING;
});

// A run of questions and exclamations is emphasis; behind one a pause may follow, but no full stop.
function isSlip(marks: string): boolean {
  if (!/[！？]/.test(marks)) return true;
  if (/^[！？]+$/.test(marks)) return false;
  return !/^[！？]+、$/.test(marks);
}

// Co., and 3., are no Chinese; half-width marks alone count only beside Chinese.
function isChinese(text: string, marks: string, start: number, end: number): boolean {
  if (/[A-Za-z0-9]/.test(text.charAt(start - 1)) && marks.startsWith('.')) return false;
  return /[，。、；：！？]/.test(marks) || isHanAt(text, start - 1) || isHanAt(text, end);
}

// The mark that closes most stays: a full stop before a semicolon … before an enumeration comma. Whether a sentence ends
// in 。 or in ！ cannot be told from 。！, and 。。。 may be an ellipsis.
function meant(marks: string): [string, ...string[]] {
  if (/^。{3,}$/.test(marks)) return ['……', '。'];
  const emphatic = /[！？]+/.exec(marks)?.[0];
  if (emphatic !== undefined) {
    const other = marks.replace(/[！？]+/g, '').charAt(0);
    return other === '' || '、'.includes(other) ? [emphatic] : [emphatic, other];
  }
  for (const mark of '。；：，') if (marks.includes(mark)) return [mark];
  return [marks.charAt(0)];
}
