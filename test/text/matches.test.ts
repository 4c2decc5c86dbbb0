import { describe, expect, it } from 'vitest';
import { matchesIn } from '../../server/src/text/matches.ts';

const NUMERAL = /([一二三])(是|要)/g;

describe('matchesIn', () => {
  it('gives what matchAll gives, as often as it is asked', () => {
    const text = '一是抓部署。二要抓督办。三是抓总结。';
    for (let i = 0; i < 2; i++)
      expect(matchesIn(text, NUMERAL).map((m) => [m.index, ...m])).toEqual(
        [...text.matchAll(NUMERAL)].map((m) => [m.index, ...m]),
      );
  });

  it('begins at the beginning, wherever the expression was left', () => {
    NUMERAL.lastIndex = 5;
    expect(matchesIn('一是', NUMERAL)).toHaveLength(1);
  });

  it('gives nothing where there is nothing', () => {
    expect(matchesIn('抓落实', NUMERAL)).toEqual([]);
  });
});
