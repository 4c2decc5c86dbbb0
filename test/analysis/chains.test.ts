import { describe, expect, it } from 'vitest';
import { chains } from '../../server/src/analysis/four-character/chains.ts';

describe('chains', () => {
  it('give what was put in under a hash, in its order, and nothing where nothing was', () => {
    const known = chains(3);
    for (const hash of [0x80000000, 0x00000000, 0x80000000]) known.add(hash);
    expect(known.with(0x80000000)).toEqual([0, 2]);
    expect(known.with(0)).toEqual([1]);
    expect(known.with(0x40000000)).toEqual([]);
  });
});
