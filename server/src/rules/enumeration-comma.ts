import { type NeedlessComma, needlessCommasOf } from '../analysis/enumeration-commas.ts';
import { edit } from '../text/edit.ts';
import { slice } from '../text/span.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

export const enumerationComma = paragraphRule<NeedlessComma['kind'] | 'delete'>({
  id: 'enumeration-comma',
  category: 'marks',
  severity: 'information',
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '顿号可省', en: 'Needless enumeration comma' },
    why: {
      'zh-cn':
        '并列的引号之间、并列的书名号之间通常不用顿号；相邻两个数字连用表示概数，中间也不用顿号。两个引号或书名号之间夹着别的成分（如括注）的，顿号照用；“二、三年级”“三、五产业”这类缩略说法不在此列。',
      en: 'Between adjacent quoted items and between adjacent titles Chinese usually takes no enumeration comma, nor inside a rough number (三五天). Where anything stands between the marks the comma stays, and so in abbreviated lists such as 二、三年级.',
    },
    source: 'GB/T 15834-2011, 4.5.3.4, 4.5.3.5',
  },
  messages: {
    quotes: {
      'zh-cn': '并列的引号之间通常不用顿号，可删去。',
      en: 'Quoted items side by side usually take no enumeration comma; it can go.',
    },
    titles: {
      'zh-cn': '并列的书名号之间通常不用顿号，可删去。',
      en: 'Titles side by side usually take no enumeration comma; it can go.',
    },
    numbers: {
      'zh-cn': '相邻数字表示概数，中间不用顿号：“{found}”可写作“{expected}”。',
      en: 'A rough number takes no enumeration comma: “{found}” can be written “{expected}”.',
    },
    delete: { 'zh-cn': '删去顿号', en: 'Delete the enumeration comma' },
  },
  examples: [
    {
      bad: '要处理好“破”⟦、⟧“立”的关系。',
      good: '要处理好“破”“立”的关系，弄清“进”（增量）、“退”（存量）的账。',
      fixed: '要处理好“破”“立”的关系。',
    },
    {
      bad: '对照《准则》⟦、⟧《条例》逐条检查。',
      good: '对照《准则》（试行）、《条例》和“清单”、《办法》逐条检查。',
      fixed: '对照《准则》《条例》逐条检查。',
    },
    {
      bad: '办完一件事往往要跑⟦三、五⟧天。',
      good: '第二、三产业加快发展，一、二年级减少作业，一、二、三个问题都要答复。',
      fixed: '办完一件事往往要跑三五天。',
    },
  ],
  *check(paragraph) {
    for (const { kind, span, comma } of needlessCommasOf(paragraph)) {
      const found = slice(paragraph.text, span);
      yield {
        span,
        message: kind,
        data: { found, expected: found.replace('、', '') },
        fixes: [{ automatic: true, edits: [edit(comma, comma + 1, '')], label: 'delete' }],
      };
    }
  },
});
