import { describe, expect, it } from 'vitest';
import { numeralLike, parseNumeral, toCount, toNumeral } from '../../server/src/text/numerals.ts';

describe('Chinese numerals', () => {
  it('are read as they are written, from 1 to 99', () => {
    for (let n = 1; n <= 99; n++) expect(parseNumeral(toNumeral(n))).toBe(n);
  });

  it.each(['', '零', '百', '十十', '一二', '二十零'])('%s is none', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  it('count two things as 两', () => {
    expect([toNumeral(2), toCount(2), toCount(12)]).toEqual(['二', '两', '十二']);
  });
});

describe('numeralLike', () => {
  it.each([
    ['十', 12, '十二'],
    ['9', 12, '12'],
    ['９', 12, '１２'],
    ['①', 12, '⑫'],
    ['①', 21, undefined],
  ] as const)('%s → %i is %s', (model, number, written) => {
    expect(numeralLike(model, number)).toBe(written);
  });
});
