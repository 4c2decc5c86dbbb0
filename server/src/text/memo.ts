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

/** How many functions `memo` has made: each takes a place in every paragraph, so they are made with their module only. */
export const memoCount = (): number => slots;

/** A place for one thing that is known about each of many objects, and forgotten with the object. */
export interface Place<K extends object, V> {
  get(owner: K): V | undefined;
  set(owner: K, value: V | undefined): void;
}

/**
 * Makes a place. In a `Remembering` it is a field: a collection of young objects holds on to all that a WeakMap has, be its
 * keys long dead, and what each version of a draft leaves there would be carried along until all of memory is searched.
 */
export function placeIn<K extends object, V>(): Place<K, V> {
  const slot = slots++;
  const elsewhere = new WeakMap<K, V>();
  return {
    get: (owner) =>
      owner instanceof Remembering ? (Remembering.recall(owner, slot) as V | undefined) : elsewhere.get(owner),
    set: (owner, value) => {
      if (owner instanceof Remembering) Remembering.remember(owner, slot, value);
      else if (value === undefined) elsewhere.delete(owner);
      else elsewhere.set(owner, value);
    },
  };
}

const UNDEFINED = Symbol('undefined');

/**
 * A function of an immutable object, computed once for each object and forgotten with it. Facts of paragraphs and
 * drafts are all of this form, so nothing has to be invalidated: an edit makes new objects.
 */
export function memo<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const place = placeIn<K, V | typeof UNDEFINED>();
  return (key) => {
    const known = place.get(key);
    if (known !== undefined) return known === UNDEFINED ? (undefined as V) : known;
    const value = compute(key);
    place.set(key, value === undefined ? UNDEFINED : value);
    return value;
  };
}
