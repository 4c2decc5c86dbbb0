import { describe, expect, it } from 'vitest';
import { enumeratorPunctuation } from '../../server/src/rules/enumerator-punctuation.ts';
import { enumeratorSequence } from '../../server/src/rules/enumerator-sequence.ts';
import { headingSequence } from '../../server/src/rules/heading-sequence.ts';
import { loneEnumerator } from '../../server/src/rules/lone-enumerator.ts';
import { promisedCount } from '../../server/src/rules/promised-count.ts';
import { findWith, fixWith, mark, unmark } from '../support/examples.ts';

const finds = (rule: Parameters<typeof findWith>[0]) => (expected: string) => {
  const { text } = unmark(expected);
  expect(
    mark(
      text,
      findWith(rule, text).map((f) => f.finding.span),
    ),
  ).toBe(expected);
};

describe('enumerator-punctuation', () => {
  it.each([
    '⟦一 ⟧提高思想认识\n要统一思想。\n二、压实工作责任\n要层层落实。\n三、强化督导检查\n要跟踪问效。',
    '一、提高思想认识\n要统一思想。\n⟦二⟧压实工作责任\n要层层落实。\n三、强化督导检查\n要跟踪问效。',
    '一、提高思想认识\n要统一思想。\n二、压实工作责任\n要层层落实。\n⟦三：⟧强化督导检查\n要跟踪问效。',
  ])('finds a heading whose mark is lost or another: %s', finds(enumeratorPunctuation));

  it.each([
    '一、提高思想认识\n要统一思想。\n二者缺一不可，都要抓好\n三、强化督导检查\n要跟踪问效。',
    '一、提高思想认识\n要统一思想。\n二、压实工作责任\n三 年 之 后\n要层层落实。\n三、强化督导检查\n要跟踪问效。',
    '二、压实工作责任\n一旦出事，悔之晚矣\n要层层落实。\n三、强化督导检查\n要跟踪问效。',
  ])('is silent on %s', finds(enumeratorPunctuation));

  it('mends it, and the list is whole', () => {
    const text = '一、提高思想认识\n要统一思想。\n二：压实工作责任\n要层层落实。\n三、强化督导检查\n要跟踪问效。';
    expect(findWith(headingSequence, text)).toEqual([]);
    expect(fixWith(enumeratorPunctuation, text)).toBe(text.replace('二：', '二、'));
  });
});

describe('a series without its first point', () => {
  it.each([
    '要念好三本经，⟦二靠⟧科技，三靠人才，四靠机制。',
    '我提四点希望。\n坚定理想信念。青年要立大志。\n⟦第二⟧，练就过硬本领。青年要勤学。\n第三，勇于创新创造。\n第四，锤炼高尚品格。',
  ])('is found: %s', finds(enumeratorSequence));

  it.each([
    '究其原因一是人手少，二是经费少，三是地块少。',
    '增收主要一靠政策，二靠科技，三靠投入，四靠市场。',
    '我提四点希望。\n首先要坚定信念。\n第二，练就过硬本领。\n第三，勇于创新创造。',
    '坚定理想信念。\n第二，练就过硬本领。\n第三，勇于创新创造。',
    '第一步摸底。第二步，整改。第三步，验收。',
  ])('is let alone: %s', finds(enumeratorSequence));
});

describe('points told in other words', () => {
  it.each(['出现两种情况：一是大多数人热心，另一种是极少数人观望。', '一是要快，再一个要稳，不能顾此失彼。'])(
    'are no lone ones: %s',
    finds(loneEnumerator),
  );
});

describe('promised-count', () => {
  it.each(['要落实大会批准的十条方针，特别要解决以下几个问题：一是资金。二是人才。三是土地。'])(
    'is silent on %s',
    finds(promisedCount),
  );
});
