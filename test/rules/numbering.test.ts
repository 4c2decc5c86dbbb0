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
    '短板有三。其一，审批不够快。⟦其二⟧成本不够低。其三，服务不够优。',
  ])('finds an ordinal whose mark is lost or another: %s', finds(enumeratorPunctuation));

  it.each([
    '一、提高思想认识\n要统一思想。\n二者缺一不可，都要抓好\n三、强化督导检查\n要跟踪问效。',
    '一、提高思想认识\n要统一思想。\n二、压实工作责任\n三 年 之 后\n要层层落实。\n三、强化督导检查\n要跟踪问效。',
    '短板有三。其一，审批慢。其二是成本高。其三，服务差。',
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
  it.each([
    '要打好“⟦五⟧场硬仗”。\n1.打好招商硬仗。\n要主动上门。\n2.打好环保硬仗。\n要动真碰硬。\n3.打好民生硬仗。\n要用心用情。',
    '要做到“⟦三⟧有”：心中有数、手中有招、肩上有责、脚下有路。',
    '今天就说⟦四⟧件事：班子怎么带，产业怎么兴，村子怎么管。',
    '要把好⟦两⟧道关口：准入关、质量关、验收关。',
    '存在的问题主要有⟦四⟧条。其一，站位不高。其二，标准不高。其三，效率不高。',
    '要实施⟦三⟧大工程：强基工程、育才工程、惠民工程、清风工程。',
    '推行“帮办代办”“容缺受理”“一次办结”⟦四⟧项机制。',
    '认真学习《准则》《条例》《规定》和《意见》⟦三⟧项制度，推行“甲”“乙”和“丙”⟦两⟧项机制。',
    '一、聚焦“⟦四⟧个一”，打牢基础\n一是建好一个阵地。二是带好一支队伍。三是用好一套机制。',
    '要处理好以下⟦四⟧对矛盾：一是快与慢；二是长与短；三是公与私。',
  ])('counts %s', finds(promisedCount));

  it.each([
    '要落实大会批准的十条方针，特别要解决以下几个问题：一是资金。二是人才。三是土地。',
    '推行首问负责、“帮办代办”“容缺受理”三项机制，落实“一次办结”等四项制度。',
    '抓好两个环节：抓生产、促销售，保安全、防风险。',
    '要做到三点：讲政治，守规矩，以实干实绩回报组织。',
    '现在朗读一个由二十个单词构成的句子。一是要慢。二是要准。三是要稳。',
    '党的三大以来，“两会”期间，三大工程进展顺利。',
    '要打好“三张牌”。\n1.完善规划。\n要着眼长远。\n2.加大投入。\n要集中财力。',
  ])('is silent on %s', finds(promisedCount));
});
