import { asSlices, type Segmenter, type TaggedWord } from './segmenter.ts';

/** Dictionaries instead of those of the package. */
export interface Dictionaries {
  readonly dict?: string;
  readonly idfDict?: string;
  readonly stopWordDict?: string;
}

/** What is used of the package nodejieba. */
export interface NodeJieba {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_USER_DICT: string;
  load(dictionaries?: Dictionaries): void;
  cut(text: string, hmm: boolean): string[];
  tag(text: string): TaggedWord[];
  insertWord(word: string): boolean;
}

/**
 * The segmenter of nodejieba, with its dictionary loaded: this takes over half a second and blocks. `small` are stand-ins
 * for its dictionaries: those of keyword extraction are not used here and cost a third of the time to load.
 */
export function nodejiebaSegmenter(jieba: NodeJieba, small?: Dictionaries): Segmenter {
  jieba.load(small);
  return {
    name: 'nodejieba',
    // The second argument puts the hidden Markov model on; without it 2024 is cut into digits.
    cut: (text) =>
      asSlices(
        text,
        jieba.cut(text, true).map((word) => ({ word })),
      ).map(({ word }) => word),
    tag: (text) => asSlices(text, jieba.tag(text)),
    addWords: (words) => {
      for (const word of words) if (word.trim() !== '') jieba.insertWord(word);
    },
  };
}
