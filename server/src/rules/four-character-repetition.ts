import { repetitionsIn } from '../analysis/four-character/repetitions.ts';
import { draftRule } from './rule.ts';

/** Three times within 600 UTF-16 units: about three minutes of speech. */
const [TIMES, REACH] = [3, 600];

export const fourCharacterRepetition = draftRule({
  id: 'four-character-repetition',
  category: 'four-character',
  severity: 'hint',
  docs: {
    title: { 'zh-cn': '成语用得过密', en: 'An idiom said too often' },
    why: {
      'zh-cn':
        '同一个成语在六百字内用了三次，听起来词穷。标题里的主题词、加引号的说法，以及三处前后字相同的排比、反复，不在此列。',
      en: 'One idiom three times within 600 characters sounds as if words had run out. Words of the title or a heading, words in quotes, and a refrain, where the character before or behind is the same each time, are not meant.',
    },
  },
  messages: {
    repeated: {
      'zh-cn': '“{text}”在{reach}字内已是第{times}次出现，可换个说法。',
      en: '“{text}” stands here for the {times}. time within {reach} characters; vary the wording.',
    },
    earlier: { 'zh-cn': '前面用过“{text}”', en: 'an earlier “{text}”' },
  },
  examples: [
    {
      bad: '我们千方百计保供应，把物资送到一线。各单位要千方百计稳就业，帮助企业渡过难关。还要⟦千方百计⟧增收入，让群众得实惠。',
      good: '我们千方百计保供应，把物资送到一线。各单位要多措并举稳就业，帮助企业渡过难关。还要想方设法增收入，让群众得实惠。',
    },
    {
      bad: '老同志兢兢业业干工作，给大家作了表率。年轻人也要兢兢业业，从小事做起。窗口的同志更是⟦兢兢业业⟧地服务。',
      good: '任务之重前所未有，要求之高前所未有，机遇之多也是前所未有，我们没有理由不干好。',
    },
  ],
  *check(draft) {
    for (const { text, places } of repetitionsIn(draft, TIMES, REACH)) {
      const last = places.at(-1);
      if (!last) continue;
      yield {
        span: last,
        message: 'repeated',
        data: { text, times: TIMES, reach: REACH },
        related: places.slice(0, -1).map((span) => ({ span, message: 'earlier', data: { text } })),
      };
    }
  },
});
