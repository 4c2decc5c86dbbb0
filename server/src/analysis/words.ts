import type { Paragraph } from '../draft/draft.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';
import { memo } from '../text/memo.ts';

/** A word of a text with its part of speech in jieba's tag set; UTF-16 offsets in the text it was cut from. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** The words of a text, in order and without gaps. */
export function cutWords(segmenter: Segmenter, text: string): Word[] {
  let at = 0;
  return segmenter.tag(text).map(({ word, tag }) => {
    const start = at;
    at += word.length;
    return { start, end: at, tag };
  });
}

/** A fact of a paragraph that needs a segmenter: computed once for both, and anew where another segmenter is asked. */
export function memoWith<V>(
  compute: (segmenter: Segmenter, paragraph: Paragraph) => V,
): (segmenter: Segmenter, paragraph: Paragraph) => V {
  const latest = memo((_: Paragraph): { by?: Segmenter; value?: V } => ({}));
  return (segmenter, paragraph) => {
    const known = latest(paragraph);
    if (known.by !== segmenter) Object.assign(known, { by: segmenter, value: compute(segmenter, paragraph) });
    return known.value as V;
  };
}

/** The words of a whole paragraph. Costs about a microsecond for two characters: ask for less where less will do. */
export const wordsOf = memoWith((segmenter, { text }): readonly Word[] => cutWords(segmenter, text));
