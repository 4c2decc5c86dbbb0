import { loadSegmenter } from '../segmenter/load.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';

/** The segmenter of this process: an addon has but one dictionary. */
let loaded: Segmenter | undefined;

/**
 * A segmenter that is loaded when the first word is cut: it takes a second, and most drafts need none. Where none can be
 * loaded, cutting throws, and the rule that asked is skipped with a word about it.
 */
export function lazySegmenter(): Segmenter {
  const words: string[] = [];
  const segmenter = (): Segmenter => {
    loaded ??= loadSegmenter({ from: import.meta.url });
    if (!loaded) throw new Error('no segmenter');
    loaded.addWords(words.splice(0));
    return loaded;
  };
  return {
    get name() {
      return segmenter().name;
    },
    cut: (text) => segmenter().cut(text),
    tag: (text) => segmenter().tag(text),
    addWords: (added) => void words.push(...added),
  };
}
