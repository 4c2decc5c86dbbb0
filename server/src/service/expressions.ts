import { type Expression, fourCharacterExpressionsOf, knownExpressionsOf } from '../analysis/four-character.ts';
import type { Block, Paragraph } from '../draft/draft.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import { shift } from '../text/span.ts';

/**
 * The four-character expressions of a draft, or of some of its blocks, in order: UTF-16 offsets of the document. Fewer
 * without a segmenter.
 */
export function findExpressions(
  { blocks }: { readonly blocks: readonly Block[] },
  segmenter: Segmenter | undefined,
): Expression[] {
  return blocks.flatMap(({ paragraph, start }) =>
    expressionsOf(paragraph, segmenter).map((found) => ({ ...found, span: shift(found.span, start) })),
  );
}

/** A segmenter that is loaded when it is first asked may turn out not to be there: then the lexicons alone are read. */
export function expressionsOf(paragraph: Paragraph, segmenter: Segmenter | undefined): readonly Expression[] {
  try {
    return segmenter ? fourCharacterExpressionsOf(segmenter, paragraph) : knownExpressionsOf(paragraph);
  } catch {
    return knownExpressionsOf(paragraph);
  }
}

/** How many of a draft's expressions, which are in order, begin before a UTF-16 offset. */
export function countBefore(expressions: readonly Expression[], offset: number): number {
  let [low, high] = [0, expressions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((expressions[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many expressions there are to a thousand characters (字数), to one decimal; 0 for an empty text. */
export const densityOf = (expressions: number, characters: number): number =>
  characters === 0 ? 0 : Math.round((expressions * 10_000) / characters) / 10;
