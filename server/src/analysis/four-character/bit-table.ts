const BITS = 22;

/** A set of hashes: it may hold one that was not put in, never miss one that was. Half a megabyte. */
export interface BitTable {
  add(hash: number): void;
  has(hash: number): boolean;
}

/** An empty table. What a draft is searched for is looked up here first: no slice is made, no map asked. */
export function bitTable(): BitTable {
  const words = new Uint32Array(1 << (BITS - 5));
  return {
    add(hash) {
      words[hash >>> 5] = (words[hash >>> 5] ?? 0) | (1 << (hash & 31));
    },
    has: (hash) => ((words[hash >>> 5] ?? 0) & (1 << (hash & 31))) !== 0,
  };
}

const PRIME = 0x9e3779b1;

/** The hash of up to four UTF-16 code units; `salt` tells apart what the same units are hashed for. */
export function hashOf(salt: number, a: number, b: number, c = 0, d = 0): number {
  let hash = Math.imul(salt ^ a, PRIME);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, PRIME);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, PRIME);
  hash = Math.imul(hash ^ (hash >>> 16) ^ d, PRIME);
  return hash >>> (32 - BITS);
}
