import { type Expression, fourCharacterExpressionsOf, knownExpressionsOf } from '../analysis/four-character.ts';
import type { Draft, Paragraph } from '../draft/draft.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import { shift } from '../text/span.ts';

/** The four-character expressions of a draft, in order: UTF-16 offsets of the document. Fewer without a segmenter. */
export function findExpressions(draft: Draft, segmenter: Segmenter | undefined): Expression[] {
  return draft.blocks.flatMap(({ paragraph, start }) =>
    inParagraph(paragraph, segmenter).map((found) => ({ ...found, span: shift(found.span, start) })),
  );
}

/** A segmenter that is loaded when it is first asked may turn out not to be there: then the lexicons alone are read. */
function inParagraph(paragraph: Paragraph, segmenter: Segmenter | undefined): readonly Expression[] {
  try {
    return segmenter ? fourCharacterExpressionsOf(segmenter, paragraph) : knownExpressionsOf(paragraph);
  } catch {
    return knownExpressionsOf(paragraph);
  }
}
