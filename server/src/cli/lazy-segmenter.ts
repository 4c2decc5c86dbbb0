import { loadSegmenter } from '../segmenter/load.ts';
import { NoSegmenter, type Segmenter } from '../segmenter/segmenter.ts';

/** The segmenter of this thread, whose words all that is checked in it knows; false where none could be loaded. */
let loaded: Segmenter | false | undefined;

/**
 * A segmenter that is loaded when the first word is cut: it takes a second, and most drafts need none. Where none can be
 * loaded, cutting throws NoSegmenter.
 */
export function lazySegmenter(): Segmenter {
  const words: string[] = [];
  const segmenter = (): Segmenter => {
    loaded ??= loadSegmenter({ from: import.meta.url }) ?? false;
    if (!loaded) throw new NoSegmenter();
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
