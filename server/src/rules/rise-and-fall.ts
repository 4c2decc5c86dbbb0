import { changesIn } from '../analysis/changes.ts';
import { slice } from '../text/span.ts';
import { eachFound } from './each-found.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

export const riseAndFall = paragraphRule({
  id: 'rise-and-fall',
  category: 'completeness',
  severity: 'warning',
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '升降与数字不符', en: 'A rise that falls' },
    why: {
      'zh-cn':
        '“从35%下降到42%”，说的是降，数字却是升；“由1200元提高到1100元”，说的是升，数字却是降：不是数字颠倒，就是用词不当。只看“从”“由”后面紧接着写明、单位相同的两个数；名次、等级、时长（“从第5位上升到第3位”“从5天压缩到3天”）和精度、误差一类，数小反而是好的，不在此列。',
      en: '从35%下降到42% says that it fell, but the figures rise: they are the wrong way round, or the word is wrong. Only two figures in the same unit right behind 从 or 由 are compared; ranks, grades, times, precision and the like, of which less is better, are left alone.',
    },
  },
  messages: {
    rises: {
      'zh-cn': '这里说“{word}”，数字却由 {from} 变为 {to}，是升不是降。请核对数字，或改用词。',
      en: 'This says “{word}”, but from {from} to {to} is a rise: check the figures, or the word.',
    },
    falls: {
      'zh-cn': '这里说“{word}”，数字却由 {from} 变为 {to}，是降不是升。请核对数字，或改用词。',
      en: 'This says “{word}”, but from {from} to {to} is a fall: check the figures, or the word.',
    },
  },
  examples: [
    {
      bad: '煤炭消费比重从35%⟦下降到⟧42%，人均收入由2019年的1200元⟦提高到⟧1100元。',
      good: '煤炭消费比重从42%下降到35%，综合排名从第5位上升到第3位，办理时限由5天压缩到3天，精度由0.5毫米提高到0.1毫米。',
    },
  ],
  check: eachFound(changesIn, ({ from, to, fromText, toText, word, rises }, { text }) =>
    from === to || rises === to > from
      ? undefined
      : {
          span: word,
          message: rises ? 'falls' : 'rises',
          data: { word: slice(text, word), from: fromText, to: toText },
        },
  ),
});
