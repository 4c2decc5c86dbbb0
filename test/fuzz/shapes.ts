import { PIECES } from '../support/texts.ts';

/** A text of one pattern: a beginning, pieces over and over, an end. */
export interface Shape {
  readonly before: string;
  readonly pieces: readonly string[];
  readonly after: string;
}

const MORE = [
  '𠮷',
  '😀',
  '好𠮷',
  ...PIECES,
  ...'一二三四五十是要第其N一个点项，。、；：！？…—“”‘’（）《》〈〉【】[]()<>&#*_`|~-+=.,;:!?\'"\\/0123aA@＃１',
  '一',
  '要',
  '好',
  '\t',
  '\v',
  '\u2028',
  '\ufeff',
  '\u200d',
  '\u0301',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ude00',
  '\r\n',
  '\r',
  '𠮷',
  '👨‍👩‍👧',
  'www.',
  'http://',
  '](',
  '&nbsp;',
  '&#x',
  '<p',
  '```',
  '---\n',
  '年',
  '月',
  '日',
  '约800字',
  '个方面',
  '的讲话',
  '同志们',
  '坚持',
  '推动',
  '更加',
  '第一部分',
  '二〇二四年',
  '万',
  '％',
  'N',
  '○○',
  '××',
  '____',
];

/** A shape from a source of random numbers: one to four pieces, in every other one with something before or behind. */
export function shapeOf(next: () => number): Shape {
  const pick = (): string => MORE[Math.floor(next() * MORE.length)] ?? '';
  const some = (most: number): string[] => Array.from({ length: Math.floor(next() * (most + 1)) }, pick);
  const [before, after] = [some(2).join(''), some(2).join('')];
  return { before, after, pieces: [pick(), ...some(3)] };
}

/** The text of a shape, of about `size` UTF-16 units. */
export function textOf({ before, pieces, after }: Shape, size: number): string {
  const piece = pieces.join('');
  return before + piece.repeat(Math.ceil(size / Math.max(1, piece.length))) + after;
}

/** Up to so many random pieces, one behind the other. */
export const mixedText = (next: () => number, most: number): string =>
  Array.from({ length: Math.floor(next() * (most + 1)) }, () => MORE[Math.floor(next() * MORE.length)] ?? '').join('');
