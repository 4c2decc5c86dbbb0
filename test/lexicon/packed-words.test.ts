import { describe, expect, it } from 'vitest';
import { packedWords } from '../../server/src/lexicon/packed-words.ts';

describe('packed words', () => {
  const words = packedWords('一心一意马当先\n三心二意\n四通八达');

  it('are found as they stand', () => {
    expect(['一心一意', '一马当先', '三心二意', '四通八达'].every(words.has)).toBe(true);
  });

  it('are nothing else: no part of a line, no longer or shorter word', () => {
    expect(['一意马当', '意马当先', '三心一意', '一心一', '一心一意马', '五湖四海', ''].some(words.has)).toBe(false);
  });

  it('are given in their order', () => {
    expect(words.toArray()).toEqual(['一心一意', '一马当先', '三心二意', '四通八达']);
    expect(packedWords('').toArray()).toEqual([]);
  });
});
