/** Numbers from 0, each found again by its hash, in the order in which they were put in; and others that share a place with them. */
export interface Chains {
  /** Puts the next number in. */
  add(hash: number): void;
  with(hash: number): readonly number[];
}

const BITS = 13;

/** Empty chains for so many numbers. */
export function chains(most: number): Chains {
  // Both hold a number and one more, so that 0 is none.
  const last = new Uint16Array(1 << BITS);
  const before = new Uint16Array(most + 1);
  let count = 0;
  const place = (hash: number): number => hash >>> (32 - BITS);
  return {
    add(hash) {
      before[++count] = last[place(hash)] ?? 0;
      last[place(hash)] = count;
    },
    with(hash) {
      const found: number[] = [];
      for (let at = last[place(hash)] ?? 0; at > 0; at = before[at] ?? 0) found.unshift(at - 1);
      return found;
    },
  };
}
