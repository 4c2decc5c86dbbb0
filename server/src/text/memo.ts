/** How many facts there are so far: every `memo` has a place of its own. */
let slots = 0;

/**
 * An object that carries its own facts: they are found in it as fast as a field is, where a WeakMap has to be searched.
 * A long draft is asked for tens of thousands of facts at every key press.
 */
export class Remembering {
  #facts: unknown[] | undefined;

  static recall(owner: Remembering, slot: number): unknown {
    return owner.#facts?.[slot];
  }

  static remember(owner: Remembering, slot: number, fact: unknown): void {
    // All of it at once: an array that grows with its facts is copied several times.
    owner.#facts ??= new Array<unknown>(slots);
    owner.#facts[slot] = fact;
  }
}

const UNDEFINED = Symbol('undefined');

/** How many functions `memo` has made: each takes a place in every paragraph, so they are made with their module only. */
export const memoCount = (): number => slots;

/**
 * A function of an immutable object, computed once for each object and forgotten with it. Facts of paragraphs and
 * drafts are all of this form, so nothing has to be invalidated: an edit makes new objects.
 */
export function memo<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const slot = slots++;
  const elsewhere = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    if (key instanceof Remembering) {
      const known = Remembering.recall(key, slot);
      if (known !== undefined) return (known === UNDEFINED ? undefined : known) as V;
      const value = compute(key);
      Remembering.remember(key, slot, value === undefined ? UNDEFINED : value);
      return value;
    }
    const hit = elsewhere.get(key);
    if (hit) return hit.value;
    const value = compute(key);
    elsewhere.set(key, { value });
    return value;
  };
}
