import type { Draft } from '../draft/draft.ts';
import { LAST } from './enumerators.ts';
import type { Point, Series } from './series.ts';

/**
 * Whether a series reads 首先，…。其次，…。最后，…。再次，…。: all four words are there, each at the head of a sentence, and
 * 最后 is not the last.
 */
export function isLastEarly({ text }: Draft, { family, points }: Series): boolean {
  const ordinals = points.map((p) => p.enumerator.ordinal);
  return (
    family === '首先' &&
    ordinals.join() === [1, 2, LAST, 3].join() &&
    points.every((point) => opensSentence(text, point))
  );
}

const opensSentence = (text: string, { enumerator, mark }: Point): boolean =>
  enumerator.initial || '。！？；：'.includes(text.charAt(mark.start - 1));
