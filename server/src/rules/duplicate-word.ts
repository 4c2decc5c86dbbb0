import { doubledIn } from '../analysis/doubled-words.ts';
import { eachFound } from './each-found.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

export const duplicateWord = paragraphRule({
  id: 'duplicate-word',
  category: 'completeness',
  severity: 'warning',
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '字词重复', en: 'Word repeated' },
    why: {
      'zh-cn':
        '“向向”“的的”“我们我们”“进一步进一步”，或者并列的两项、前后两个分句一字不差，多半是改稿时手误留下的。只查绝不会有意连写的字词：“天天”“研究研究”“的的确确”，分属两个词的“目的的”“纵向向下”“重要要求”，以及“落实、再落实”这样的强调，都不报。',
      en: '向向, 的的, 我们我们, 进一步进一步, or an item of a row or a clause twice, are left behind by editing. Only words that nobody doubles on purpose are looked for: 天天, 研究研究, 的的确确, pairs that belong to two words (目的的, 重要要求) and emphasis (落实、再落实) are left alone.',
    },
  },
  messages: {
    twice: {
      'zh-cn': '“{word}”连着写了两遍，请删去一个。',
      en: '“{word}” stands twice in a row; delete one of the two.',
    },
    item: {
      'zh-cn': '并列的“{word}”写了两遍，请删去一个，或改成别的内容。',
      en: '“{word}” stands twice in this row; delete one of the two, or write another item.',
    },
    clause: {
      'zh-cn': '“{word}”连着说了两遍，请删去一处，或改成别的内容。',
      en: '“{word}” is said twice in a row; delete one of the two, or write another clause.',
    },
    drop: { 'zh-cn': '删去重复的“{word}”', en: 'Delete the second “{word}”' },
  },
  examples: [
    {
      bad: '要向⟦向⟧先进学习，把群众的⟦的⟧小事当作我们⟦我们⟧的大事。',
      good: '要实实在在为群众办事，点点滴滴见真情。这是目的的一部分，的的确确是重要要求，纵向向下延伸。',
      fixed: '要向先进学习，把群众的小事当作我们的大事。',
    },
    {
      bad: '今年时间紧、任务重、⟦任务重⟧、要求高。',
      good: '要落实、落实、再落实，维护民营企业、民营企业家合法权益。',
      fixed: '今年时间紧、任务重、要求高。',
    },
    {
      bad: '要压实各级责任，⟦压实各级责任⟧，进一步⟦进一步⟧把工作做实。',
      good: '只有把力量凝聚起来，把力量凝聚起来，才能办成大事。',
      fixed: '要压实各级责任，进一步把工作做实。',
    },
  ],
  check: eachFound(doubledIn, ({ kind, word, again, superfluous }) => ({
    span: again,
    message: kind,
    data: { word },
    fixes: [{ automatic: false, edits: [{ span: superfluous, newText: '' }], label: 'drop' }],
  })),
});
