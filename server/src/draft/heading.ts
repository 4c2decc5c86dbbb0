import { isHanAt, skipBlank, trimmedEnd } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { parseCircled, parseNumeral } from '../text/numerals.ts';
import { type Span, span } from '../text/span.ts';
import type { Heading, HeadingFamily, Paragraph } from './draft.ts';

/** A heading line without a full stop is at most this long (code units); GB/T 9704 asks for titles of one line. */
const LONGEST_TITLE = 60;

interface Marker {
  readonly family: HeadingFamily;
  readonly level: number;
  readonly number: number | undefined;
  readonly numeral: Span;
  readonly marker: Span;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const PATTERNS: readonly (readonly [HeadingFamily, number, RegExp])[] = [
  ['part', 0, new RegExp(`第(${NUMERAL}|\\d{1,2})(?:部分|篇章|篇|编|章)[ 　:：、，]*`, 'y')],
  ['part', 0.5, new RegExp(`第(${NUMERAL}|\\d{1,2})节[ 　:：、，]*`, 'y')],
  ['chinese', 1, new RegExp(`(${NUMERAL})(?:[、．]|[.，,](?=[^\\d]|\\d{4}年))[ 　]*`, 'y')],
  ['bracketed', 2, new RegExp(`[（(]\\s?(${NUMERAL})\\s?[）)][、，．.]?[ 　]*`, 'y')],
  ['arabic', 3, /([0-9０-９]{1,2})(?:[．、]|\.(?=[^0-9.]))[ 　]*/y],
  ['bracketed-arabic', 4, /[（(]?([0-9０-９]{1,2})[）)][、，．.]?[ 　]*/y],
  ['circled', 5, /([①-⑳])[、，．.]?[ 　]*/y],
];

/** The first outline number of each family, as GB/T 9704-2012, 7.3.3 writes it; # for a heading without one. */
export const FIRST_MARKER: Readonly<Record<HeadingFamily, string>> = {
  part: '第一部分',
  chinese: '一、',
  bracketed: '（一）',
  arabic: '1.',
  'bracketed-arabic': '（1）',
  circled: '①',
  plain: '#',
};

/** The heading that a line is, by its outline number or Markdown #; undefined for any other line. */
export const headingOf: (paragraph: Paragraph) => Heading | undefined = memo(({ text }) => {
  const from = skipBlank(text);
  const depth = hashesAt(text, from);
  const at = depth > 0 ? skipBlank(text, from + depth) : from;
  const marker = outlineNumber(text, at);
  if (!marker) return depth > 0 ? plainHeading(text, from, at, depth) : undefined;
  return withTitle(text, marker);
});

/** How many # of Markdown a blank follows at an offset; 0 where there are none, or more than six. */
function hashesAt(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === '#') end++;
  const depth = end - at;
  return depth <= 6 && /\s/.test(text.charAt(end)) ? depth : 0;
}

function outlineNumber(text: string, at: number): Marker | undefined {
  if (!mayBegin(text.charCodeAt(at))) return undefined;
  for (const [family, level, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const digits = match[1] ?? '';
    const number = family === 'circled' ? parseCircled(digits) : parseNumeral(digits);
    const end = at + match[0].length;
    if (number === undefined || (family === 'chinese' && isApproximate(text, end, number))) return undefined;
    const first = at + match[0].indexOf(digits);
    return { family, level, number, numeral: span(first, first + digits.length), marker: span(at, end) };
  }
  return undefined;
}

// 第 （ ( ① digits and Chinese numerals: one test on a code unit spares most lines six expressions.
function mayBegin(code: number): boolean {
  return (
    code === 0x7b2c ||
    code === 0xff08 ||
    code === 0x28 ||
    (code >= 0x2460 && code <= 0x2473) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xff10 && code <= 0xff19) ||
    '一二三四五六七八九十'.includes(String.fromCharCode(code))
  );
}

// 三、四线城市 and 二、三产业 begin with an approximate number, not with an outline number.
function isApproximate(text: string, end: number, number: number): boolean {
  const next = isHanAt(text, end) ? parseNumeral(text.charAt(end)) : undefined;
  return next === number + 1 && !'个项是、大'.includes(text.charAt(end + 1));
}

function plainHeading(text: string, from: number, at: number, depth: number): Heading | undefined {
  const end = trimmedEnd(text);
  if (end <= at) return undefined;
  return {
    family: 'plain',
    level: depth - 1,
    number: undefined,
    numeral: span(at, at),
    marker: span(from, at),
    title: span(at, end),
    runIn: false,
  };
}

function withTitle(text: string, marker: Marker): Heading | undefined {
  const start = marker.marker.end;
  const end = trimmedEnd(text);
  if (marker.family === 'part' && (end - start > LONGEST_TITLE || /[是的就要]/.test(text.charAt(start))))
    return undefined;
  if ((marker.family === 'arabic' || marker.family === 'bracketed-arabic') && end > start && !beginsTitle(text, start))
    return undefined;
  const glued = gluedPoint(text, start);
  if (glued !== undefined) return { ...marker, title: span(start, glued), runIn: true };
  const stop = text.indexOf('。', start);
  if (stop >= 0 && stop < end - 1) return { ...marker, title: span(start, stop), runIn: true };
  if (end - start > LONGEST_TITLE) return { ...marker, title: span(start, firstPause(text, start, end)), runIn: true };
  return { ...marker, title: span(start, stop >= 0 ? stop : end), runIn: false };
}

// 一、主要做法一是… — the line break between heading and body was lost; a second point proves that it is one.
function gluedPoint(text: string, start: number): number | undefined {
  const line = text.slice(start, start + LONGEST_TITLE);
  const at = line.search(/一是|一要|第一[，,是要]/);
  if (at < 2 || /[。；]/.test(line.slice(0, at))) return undefined;
  const second = line.charAt(at) === '第' ? '第二' : `二${line.charAt(at + 1)}`;
  return text.includes(second, start + at) ? start + at : undefined;
}

const beginsTitle = (text: string, at: number): boolean =>
  isHanAt(text, at) || /[“‘《（(「【A-Za-z*×X\d]/.test(text.charAt(at));

function firstPause(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if ('，；：！？,;:!?'.includes(text.charAt(i))) return i;
  return end;
}
