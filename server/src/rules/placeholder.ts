import { placeholdersOf } from '../analysis/placeholders.ts';
import { brief } from '../text/brief.ts';
import { nested } from '../text/quotes.ts';
import { slice } from '../text/span.ts';
import { eachFound } from './each-found.ts';
import { paragraphRule, TEXT_ROLES } from './rule.ts';

const NOTE = /^[【〔［[（(].*(?:请|此处|在此|待|由)/;

/** What a number or a name in the gap would stand before, so that a message tells one gap from another: 月, 亿条. */
const UNIT =
  /[亿万千百]{0,2}(?:(?:日(?!报)|时(?!代|报)|[年月分秒省市县区镇乡村州届次批期名个项条户家位人件场处元吨米亩度天岁倍])|(?<=[亿万千百])|[%％])/y;

function unitAt(text: string, at: number): string {
  UNIT.lastIndex = at;
  return UNIT.exec(text)?.[0] ?? '';
}

/** How much of a placeholder a message repeats (UTF-16 units). */
const LONGEST = 26;

export const placeholder = paragraphRule({
  id: 'placeholder',
  category: 'completeness',
  severity: 'warning',
  roles: TEXT_ROLES,
  docs: {
    title: { 'zh-cn': '留空未填', en: 'Placeholder left' },
    why: {
      'zh-cn':
        '套用范文或先搭架子再填内容时，XX、××、***、某某、＿＿、【请填写】、（此处……）、TODO、20XX年这类留空最容易漏到定稿里。罗马数字和代号（XXIV、XX-12）、“张某某”这样隐去姓名的写法、案例里的“原××局局长”、Markdown 的加粗记号、注释用的星号不在此列。',
      en: 'XX, ××, ***, 某某, ＿＿, 【请填写】, （此处…）, TODO and 20XX年 are gaps that slip into the final text when a model is filled in. Roman numerals and codes (XXIV, XX-12), a surname with 某某, the hidden office of a case that is told (原××局局长), Markdown emphasis and footnote stars are not meant.',
    },
  },
  messages: {
    blank: {
      'zh-cn': '“{text}”处留空未填，请补上实际内容。',
      en: '“{text}” is a gap that is still to be filled in.',
    },
    note: {
      'zh-cn': '“{text}”是写稿时留的提示，请补上内容后删去。',
      en: '“{text}” is a note to the writer; do what it says and delete it.',
    },
    masked: {
      'zh-cn': '“{text}”处的字词被星号隐去了，请对照原文补全。',
      en: '“{text}” stands for words that a web page has masked; write them out.',
    },
  },
  examples: [
    {
      bad: '今年以来，⟦XX⟧市认真落实各项部署。',
      good: '在第XXIV届展会上，XX-12型设备首次亮相。',
    },
    {
      bad: '⟦20XX年X月X⟧日，我局召开动员会。',
      good: '2024年5月6日，我局召开动员会。',
    },
    {
      bad: '要认真学习⟦***⟧同志的先进事迹，严守党章⟦**⟧党规。',
      good: '要把**抓落实**摆在第一位，***决不松劲***。',
    },
    {
      bad: '感谢⟦某某⟧单位的大力支持。',
      good: '某些单位重视不够，原副局长张某某的教训十分深刻。',
    },
    {
      bad: '全年完成投资⟦＿＿＿⟧亿元，⟦【请填写增幅】⟧。⟦（此处用一组数据说明成效）⟧',
      good: '改革永远在路上（此处应有掌声）。',
    },
    {
      bad: '原⟦××⟧局局长作了发言。',
      good: '我县原××局局长，从一名代课教师干到正科级，最后成了阶下囚。',
    },
    {
      bad: '引进⟦X⟧家企业，慰问困难群众⟦×⟧人，办成实事⟦（  ）⟧件⟦（数据待更新）⟧。⟦（请统计局核）⟧',
      good: '小组赛采用2×2人制，未知数X位于等号左边（结果会后公布）。',
    },
    { bad: '⟦（此处再补一段）⟧', good: '（此处略）' },
    { bad: '⟦TODO⟧：补充今年的数据。' },
  ],
  check: eachFound(placeholdersOf, ({ span, masked }, paragraph) => {
    const text = slice(paragraph.text, span);
    const message = masked ? 'masked' : NOTE.test(text) ? 'note' : 'blank';
    const unit = message === 'blank' ? unitAt(paragraph.text, span.end) : '';
    return { span, message, data: { text: nested(brief(text, LONGEST)) + unit } };
  }),
});
