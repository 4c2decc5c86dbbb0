import { describe, expect, it } from 'vitest';
import { codeLines, codeOf, verbatimOf, within } from '../../server/src/analysis/verbatim.ts';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { slice } from '../../server/src/text/span.ts';

const texts = (text: string): string[] => verbatimOf({ text }).map((s) => slice(text, s));

describe('verbatimOf', () => {
  it.each([
    ['全是汉字，没有别的。', []],
    ['增长3.5%，投入1,000万元', []],
    ['用Python写，用GDP算', []],
    ['详见https://example.com/a,b?c=1,请查收', ['https://example.com/a,b?c=1']],
    ['(http://example.com/a)', ['http://example.com/a']],
    ['见http://example.com/a(附件)', ['http://example.com/a']],
    ['见https://example.com/wiki/A_(b)。', ['https://example.com/wiki/A_(b)']],
    ['来信请寄:zhang.san@example.com,谢谢', ['zhang.san@example.com']],
    ['执行`git commit, 然后`推送', ['`git commit, 然后`']],
    ['见[说明](docs/a.md)一节', ['](docs/a.md)']],
    ['各位&nbsp;领导<br/>同志们', ['&nbsp;', '<br/>']],
    ['他说Stay hungry, stay foolish.我们照办', ['Stay hungry, stay foolish.']],
    ['采用AI,大数据', []],
    ['若a<b且c>d', []],
  ])('%s', (text, found) => {
    expect(texts(text)).toEqual(found);
  });

  it('keeps addresses and code apart from Latin phrases', () => {
    const text = '把big data写进http://example.com.';
    expect(codeOf({ text }).map((s) => slice(text, s))).toEqual(['http://example.com']);
    expect(within(verbatimOf({ text }), 3)).toBe(true);
    expect(within(verbatimOf({ text }), 0)).toBe(false);
  });

  it('knows the lines between fences', () => {
    const draft = parseDraft('发言\n```js\nf(1, "甲");\n```\n各位同志：\n~~~\n```\n乙');
    expect([...codeLines(draft)]).toEqual([1, 2, 3, 5, 6, 7]);
    expect(codeLines(parseDraft('没有代码')).size).toBe(0);
  });

  it.each(['`', '[', '](', '<a ', '&a', 'a@', 'a.', 'http://', '(', 'a-', 'www.a('])('stays linear on %s', (unit) => {
    const text = unit.repeat(300_000);
    // No clock: what were not linear here would not come back before the runner gives up.
    for (const { end } of verbatimOf({ text })) expect(end <= text.length).toBe(true);
  });
});
