/** A set of hashes: it may hold one that was not put in, never miss one that was. */
export interface BitTable {
  add(hash: number): void;
  has(hash: number): boolean;
}

/**
 * An empty table of 2^`bits` bits. What a draft is searched for is looked up here first: no slice is made, no map asked.
 * Tables of 19 bits (64 kB) stay near the processor; for what is put in by the hundred thousand, one of 22 errs far less.
 */
export function bitTable(bits: 19 | 22): BitTable {
  const words = new Uint32Array(1 << (bits - 5));
  const unused = 32 - bits;
  return {
    add(hash) {
      const bit = hash >>> unused;
      words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
    },
    has(hash) {
      const bit = hash >>> unused;
      return ((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
    },
  };
}

const PRIME = 0x9e3779b1;

/** The hash of two UTF-16 code units. */
export const hashOfPair = (a: number, b: number): number => Math.imul(Math.imul(a, PRIME) ^ b, PRIME);

/** The hash of up to four UTF-16 code units; `salt` tells apart what the same units are hashed for. */
export function hashOf(salt: number, a: number, b: number, c = 0, d = 0): number {
  let hash = Math.imul(salt ^ a, PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, PRIME);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, PRIME);
  return Math.imul(hash ^ (hash >>> 16) ^ d, PRIME);
}
