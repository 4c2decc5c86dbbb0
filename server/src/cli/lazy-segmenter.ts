import { loadSegmenter } from '../segmenter/load.ts';
import type { Segmenter } from '../segmenter/segmenter.ts';

/**
 * A segmenter that is loaded when the first word is cut: it takes a second, and most drafts need none. Where none can be
 * loaded, cutting throws, and the rule that asked is skipped with a word about it.
 */
export function lazySegmenter(): Segmenter {
  let loaded: Segmenter | undefined;
  const words: string[] = [];
  const segmenter = (): Segmenter => {
    if (loaded) return loaded;
    loaded = loadSegmenter({ from: import.meta.url });
    if (!loaded) throw new Error('no segmenter');
    loaded.addWords(words);
    return loaded;
  };
  return {
    get name() {
      return segmenter().name;
    },
    cut: (text) => segmenter().cut(text),
    tag: (text) => segmenter().tag(text),
    addWords(added) {
      if (loaded) loaded.addWords(added);
      else words.push(...added);
    },
  };
}
