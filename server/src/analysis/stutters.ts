import type { Block, Draft, Paragraph } from '../draft/draft.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { memo } from '../text/memo.ts';
import { type Span, shift, slice } from '../text/span.ts';
import { sentencesOf } from './sentences.ts';

/** A short sentence that repeats the one right before it; both are UTF-16 offsets of the document. */
export interface Stutter {
  readonly block: Block;
  readonly first: Span;
  readonly again: Span;
}

/** Sentences of these lengths (UTF-16 units): shorter ones are repeated for effect, longer ones are found anywhere. */
const SHORTEST = 10;
const LONGEST = 20;

/** The short statements of a paragraph that stand twice in a row; calls (！) and questions may. UTF-16 offsets in it. */
const stuttersIn: (paragraph: Paragraph) => readonly (readonly [Span, Span])[] = memo((paragraph) => {
  const { text } = paragraph;
  const sentences = sentencesOf(paragraph);
  let found: (readonly [Span, Span])[] | undefined;
  for (let i = 1; i < sentences.length; i++) {
    const [first, again] = [sentences[i - 1], sentences[i]];
    if (!first || !again) break;
    const length = again.end - again.start;
    if (length < SHORTEST || length > LONGEST || first.end - first.start !== length) continue;
    if (text.charAt(again.end - 1) !== '。' || slice(text, first) !== slice(text, again)) continue;
    found ??= [];
    found.push([first, again]);
  }
  return found ?? NONE;
});

const NONE: readonly never[] = [];

const stuttering = blocksWhere((p) => stuttersIn(p).length > 0);

/** Every short sentence of a draft that repeats the one right before it, in document order. */
export const stuttersOf = (draft: Draft): Stutter[] =>
  stuttering(draft).flatMap((block) =>
    stuttersIn(block.paragraph).map(([first, again]) => ({
      block,
      first: shift(first, block.start),
      again: shift(again, block.start),
    })),
  );
