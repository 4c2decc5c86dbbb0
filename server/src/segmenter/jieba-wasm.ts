import { asSlices, type Segmenter, type TaggedWord } from './segmenter.ts';

/** What is used of the package jieba-wasm. */
export interface JiebaWasm {
  cut(text: string, hmm?: boolean): string[];
  tag(text: string, hmm?: boolean): TaggedWord[];
  add_word(word: string): number;
}

/** The segmenter of jieba-wasm. Its dictionary is loaded by the first cut, which is made here. */
export function jiebaWasmSegmenter(jieba: JiebaWasm): Segmenter {
  jieba.cut('讲稿', true);
  return {
    name: 'jieba-wasm',
    cut: (text) =>
      asSlices(
        text,
        jieba.cut(text, true).map((word) => ({ word })),
      ).map(({ word }) => word),
    tag: (text) => asSlices(text, jieba.tag(text, true)),
    addWords: (words) => {
      for (const word of words) if (word.trim() !== '') jieba.add_word(word);
    },
  };
}
