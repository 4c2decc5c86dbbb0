import type { Heading, Paragraph } from '../draft/draft.ts';
import { headingOf } from '../draft/heading.ts';
import { type Edit, edit } from '../text/edit.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { hasAny, KIND } from './kinds.ts';
import { isChineseAt, type Pair, pairsOf, ROUND } from './pairs.ts';
import { repeatsOf } from './repeats.ts';
import { verbatimOf, within } from './verbatim.ts';

/** The kinds of mark that have a half-width twin; brackets are one kind. */
export const WIDTH_KINDS = [',', '.', ':', ';', '?', '!', '()'] as const;
export type WidthKind = (typeof WIDTH_KINDS)[number];

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
/** The full-width twins, in the order of the kinds; a pair of brackets counts by its first. */
const TWINS = '，。：；？！（';

/** Half-width marks beside Chinese that belong together: one mark, a run (!!!), or both brackets of a pair. */
export interface HalfwidthMark {
  readonly kind: WidthKind;
  readonly span: Span;
  readonly found: string;
  readonly expected: string;
  readonly edits: readonly Edit[];
  /**
   * Why the full-width twin may not be what is meant: a point in a foreign name (马克.吐温), or a question mark behind what
   * asks nothing, as a lost blank leaves it.
   */
  readonly doubt: 'name' | 'question' | undefined;
}

const NONE: readonly HalfwidthMark[] = [];
const HALF = /\.{3,}|[!?]+|[,.:;]/g;
const FULL = /[，。：；？！（]/g;

/**
 * The half-width punctuation beside Chinese in a paragraph, in order (UTF-16 offsets in it). No such marks are those in figures (3.5, 10:30), Latin words, addresses and code, in an outline number, and in
 * a run of repeated marks.
 */
export const halfwidthMarksOf: (paragraph: Paragraph) => readonly HalfwidthMark[] = memo((paragraph) => {
  if (!hasAny(paragraph, KIND.half | KIND.halfBracket)) return NONE;
  const { text } = paragraph;
  const verbatim = verbatimOf(paragraph);
  const repeats = repeatsOf(paragraph).map((r) => r.span);
  const heading = headingOf(paragraph);
  const isFree = (at: number): boolean => !within(verbatim, at) && !within(repeats, at) && !isInMarker(heading, at);
  const marks: HalfwidthMark[] = [];
  for (const m of text.matchAll(HALF)) {
    const own = isFree(m.index) ? markAt(text, m.index, m[0]) : undefined;
    if (own) marks.push(own);
  }
  if (/[()]/.test(text)) {
    const { pairs, loose } = pairsOf(paragraph);
    for (const pair of pairs) {
      if (pair.open.kind === ROUND && isHalf(text, pair) && isFree(pair.open.at) && isChinesePair(text, pair))
        marks.push(bracketPair(text, pair));
    }
    for (const { at } of loose)
      if (/[()]/.test(text.charAt(at)) && isFree(at) && (isChineseAt(text, at - 1) || isChineseAt(text, at + 1)))
        marks.push(single('()', text, span(at, at + 1), FULL_WIDTH[text.charAt(at)] ?? ''));
  }
  return marks.sort((a, b) => a.span.start - b.span.start);
});

/** How many full-width marks a paragraph has, in the order of WIDTH_KINDS. */
export const fullWidthMarksOf: (paragraph: Paragraph) => readonly number[] = memo(({ text }) => {
  const counts = WIDTH_KINDS.map(() => 0);
  for (const m of text.matchAll(FULL)) {
    const kind = TWINS.indexOf(m[0]);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
});

const isInMarker = (heading: Heading | undefined, at: number): boolean =>
  heading !== undefined && heading.family !== 'plain' && at < heading.marker.end;

const single = (
  kind: WidthKind,
  text: string,
  at: Span,
  expected: string,
  doubt?: 'name' | 'question',
): HalfwidthMark => ({
  kind,
  span: at,
  found: text.slice(at.start, at.end),
  expected,
  // A blank that stood in for the width of the mark goes with it.
  edits: [edit(at.start, at.end + (isBlankBeforeChinese(text, at.end) && kind !== '()' ? 1 : 0), expected)],
  doubt,
});

const isBlankBeforeChinese = (text: string, at: number): boolean =>
  text.charAt(at) === ' ' && isChineseAt(text, at + 1);

function markAt(text: string, start: number, found: string): HalfwidthMark | undefined {
  const at = span(start, start + found.length);
  if (found.startsWith('.')) return pointAt(text, at);
  const [left, right] = [isChineseBefore(text, start), isChineseBehind(text, at.end)];
  if (!left && !right) return undefined;
  // ![picture], != and the like.
  if (/[[=]/.test(text.charAt(at.end)) && found.endsWith('!')) return undefined;
  const expected = [...found].map((c) => FULL_WIDTH[c] ?? c).join('');
  const kind = WIDTH_KINDS.find((k) => k === found.charAt(0)) ?? ',';
  return single(kind, text, at, expected, found === '?' && !asks(text, start) ? 'question' : undefined);
}

const QUESTION =
  /[吗呢么何哪谁几否吧啊怎岂嘛]|多少|难道|莫非|不[是能会]|没有|还是|(\p{Script=Han})不\1|多[大长久远高]|有无|对不|行不|好不/u;
const CLAUSE = 60;

// Whether the sentence before a question mark holds a word that asks.
function asks(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - CLAUSE), at);
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('！'), before.lastIndexOf('？'));
  return QUESTION.test(before.slice(stop + 1));
}

// A point is a full stop only behind Chinese: behind a figure it belongs to the figure, behind a letter to the word.
function pointAt(text: string, at: Span): HalfwidthMark | undefined {
  const behind = isChineseBehind(text, at.end);
  const left = isChineseBefore(text, at.start) || (endsShare(text, at.start) && (behind || at.end === text.length));
  if (at.end - at.start > 1) return left || behind ? single('.', text, at, '……') : undefined;
  if (!left || /[A-Za-z.]/.test(text.charAt(at.end)) || text.charAt(at.start - 1) === '.') return undefined;
  if (OUTLINE_NUMERAL.test(text.slice(Math.max(0, at.start - 5), at.start))) return undefined;
  return single('.', text, at, '。', isNamePoint(text, at.start) ? 'name' : undefined);
}

// 增长6.5%.
const endsShare = (text: string, at: number): boolean => '%％‰℃'.includes(text.charAt(at - 1) || ' ');

const OUTLINE_NUMERAL = /(?:^|[\s　，。；：、！？”）])[（(]?[一二三四五六七八九十]{1,3}[）)]?$/;

const SKIPPED = '*_~';

/** Whether what a mark follows is Chinese, closing quotes and Markdown emphasis looked through. */
function isChineseBefore(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (SKIPPED.includes(text.charAt(i)) || '”’"\''.includes(text.charAt(i)))) i--;
  return isChineseAt(text, i) && !'“‘'.includes(text.charAt(i));
}

/** Whether what follows a mark is Chinese, opening quotes and Markdown emphasis looked through. */
function isChineseBehind(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && (SKIPPED.includes(text.charAt(i)) || '“‘"\''.includes(text.charAt(i)))) i++;
  return isChineseAt(text, i) && !'”’'.includes(text.charAt(i));
}

const isHalf = (text: string, { open, close }: Pair): boolean =>
  text.charAt(open.at) === '(' || text.charAt(close.at) === ')';

const isChinesePair = (text: string, { open, close }: Pair): boolean =>
  [open.at - 1, open.at + 1, close.at - 1, close.at + 1].some((at) => at >= 0 && isChineseAt(text, at)) ||
  text.charAt(open.at) === '（' ||
  text.charAt(close.at) === '）';

/** Brackets farther apart than this are underlined at the first one only (UTF-16 units). */
const NEAR = 40;

function bracketPair(text: string, { open, close }: Pair): HalfwidthMark {
  const halves = [open.at, close.at].filter((at) => /[()]/.test(text.charAt(at)));
  const [first = open.at, last = first] = halves;
  return {
    kind: '()',
    span: span(first, last - first <= NEAR ? last + 1 : first + 1),
    found: halves.map((at) => text.charAt(at)).join(''),
    expected: halves.map((at) => FULL_WIDTH[text.charAt(at)] ?? '').join(''),
    edits: halves.map((at) => edit(at, at + 1, FULL_WIDTH[text.charAt(at)] ?? '')),
    doubt: undefined,
  };
}

// Characters that spell foreign names; two of them on either side of a point, or three in all, make a name of it.
const SPELLING =
  '阿埃艾安奥巴白班鲍贝比彼宾波伯勃博布查达戴德迪蒂丁东杜顿多恩尔法菲费芬夫弗福富盖冈戈格葛古哈海汉赫亨华霍基吉加贾杰金卡凯坎康科克肯库夸拉莱兰劳勒雷里利丽莉列林琳隆卢鲁路伦罗洛马玛迈麦曼梅门蒙米密摩莫默姆穆纳娜南内尼涅纽诺欧帕潘培佩彭皮普奇齐乔切琼热瑞萨塞桑森沙山舍史舒司斯丝松苏索塔泰坦汤唐特提图托吐瓦万威韦维温文沃乌西希夏谢辛休许雅亚扬耶叶伊因英尤约泽扎詹兹佐姬温绍翰治迪朗肖';
const NEIGHBOURS = 2;

function isNamePoint(text: string, at: number): boolean {
  let count = 0;
  for (let i = 1; i <= NEIGHBOURS; i++) {
    if (SPELLING.includes(text.charAt(at - i) || ' ')) count++;
    if (SPELLING.includes(text.charAt(at + i) || ' ')) count++;
  }
  return count >= 3 && SPELLING.includes(text.charAt(at - 1)) && SPELLING.includes(text.charAt(at + 1) || ' ');
}
