/** Numbers from 0, each found again by its hash, with others that share its place. */
export interface Chains {
  /** Puts the next number in. */
  add(hash: number): void;
  /** Gives the numbers that may have been put in under a hash, the last one first. */
  each(hash: number, visit: (n: number) => void): void;
  /** Whether one of these numbers passes a test. */
  some(hash: number, test: (n: number) => boolean): boolean;
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
    each(hash, visit) {
      for (let at = last[place(hash)] ?? 0; at > 0; at = before[at] ?? 0) visit(at - 1);
    },
    some(hash, test) {
      for (let at = last[place(hash)] ?? 0; at > 0; at = before[at] ?? 0) if (test(at - 1)) return true;
      return false;
    },
  };
}
