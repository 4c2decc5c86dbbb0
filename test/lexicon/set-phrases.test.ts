import { describe, expect, test } from 'vitest';
import { setPhrases } from '../../server/src/lexicon/set-phrases.ts';

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
