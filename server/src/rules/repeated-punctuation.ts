import { around } from '../analysis/around.ts';
import { repeatsOf } from '../analysis/repeats.ts';
import { nested } from '../text/quotes.ts';
import { eachFound } from './each-found.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

type Message = 'repeated' | 'dots' | 'either' | 'inner' | 'keep' | 'delete';

export const repeatedPunctuation = paragraphRule<Message>({
  id: 'repeated-punctuation',
  category: 'marks',
  severity: 'error',
  repairs: true,
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '标点重复', en: 'Repeated punctuation' },
    why: {
      'zh-cn':
        '两个点号不能连用，多是删改时留下的，只留停顿最长的一个。省略号、破折号，“？！”“！！！”这类叠用，以及引号内外各有一个点号的写法（。”。）不在此列。“。。。”可能想写省略号，“！。”不知该留哪个，请自己定。',
      en: 'Two pause or stop marks never stand side by side; they are left over from editing, and the stronger one stays. Ellipsis, dash, ？！ and ！！！ are not meant, nor a mark on either side of a closing quote. “。。。” may be meant as an ellipsis, and “！。” as either: that is for the writer to say.',
    },
    source: 'GB/T 15834-2011, 4.1–4.7',
  },
  messages: {
    repeated: {
      'zh-cn': '“{around}”处标点连用，应只留“{kept}”。',
      en: 'In “{around}” marks stand side by side; keep only “{kept}”.',
    },
    dots: {
      'zh-cn': '“{around}”处句号连用：若是省略，应写作“……”；若是误打，应只留一个。',
      en: 'In “{around}” full stops stand in a row: write “……” for an ellipsis, or keep only one.',
    },
    either: {
      'zh-cn': '“{around}”处标点连用，“{kept}”和“{other}”只能留一个。',
      en: 'In “{around}” marks stand side by side; keep either “{kept}” or “{other}”.',
    },
    inner: {
      'zh-cn': '“{around}”处引号内外都有点号，引号里的应删去。',
      en: 'In “{around}” a mark stands on either side of the closing quote; delete the inner one.',
    },
    delete: { 'zh-cn': '删去', en: 'Delete it' },
    keep: { 'zh-cn': '改为“{kept}”', en: 'Change to “{kept}”' },
  },
  examples: [
    {
      bad: '各项工作取得明显成效⟦。。⟧下一步要再接再厉。',
      good: '各项工作取得明显成效……下一步要再接再厉。',
      fixed: '各项工作取得明显成效。下一步要再接再厉。',
    },
    { bad: '要抓好落实⟦，。⟧', good: '真的能落实吗？！能！！！', fixed: '要抓好落实。' },
    {
      bad: '要摸清底数⟦、，⟧找准短板⟦,，⟧补齐弱项⟦；。⟧',
      good: '大家要想一想“我能做什么？”。干部、群众都要想。',
      fixed: '要摸清底数，找准短板，补齐弱项。',
    },
    {
      bad: '感谢同志们的辛勤付出⟦！。⟧',
      good: '是什么？、为什么？、怎么办？都要讲清楚。',
      fixed: '感谢同志们的辛勤付出！',
    },
    {
      bad: '要念好“人才经⟦，⟧”，打好“特色牌”。',
      good: '“要实干，”他说，“还要巧干。”',
      fixed: '要念好“人才经”，打好“特色牌”。',
    },
    { bad: '这件事说来话长⟦。。。⟧', fixed: '这件事说来话长……' },
  ],
  check: eachFound(repeatsOf, ({ span, kept }, paragraph) => {
    const [first, second] = kept;
    return {
      span,
      message: first === '' ? 'inner' : second === undefined ? 'repeated' : first === '……' ? 'dots' : 'either',
      data: { around: nested(around(paragraph.text, span)), kept: first, other: second ?? '' },
      fixes: kept.map((mark) => ({
        automatic: second === undefined,
        edits: [{ span, newText: mark }],
        label: mark === '' ? ('delete' as const) : ('keep' as const),
        data: { kept: mark },
      })),
    };
  }),
});
