const SIZE = 1 << 18;

/** A place among `SIZE` for two UTF-16 code units: others may share it. */
export const pairHash = (a: number, b: number): number => (Math.imul(a, 2654435761) + Math.imul(b, 40503)) >>> 14;

/** An empty table with one byte for each hash of a pair. */
export const pairTable = (): Uint8Array => new Uint8Array(SIZE);

/**
 * Tells by its first two characters whether a word may be one of `words`: a look into a table instead of a slice and a
 * look-up, at each character of a draft. The words are read at the first call.
 */
export function pairFlags(words: () => Iterable<string>): (a: number, b: number) => boolean {
  let table: Uint8Array | undefined;
  return (a, b) => {
    if (!table) {
      table = pairTable();
      for (const word of words()) table[pairHash(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    }
    return table[pairHash(a, b)] === 1;
  };
}
