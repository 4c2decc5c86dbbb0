import { describe, expect, it } from 'vitest';
import { countsOf, countsOfDraft, spokenCountsOf } from '../../server/src/analysis/counts.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';

const counts = (text: string) => Object.values(countsOf({ text }));

describe('countsOf', () => {
  it.each([
    // hanzi, characters, withoutPunctuation, signs
    ['', [0, 0, 0, 0]],
    ['　 \t', [0, 0, 0, 0]],
    ['抓好落实。', [4, 5, 4, 5]],
    ['增长3.5%，', [2, 4, 3, 7]],
    ['“十四五”规划', [5, 7, 5, 7]],
    ['用好 big data 和AI', [3, 6, 6, 12]],
    ['抓好,落实', [4, 5, 4, 5]],
    ['２０２４年……', [1, 4, 2, 7]],
    ['𠮷日', [2, 2, 2, 2]],
    ['抓\u200b好', [2, 2, 2, 2]],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it('adds up a draft, with and without what is not spoken', () => {
    const draft = parseDraft('在推进会上的发言\n各位同志：\n要抓好落实。\n再接再厉。\n2024年1月5日\n');
    expect(countsOfDraft(draft).hanzi).toBe(8 + 4 + 5 + 4 + 3);
    expect(spokenCountsOf(draft).hanzi).toBe(4 + 5 + 4);
  });
});
