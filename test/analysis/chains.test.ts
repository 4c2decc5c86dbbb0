import { describe, expect, it } from 'vitest';
import { chains } from '../../server/src/analysis/four-character/chains.ts';

describe('chains', () => {
  it('give what was put in under a hash, the last one first, and nothing where nothing was', () => {
    const known = chains(3);
    for (const hash of [0x80000000, 0x00000000, 0x80000000]) known.add(hash);
    const under = (hash: number): number[] => {
      const found: number[] = [];
      known.each(hash, (n) => found.push(n));
      return found;
    };
    expect([under(0x80000000), under(0), under(0x40000000)]).toEqual([[2, 0], [1], []]);
  });
});
