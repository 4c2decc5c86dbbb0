import { describe, expect, test } from 'vitest';
import { misspeltWordsIn } from '../../server/src/analysis/misspelt-words.ts';
import { misspeltWords } from '../../server/src/lexicon/misspelt-words.ts';

describe('misspelt words', () => {
  const wrongs = new Set(misspeltWords.map(({ wrong }) => wrong));

  test('differ from the right form in one character, and are as long', () => {
    const distance = (a: string, b: string) => [...a].filter((character, index) => character !== b[index]).length;
    expect(misspeltWords.length).toBeGreaterThan(60);
    expect(
      misspeltWords.filter(({ wrong, right }) => wrong.length !== right.length || distance(wrong, right) !== 1),
    ).toEqual([]);
  });

  test('stand on the list once, and offer no form that is on it', () => {
    expect(wrongs.size).toBe(misspeltWords.length);
    expect(misspeltWords.filter(({ right }) => wrongs.has(right))).toEqual([]);
  });

  test('are found where they stand, one and all, and their right forms are not', () => {
    for (const { wrong, right, unless } of misspeltWords) {
      expect(misspeltWordsIn({ text: `要把${wrong}的事办好` })).toEqual([{ start: 2, wrong, right }]);
      expect(misspeltWordsIn({ text: `要把${right}的事办好` })).toEqual([]);
      for (const c of unless) expect(misspeltWordsIn({ text: `要把${wrong}${c}办好` })).toEqual([]);
    }
  });
});
