import type { Segmenter } from '../segmenter/segmenter.ts';
import type { Head } from './head.ts';
import { cutWords } from './words.ts';

/**
 * Whether the others are of one word-class shape, and the odd one is not: a longer word in the same shape is a fixed term,
 * no slip.
 */
export function sameShape(others: readonly Head[], odd: Head, segmenter: Segmenter): boolean {
  const shapes = others.map((h) => shapeOf(h, segmenter));
  return shapes.every((s) => s === shapes[0]) && shapeOf(odd, segmenter) !== shapes[0];
}

const shapeOf = (head: Head, segmenter: Segmenter): string =>
  head.clauses
    .map((c) =>
      cutWords(segmenter, c.bare)
        .map((w) => `${wordClass(w.tag)}${w.end - w.start}`)
        .join(''),
    )
    .join(',');

const wordClass = (tag: string): string =>
  tag.startsWith('n') || tag === 'vn' || tag === 'an' || tag === 'l'
    ? 'N'
    : tag.startsWith('v')
      ? 'V'
      : tag.startsWith('a')
        ? 'A'
        : tag.charAt(0);
