import { around } from '../analysis/around.ts';
import { looseFormsOf } from '../analysis/loose-forms.ts';
import { nested } from '../text/quotes.ts';
import { slice } from '../text/span.ts';
import { eachFound } from './each-found.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

export const dashAndEllipsis = paragraphRule({
  id: 'dash-and-ellipsis',
  category: 'marks',
  severity: 'warning',
  waits: 'line',
  repairs: true,
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '破折号、省略号不成形', en: 'A dash or an ellipsis in pieces' },
    why: {
      'zh-cn':
        '破折号“——”占两个字，省略号“……”六个点，也占两个字；用两个连字符凑破折号，用三个点的“…”充省略号，排出来长短不一。数目、英文之间的连字符，表格线和 Markdown 记号不在此列。',
      en: 'A dash (——) and an ellipsis (……) take the width of two characters each; two hyphens or a single … stand for neither. Hyphens among figures and Latin letters, rules of tables and Markdown are not meant.',
    },
    source: 'GB/T 15834-2011, 4.11, 4.10',
  },
  messages: {
    form: {
      'zh-cn': '“{around}”中的“{found}”应写作“{expected}”。',
      en: 'In “{around}”, “{found}” should be “{expected}”.',
    },
    change: { 'zh-cn': '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  examples: [
    {
      bad: '一个目标⟦--⟧全面振兴。',
      good: '2021--2025年，A--B段，一个目标——全面振兴。',
      fixed: '一个目标——全面振兴。',
    },
    {
      bad: '修路、架桥、引水⟦…⟧件件有着落。',
      good: '修路、架桥、引水……件件有着落。',
      fixed: '修路、架桥、引水……件件有着落。',
    },
  ],
  check: eachFound(looseFormsOf, ({ span, expected }, paragraph) => ({
    span,
    message: 'form',
    data: { around: nested(around(paragraph.text, span)), found: slice(paragraph.text, span), expected },
    fixes: [{ automatic: true, edits: [{ span, newText: expected }], label: 'change', data: { expected } }],
  })),
});
