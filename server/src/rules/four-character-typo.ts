import { misspeltIn } from '../analysis/four-character/misspelt.ts';
import { isCommonWord } from '../lexicon/idioms.ts';
import { edit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import { eachFound } from './each-found.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

// 博大精神: what is written for 精深 is a word, and may be meant.
const mayBeMeant = (wrong: string, right: string): boolean => {
  const half = wrong.startsWith(right.slice(0, 2)) ? wrong.slice(2) : wrong.slice(0, 2);
  return isCommonWord(half);
};

export const fourCharacterTypo = paragraphRule({
  id: 'four-character-typo',
  category: 'four-character',
  severity: 'warning',
  repairs: true,
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '成语、四字格误写', en: 'Misspelt four-character expression' },
    why: {
      'zh-cn':
        '查常见的误写，以及与成语只差一个同音或形近字、本身又不成词的写法。词典收录的异形词、单独加引号的名称和化用不查；误写确定的自动改正，其余给出改法供选。',
      en: 'Looks for common misspellings, and for forms that differ from an idiom by one character that sounds or looks alike and are no words themselves. Variants that dictionaries list, and names or plays on words alone in quotes, are left. Certain ones are put right automatically, others on request.',
    },
  },
  messages: {
    listed: { 'zh-cn': '“{wrong}”应作“{right}”。', en: '“{wrong}” is written “{right}”.' },
    near: { 'zh-cn': '“{wrong}”疑为“{right}”之误。', en: '“{wrong}” looks like a misspelling of “{right}”.' },
    either: {
      'zh-cn': '“{wrong}”有误，应作“{right}”或“{other}”。',
      en: '“{wrong}” is misspelt: “{right}” or “{other}”.',
    },
    correct: { 'zh-cn': '改为“{to}”', en: 'Change to “{to}”' },
  },
  examples: [
    {
      bad: '成绩只说明过去，我们要⟦再接再励⟧，争取更大进步。',
      good: '成绩只说明过去，我们要再接再厉，争取更大进步。',
      fixed: '成绩只说明过去，我们要再接再厉，争取更大进步。',
    },
    {
      bad: '越是任务繁重，越要⟦未雨绸谬⟧、早做打算。',
      good: '越是任务繁重，越要未雨绸缪、早做打算。',
      fixed: '越是任务繁重，越要未雨绸缪、早做打算。',
    },
    { bad: '一代人⟦前扑后继⟧，才有今天的好日子。', good: '这支志愿服务队取名“医心为民”。' },
    { bad: '中华文化⟦博大精神⟧。', good: '中华文化博大精深。', fixed: '中华文化博大精深。' },
  ],
  check: eachFound(misspeltIn, ({ start, wrong, rights, listed }, _paragraph, { settings }) => {
    if (settings.words.includes(wrong)) return undefined;
    const [right = '', other] = rights;
    const place = span(start, start + 4);
    return {
      span: place,
      message: other !== undefined ? 'either' : listed ? 'listed' : 'near',
      data: { wrong, right, ...(other !== undefined && { other }) },
      fixes: rights.map((to) => ({
        automatic: listed && other === undefined && !mayBeMeant(wrong, to),
        edits: [edit(place.start, place.end, to)],
        label: 'correct',
        data: { to },
      })),
    };
  }),
});
