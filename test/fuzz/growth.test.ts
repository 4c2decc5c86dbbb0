import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { steepIn } from './growth.ts';
import { HOSTILE } from './hostile.ts';
import { everyStep } from './steps.ts';

const steps = everyStep(undefined, true);

/** Texts by their length in what they are counted in: with fewer lines than in hostile.test.ts, since each step is tried alone. */
const TEXTS: readonly (readonly [string, number, (count: number) => string])[] = [
  ['one line of a million characters', 1_000_000, (n) => HOSTILE['one line of prose']?.(n) ?? ''],
  ['a hundred thousand line breaks', 100_000, (n) => '\n'.repeat(n)],
  ['ten thousand enumerators', 10_000, (n) => HOSTILE['points that count up']?.(n * 13) ?? ''],
  ['ten thousand unmatched quotation marks', 10_000, (n) => '“实干'.repeat(n)],
  ['a hundred thousand identical sentences', 100_000, (n) => '我们要落实。'.repeat(n)],
  ['ten thousand identical lines', 10_000, (n) => '我们要落实。\n'.repeat(n)],
];

// No limit of time, which would be the machine's: what eight times the text costs is held against the text's own cost.
describe('what a text costs grows with its length, in every rule and every feature', () => {
  it('has every rule to try', () => {
    expect(steps.map(({ name }) => name)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
  });

  it.each(TEXTS)('%s', (_, length, make) => expect(steepIn(steps, length, make)).toEqual([]), 300_000);

  it('and a step that looks at all before each character is found', () => {
    const square = (draft: { readonly text: string }): number => {
      let same = 0;
      for (let i = 0; i < draft.text.length; i++)
        for (let j = 0; j < i; j++) if (draft.text.charCodeAt(i) === draft.text.charCodeAt(j)) same++;
      return same;
    };
    const [parse] = steps;
    const own = parse ? [parse, { ...parse, name: 'square', run: square }] : [];
    expect(steepIn(own, 20_000, (n) => '好'.repeat(n))).toEqual([expect.stringMatching(/^square: /)]);
  });
});
