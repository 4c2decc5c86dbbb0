import type { Segmenter } from '../segmenter/segmenter.ts';
import { placeIn } from '../text/memo.ts';

interface Answer<T> {
  readonly facts: readonly object[];
  readonly segmenter: Segmenter | undefined;
  readonly value: T;
}

/**
 * A question about siblings, each known by an object that lives as long as its text does (its paragraph, its enumerator).
 * The answer is kept on the first of them for as long as they all stay.
 */
export function memoSiblings<T>(): (
  facts: readonly object[],
  segmenter: Segmenter | undefined,
  ask: () => T,
) => T | undefined {
  const answers = placeIn<object, Answer<T>>();
  return (facts, segmenter, ask) => {
    const [anchor] = facts;
    if (!anchor) return undefined;
    const known = answers.get(anchor);
    if (
      known?.segmenter === segmenter &&
      known?.facts.length === facts.length &&
      known.facts.every((f, i) => f === facts[i])
    ) {
      return known.value;
    }
    const value = ask();
    answers.set(anchor, { facts: [...facts], segmenter, value });
    return value;
  };
}
