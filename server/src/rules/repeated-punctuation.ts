import { edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

// A run of pause and stop marks. …… —— ？！ ！！！ are marks of their own and do not take part.
const RUN = /[，。、；：,;]{2,}/g;

export const repeatedPunctuation = paragraphRule({
  id: 'repeated-punctuation',
  category: 'marks',
  severity: 'error',
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '标点重复', en: 'Repeated punctuation' },
    why: {
      'zh-cn': '两个停顿或句末点号不能连用，多是删改时留下的。省略号、破折号以及“？！”“！！！”这类叠用不在此列。',
      en: 'Two pause or stop marks never stand side by side; they are left over from editing. Ellipsis, dash, ？！ and ！！！ are not meant.',
    },
    source: 'GB/T 15834-2011, 5.1',
  },
  messages: {
    repeated: {
      'zh-cn': '标点“{marks}”连用，应只留“{kept}”。',
      en: 'The marks “{marks}” stand side by side; keep only “{kept}”.',
    },
    keep: { 'zh-cn': '只留“{kept}”', en: 'Keep only “{kept}”' },
  },
  examples: [
    {
      bad: '各项工作取得明显成效⟦。。⟧下一步要再接再厉。',
      good: '各项工作取得明显成效……下一步要再接再厉。',
      fixed: '各项工作取得明显成效。下一步要再接再厉。',
    },
    { bad: '要抓好落实⟦，。⟧', good: '真的能落实吗？！', fixed: '要抓好落实。' },
    { bad: '要摸清底数⟦、，⟧找准短板。', fixed: '要摸清底数，找准短板。' },
  ],
  *check({ text }) {
    for (const match of text.matchAll(RUN)) {
      const marks = match[0];
      const kept = strongest(marks);
      const [start, end] = [match.index, match.index + marks.length];
      yield {
        span: span(start, end),
        message: 'repeated',
        data: { marks, kept },
        fixes: [{ automatic: true, edits: [edit(start, end, kept)], label: 'keep' }],
      };
    }
  },
});

// The mark that closes most stays: a full stop before a semicolon before a comma before an enumeration comma.
function strongest(marks: string): string {
  for (const mark of '。；;：，,、') if (marks.includes(mark)) return mark;
  return marks.charAt(0);
}
