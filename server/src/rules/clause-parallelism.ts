import { parallelClausesOf } from '../analysis/parallel-clauses.ts';
import { nested } from '../text/quotes.ts';
import { slice } from '../text/span.ts';
import { eachFound } from './each-found.ts';
import { PROSE_ROLES, paragraphRule } from './rule.ts';

export const clauseParallelism = paragraphRule({
  id: 'clause-parallelism',
  category: 'parallelism',
  severity: 'hint',
  waits: 'line',
  roles: PROSE_ROLES,
  docs: {
    title: { 'zh-cn': '分号并列的分句不齐', en: 'Parallel clauses out of step' },
    why: {
      'zh-cn':
        '三个以上的分句用分号并列，其余都用同一个句式起头（聚焦“……”，聚焦“……”），唯独一句没有沿用，就提示这一句。罗列事实、起头各不相同的，不报。',
      en: 'Where clauses joined by ； begin alike but for one, that one is marked. Lists of facts, which begin in as many ways, are left alone.',
    },
  },
  messages: {
    frame: {
      'zh-cn': '并列的其余{#count}个分句都像“{model}”这样起头，这一句没有沿用，请看是否改齐。',
      en: 'The other {#count} clauses begin like “{model}”; this one does not.',
    },
    sibling: { 'zh-cn': '与它并列的分句', en: 'A parallel clause' },
  },
  examples: [
    {
      bad: '聚焦“强筋骨”，抓好产业升级；聚焦“活血脉”，抓好物流畅通；⟦立足“固根本”⟧，抓好民生改善；聚焦“优环境”，抓好服务提升。',
      good: '聚焦“强筋骨”，抓好产业升级；聚焦“活血脉”，抓好物流畅通；聚焦“固根本”，抓好民生改善；聚焦“优环境”，抓好服务提升。',
    },
  ],
  check: eachFound(parallelClausesOf, ({ odd, siblings, model }, { text }) => ({
    span: odd,
    message: 'frame',
    data: { count: siblings.length, model: nested(slice(text, model)) },
    related: siblings.map((span) => ({ span, message: 'sibling' })),
  })),
});
