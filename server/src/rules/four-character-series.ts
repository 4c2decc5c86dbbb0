import { brokenClausesOf } from '../analysis/four-character/broken-clauses.ts';
import { brokenRowsOf } from '../analysis/four-character/broken-rows.ts';
import { slice } from '../text/span.ts';
import { eachFound } from './each-found.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

export const fourCharacterSeries = paragraphRule({
  id: 'four-character-series',
  category: 'four-character',
  severity: 'information',
  waits: 'line',
  needsSegmenter: true,
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '四字格不齐', en: 'A row of four-character expressions broken' },
    why: {
      'zh-cn':
        '顿号并列的几项，其余各项都是四字格，只有一项多出或缺少字数，念出来就断了节奏。三项并列的，只在这一项去掉一个字便成四字格，或者明显漏了一个字时提示；逗号、分号并列的，各项都是认得的四字格，只差这一个字才提示。名称、地名、数字的并列不查。',
      en: 'Of items joined by 、 all are four-character expressions but one that is longer or shorter: read aloud, the beat is lost. Of three items, the odd one is named only where it would be of four without one character, or has plainly lost one. Between ， or ； all others have to be known expressions, and one character all that is wrong. Rows of names, places and numbers are not looked at.',
    },
  },
  messages: {
    near: {
      'zh-cn': '并列的其他各项均为四字格，“{item}”为{length}字，可作“{near}”。',
      en: 'The other items of this row are four-character expressions; “{item}” has {length} characters: “{near}” would match.',
    },
    lost: {
      'zh-cn': '并列的其他各项均为四字格，“{item}”只有三个字，似乎漏了一字，如“{near}”。',
      en: 'The other items of this row are four-character expressions; “{item}” has lost a character of “{near}”.',
    },
    unfinished: {
      'zh-cn': '并列的其他各项均为四字格，“{item}”只有三个字，似乎漏了一字。',
      en: 'The other items of this row are four-character expressions; “{item}” seems to have lost a character.',
    },
    odd: {
      'zh-cn': '并列{count}项中，其余各项均为四字格，“{item}”为{length}字，念起来不齐。',
      en: 'Of {count} items in this row all others are four-character expressions; “{item}” has {length} characters.',
    },
    other: { 'zh-cn': '同列的四字格“{item}”', en: 'an expression of four in the same row: “{item}”' },
  },
  examples: [
    {
      bad: '我们要坚定信心，咬定目标、⟦补好齐短板⟧、狠抓落实，把各项任务往前赶。',
      good: '我们要坚定信心，咬定目标、补齐短板、狠抓落实，把各项任务往前赶。',
    },
    {
      bad: '要做到统筹兼顾、⟦协调推⟧、齐抓共管。要坚持真抓实干、⟦久久为⟧、善作善成。',
      good: '要做到统筹兼顾、抓落实、齐抓共管。',
    },
    {
      bad: '全县上下要真抓实干，⟦攻坚好克难⟧，善作善成，赢得主动。',
      good: '全县上下要真抓实干，攻克了难题，善作善成，赢得主动。',
    },
    {
      bad: '窗口人员要做到：热情周到、⟦有问题必答⟧、马上就办、一次办好。',
      good: '参加座谈的有：办公室、组织处、机关党委、老干部处。',
    },
  ],
  check: eachFound(
    (paragraph, { segmenter }) => {
      const [rows, clauses] = [brokenRowsOf(paragraph, segmenter), brokenClausesOf(paragraph.text, segmenter)];
      return clauses.length === 0 ? rows : [...rows, ...clauses];
    },
    ({ odd, others, near, lost }, { text }) => {
      const item = slice(text, odd);
      return {
        span: odd,
        message: lost ? (near === undefined ? 'unfinished' : 'lost') : near === undefined ? 'odd' : 'near',
        data: { item, count: others.length + 1, length: item.length, ...(near !== undefined && { near }) },
        related: others.map((other) => ({ span: other, message: 'other', data: { item: slice(text, other) } })),
      };
    },
  ),
});
