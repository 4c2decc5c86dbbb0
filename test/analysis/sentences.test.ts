import { describe, expect, it } from 'vitest';
import { isClosed, sentencesOf } from '../../server/src/analysis/sentences.ts';
import { slice } from '../../server/src/text/span.ts';

const split = (text: string): string[] => sentencesOf({ text }).map((s) => slice(text, s));

describe('sentencesOf', () => {
  it.each([
    ['', []],
    ['　　', []],
    ['要实干。要巧干！会干吗？', ['要实干。', '要巧干！', '会干吗？']],
    ['　　任务很重……时间很紧。', ['任务很重……', '时间很紧。']],
    ['真的能落实吗？！能。', ['真的能落实吗？！', '能。']],
    ['还没有写完', ['还没有写完']],
    ['他说：“要实干。空谈误事。”我们照办。', ['他说：“要实干。空谈误事。”', '我们照办。']],
    ['常问“为什么？”的人进步快。好。', ['常问“为什么？”的人进步快。', '好。']],
    ['喊一声“到！”，走上前去。', ['喊一声“到！”，走上前去。']],
    ['“任务完成了吗？”大家都在问。', ['“任务完成了吗？”', '大家都在问。']],
    ['会议开完了（记录见附件。另存一份）。散会。', ['会议开完了（记录见附件。另存一份）。', '散会。']],
    ['（甲说：准备好了。可以开始。）开始。', ['（甲说：准备好了。', '可以开始。）', '开始。']],
    ['会议开完了。（鼓掌。）散会。', ['会议开完了。', '（鼓掌。）', '散会。']],
    ['少了一半引号的“句子。照样断开。', ['少了一半引号的“句子。', '照样断开。']],
    ['少了前半的句子”。照样断开。', ['少了前半的句子”。', '照样断开。']],
    ['这是第一句话.增长3.5个点.还有一句', ['这是第一句话.', '增长3.5个点.', '还有一句']],
    ['（“好！”）', ['（“好！”）']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('covers every character that is not blank, in order', () => {
    const text = '　“甲。”乙！（丙？丁）”戊……。。 己';
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('tells a closed sentence from one that breaks off', () => {
    expect(['好。', '他说：“好。”', '好', '好，'].map((t) => isClosed(t, { start: 0, end: t.length }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('stays linear on a line of quotes that never close', () => {
    expect(split(`${'“'.repeat(200_000)}${'”'.repeat(3)}完。`)).toHaveLength(1);
    expect(split('“（'.repeat(100_000) + '”）'.repeat(100_000))).toHaveLength(1);
  });
});
