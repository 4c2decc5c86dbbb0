import type { Draft, Paragraph } from '../draft/draft.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import { type Span, slice } from '../text/span.ts';
import { type OddOne, oddOneOut } from './odd-one-out.ts';

/** Sibling texts of a draft: where each stands (document offsets), and the paragraph that their result is kept on. */
export interface Siblings {
  readonly places: readonly Span[];
  readonly anchor: Paragraph;
}

/** At clause level agreement is cheap: a shared length and first word there is how ordinary points begin. */
export interface OddQuestion {
  readonly segmenter: Segmenter | undefined;
  readonly proof?: number;
}

interface Answer {
  readonly texts: readonly string[];
  readonly segmenter: Segmenter | undefined;
  readonly proof: number | undefined;
  readonly odd: OddOne | undefined;
}

const answers = new WeakMap<Paragraph, Answer[]>();
const MOST_ANSWERS = 4;

/** The odd one of siblings. The answer is kept on the first one's paragraph for as long as all the texts stay the same. */
export function oddAmong(
  draft: Draft,
  { places, anchor }: Siblings,
  { segmenter, proof }: OddQuestion,
): OddOne | undefined {
  const texts = places.map((p) => slice(draft.text, p));
  const known = answers.get(anchor) ?? [];
  const hit = known.find(
    (a) =>
      a.segmenter === segmenter &&
      a.proof === proof &&
      a.texts.length === texts.length &&
      a.texts.every((t, i) => t === texts[i]),
  );
  if (hit) return hit.odd;
  const odd = oddOneOut(texts, segmenter, proof);
  answers.set(anchor, [...known.slice(1 - MOST_ANSWERS), { texts, segmenter, proof, odd }]);
  return odd;
}
