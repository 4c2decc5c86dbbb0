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
    for (const { wrong, right, unless, after } of misspeltWords) {
      expect(misspeltWordsIn({ text: `要把${wrong}的事办好` })).toEqual([{ start: 2, wrong, right }]);
      expect(misspeltWordsIn({ text: `要把${right}的事办好` })).toEqual([]);
      for (const c of unless) expect(misspeltWordsIn({ text: `要把${wrong}${c}办好` })).toEqual([]);
      for (const c of after) expect(misspeltWordsIn({ text: `要${c}${wrong}的事办好` })).toEqual([]);
    }
  });

  test.each([
    '究竟争什么，毕竟选了谁，毕竟争取过',
    '社会平安祥和，开端祥瑞，请问侯书记何时到',
    '上报筹建方案，申报筹备事项，规范筹资',
    '书籍此前已印，户籍口径一致，立即然后立刻服务',
    '公园满是游人，花园满园春色，经历害处不少',
    '按装机容量计，按装修进度走，按排名先后，按排放标准',
    '保养份额提高，丝绸备受欢迎，英勇跃进，能干躁动',
    '形势严峻工期紧，陷入险峻工段，水资源因地制宜',
  ])('leaves two words that meet alone: %s', (text) => {
    expect(misspeltWordsIn({ text })).toEqual([]);
  });
});
