import { describe, expect, test } from 'vitest';
import { numeralWords, ordinalWords, setPhrases } from '../../server/src/lexicon/set-phrases.ts';

const numeral = /[一二三四五六七八九十百千万两双半]/u;

describe('set phrases', () => {
  test('are many, distinct, and of Chinese characters', () => {
    expect(setPhrases.length).toBeGreaterThan(300);
    expect(new Set(setPhrases).size).toBe(setPhrases.length);
    for (const phrase of setPhrases) expect(phrase).toMatch(/^\p{Script=Han}+(?:、\p{Script=Han}+)*$/u);
  });

  test.each(['四个意识', '两个维护', '三会一课', '五位一体', '三大攻坚战', '一带一路', '二十大'])(
    'hold %s',
    (phrase) => {
      expect(setPhrases).toContain(phrase);
    },
  );

  test.each(['三个方面', '四点要求', '五问', '六个环节', '三个到位', '五个坚持'])(
    'leave out %s, a promise',
    (phrase) => {
      expect(setPhrases).not.toContain(phrase);
    },
  );
});

describe('ordinal words', () => {
  test('begin with an ordinal and go on', () => {
    expect(new Set(ordinalWords).size).toBe(ordinalWords.length);
    for (const word of ordinalWords) expect(word).toMatch(/^第[一二三四五六七八九十]\p{Script=Han}+$/u);
  });
});

describe('numeral words', () => {
  test('end in a numeral, and none ends in another', () => {
    const all = new Set(numeralWords);
    expect(all.size).toBe(numeralWords.length);
    for (const word of numeralWords) {
      expect(word.at(-1)).toMatch(numeral);
      for (let start = 1; start < word.length; start++) expect(all).not.toContain(word.slice(start));
    }
  });

  test('leave the enumerators of long series alone', () => {
    expect(numeralWords).not.toContain('十一');
  });
});
