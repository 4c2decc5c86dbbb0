/** A word with its part of speech, in the tag set of jieba (n noun, v verb, a adjective, i idiom …). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** Cuts Chinese text into words. The words of a text put together are the text, so offsets can be counted along them. */
export interface Segmenter {
  readonly name: 'nodejieba' | 'jieba-wasm';
  cut(text: string): string[];
  tag(text: string): TaggedWord[];
  /** Makes words of the user's own known. They stay known as long as the process runs. */
  addWords(words: readonly string[]): void;
}

/** What cutting throws where the segmenter turns out not to be there: whoever asked does without. */
export class NoSegmenter extends Error {}

const SURROGATE = /[\ud800-\udfff]/;

/**
 * The words as slices of the text they were cut from. Segmenters speak UTF-8, in which half a surrogate pair is lost and
 * comes back as U+FFFD: of the same length, so the place is known.
 */
export function asSlices<T extends { readonly word: string }>(text: string, words: readonly T[]): T[] {
  if (!SURROGATE.test(text)) return [...words];
  let at = 0;
  return words.map((entry) => {
    const start = at;
    at += entry.word.length;
    return { ...entry, word: text.slice(start, at) };
  });
}
