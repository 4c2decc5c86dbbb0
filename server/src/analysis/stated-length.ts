import type { Paragraph } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';

/** A length that a title or byline states: （5011字）, 全文约3000字. The span covers number and 字, `digits` the number. */
export interface StatedLength {
  readonly span: Span;
  readonly digits: Span;
  readonly characters: number;
  /** 约, 近, 余, 左右: the writer means it roughly. */
  readonly isRough: boolean;
}

/** Fewer characters are no speech: 24字核心价值观. */
const LEAST = 100;
/** A longer line is text (UTF-16 units). */
const LONGEST_LINE = 120;
const STATED =
  /([\d０-９][\d０-９,，]{0,7}(?:\.\d{1,2})?)\s?([千万]?)(多|余)?(?:个)?(?:汉)?字(?:符)?(左右|上下|以内|以上|以下)?/g;

/** The length that a line states; undefined where it states none, or a bound (3000字以内). */
export const statedLengthOf: (paragraph: Paragraph) => StatedLength | undefined = memo(({ text }) => {
  if (text.length > LONGEST_LINE || !text.includes('字')) return undefined;
  for (const m of text.matchAll(STATED)) {
    const [whole, number = '', unit, more, tail] = m;
    const before = text.slice(Math.max(0, m.index - 6), m.index);
    const after = text.slice(m.index + whole.length);
    if (/以/.test(tail ?? '') || /(?:不超过|不少于|不低于|至少|最多|限)$/.test(before)) continue;
    // A length stands in brackets, at the end, or behind 全文, 共, 字数; 3000字的文章 in a title is about another text.
    const opens = /(?:[（(【[：:]|全文|共|计|约|近|逾|超|字数|[\s　])$/.test(before);
    const closes = /^\s*(?:[）)】\]。，,]|$)/.test(after);
    if (!closes || !(opens || after.trim() === '')) continue;
    const characters = Math.round(Number(halfWidth(number)) * (unit === '万' ? 10_000 : unit === '千' ? 1000 : 1));
    if (!(characters >= LEAST)) continue;
    const isRough = unit !== '' || more !== undefined || tail !== undefined || /[约近逾超]$/.test(before.trimEnd());
    return {
      span: span(m.index, m.index + whole.length),
      digits: span(m.index, m.index + number.length + (unit ?? '').length),
      characters,
      isRough,
    };
  }
  return undefined;
});

const halfWidth = (digits: string): string =>
  digits.replace(/[,，]/g, '').replace(/[０-９]/g, (c) => String(c.charCodeAt(0) - 0xff10));
