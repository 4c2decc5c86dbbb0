import { describe, expect, it } from 'vitest';
import { middlePace, pacesOf, speakingTimeOf, wholeMinutes } from '../../server/src/analysis/speaking-time.ts';
import fc from '../support/properties.ts';

describe('speaking time', () => {
  it('is a range between the slow pace and the fast one', () => {
    expect(speakingTimeOf(1320, [160, 220])).toEqual({ shortest: 6, middle: 1320 / 190, longest: 8.25 });
    expect(wholeMinutes(speakingTimeOf(1320, [160, 220]))).toBe('6–8');
  });

  it('is one time at one pace', () => {
    expect(pacesOf(200)).toEqual([200, 200]);
    expect(wholeMinutes(speakingTimeOf(1400, 200))).toBe('7');
  });

  it('takes the paces in either order, and is never nought', () => {
    expect(pacesOf([220, 160])).toEqual([160, 220]);
    expect(wholeMinutes(speakingTimeOf(1, [160, 220]))).toBe('1');
  });

  it('has its middle within', () => {
    const pace = fc.integer({ min: 60, max: 500 });
    fc.assert(
      fc.property(fc.nat(100_000), pace, pace, (characters, a, b) => {
        const { shortest, middle, longest } = speakingTimeOf(characters, [a, b]);
        expect(shortest).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(longest);
        expect(middlePace([a, b])).toBe((a + b) / 2);
      }),
    );
  });
});
