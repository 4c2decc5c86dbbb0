/** How many places there are so far: every `memo` has one of its own. */
let made = 0;

/** How many of them have been asked of each kind of object: a line is not asked for what a draft is. */
const taken: [line: number, draft: number] = [0, 0];

/**
 * An object that carries its own facts: they are found in it as fast as a field is, where a WeakMap has to be searched.
 * A long draft is asked for tens of thousands of facts at every key press.
 */
export abstract class Remembering {
  #facts: unknown[] | undefined;

  /** 0 for a line, 1 for a draft: a number, since it is looked up by at every fact. */
  abstract get kind(): 0 | 1;

  static recall(owner: Remembering, slot: number): unknown {
    return owner.#facts?.[slot];
  }

  static remember(owner: Remembering, slot: number, fact: unknown): void {
    // All of it at once: an array that grows with its facts is copied several times.
    owner.#facts ??= new Array<unknown>(taken[owner.kind]);
    owner.#facts[slot] = fact;
  }
}

/** How many places have been made: none is ever given back, so they are made with their module only. */
export const memoCount = (): number => made;

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
  made++;
  const elsewhere = new WeakMap<K, V>();
  const slots: [number, number] = [-1, -1];
  const slotIn = ({ kind }: Remembering): number => {
    if (slots[kind] < 0) slots[kind] = taken[kind]++;
    return slots[kind];
  };
  return {
    get: (owner) =>
      owner instanceof Remembering ? (Remembering.recall(owner, slotIn(owner)) as V | undefined) : elsewhere.get(owner),
    set: (owner, value) => {
      if (owner instanceof Remembering) Remembering.remember(owner, slotIn(owner), value);
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
