import type { Paragraph } from '../draft/draft.ts';
import { isHanAt, skipBlank } from '../text/characters.ts';
import { matchesIn } from '../text/matches.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { emphasisedRuns } from './emphasis.ts';
import { hasAny, KIND } from './kinds.ts';

/** A place that is still to be filled in. `masked`: a word that stars stand for, as web pages print it. */
export interface Placeholder {
  readonly span: Span;
  readonly masked: boolean;
}

// Every branch is bounded or a plain run, so the search is linear. What is looked for comes first, and what it stands
// behind after it: the engine passes over all that does not begin a match.
const CANDIDATE = new RegExp(
  [
    '[XxＸｘ×]+',
    '[*＊]{2,}',
    '某某+',
    '[_＿]{2,}',
    '□{2,}|△{2,}|○{2,}|〇{2,}',
    '[【〔［[（(]\\s?(?:请(?:在此)?(?:填|写|补充|输入|插入|添加|注明|替换|修改)|此处|在此(?:处)?(?:填|写|补|插|输)|待(?:填|补|定|完善|核|更新)|填写|插入)[^】〕］\\]）)\\n]{0,60}[】〕］\\]）)]',
    '[【〔［[（(][^【〔［[（()）\\]］〕】\\n]{1,12}待(?:补充?|更新|核实?|确认|完善|提供)[】〕］\\]）)]',
    '[【〔［[（(](?:请|(?:以下|此处|这段)?由)[^【〔［[（()）\\]］〕】\\n]{1,12}(?:核实?|核对|核定|补充?|填写?|提供)[】〕］\\]）)]',
    '[【〔［[（(](?:注[：:])?[^】〕］\\]）)【〔［[（(\\n]{0,8}(?:数据|数字|内容|名单|时间|日期|金额|案例|例子|事例)(?:需|待|要|应|请)[^】〕］\\]）)\\n]{0,8}(?:更新|核实|核对|补充|确认|替换)[】〕］\\]）)]',
    '[【〔［[（(](?:再|可)?(?:加|补|插|添|放|举|讲)(?:上|入|充|进)?[一几两个][^】〕］\\]）)\\n]{0,10}(?:案例|数据|例子|事例|故事|数字|图表|图片|细节)[】〕］\\]）)]',
    '[【〔［[（(][^】〕］\\]）)【〔［[（(\\n]{0,10}(?:结合|根据|按照?)[^】〕］\\]）)\\n]{0,6}(?:实际|情况|具体)[^】〕］\\]）)\\n]{0,6}(?:展开|填写|发挥|撰写|增删|替换|改写)[】〕］\\]）)]',
    '[（(][ 　_]{1,8}[）)](?=[个位家项人名次条场件户年月日元万亿%％])',
    '[【〔［[<＜](?:[一-鿿]{0,6}(?:姓名|名称|地名|单位|部门|职务|日期|时间|地点|数字|数据|年份|金额|比例|百分比|内容|主题|人数)|单位名)[】〕］\\]>＞]',
    '[【〔［][ 　]{0,4}[】〕］]|(?<!号)（[ 　]{0,8}）',
    '（[一-鿿]{0,4}(?:姓名|单位名称?)）|(?<![一-鿿](?<![在到于从赴往]))（[一-鿿]{0,4}地名）',
    '\\{{1,2}[一-鿿A-Za-z_][^{}\\n]{0,40}\\}{1,2}|｛[一-鿿][^｛｝\\n]{0,40}｝',
    '(?:TODO|FIXME|TBD)',
  ].join('|'),
  'g',
);

/** Blanks where a figure or a date is to come: 投资  亿元, 2025年　月　日. */
const BLANKS = /[ 　](?<=[一-鿿].)[ 　]{1,7}(?=[亿万]元|[%％]|个百分点)|年[ 　]{1,8}月(?:[ 　]{1,8}日)?/g;

/** Marks where a figure is to come: 投资？？亿元, 增长……%. */
const QUERIED =
  /[？?…](?:(?<=[一-鿿][？?])[？?]{1,3}|(?<=[达到为约至长降破入资超近共计][？?])|(?<=[达到为约至长降破入资超近共计]…)…)(?=[亿万]元|[%％]|个百分点|公里)/g;

/** A line that says of itself that it is still to be written. */
const TO_COME = /^[ 　]*待(?:补充?|完善|填写?|核实?|更新)[。…]*[ 　]*$/;

const NOTHING: readonly Placeholder[] = [];

/** The places of a paragraph that are still to be filled in, in order; what stands side by side (20XX年X月) is one. */
export const placeholdersOf: (paragraph: Paragraph) => readonly Placeholder[] = memo((paragraph) => {
  const { text } = paragraph;
  const blanks = blanksIn(paragraph);
  if (text.length < 12 && TO_COME.test(text)) return [{ span: span(skipBlank(text), text.length), masked: false }];
  if (blanks.length === 0 && !hasAny(paragraph, KIND.gap | KIND.latin | KIND.bracket | KIND.halfBracket))
    return NOTHING;
  const found: Placeholder[] = [];
  for (const match of matchesIn(text, CANDIDATE)) {
    const place = judge(paragraph, match.index, match.index + match[0].length);
    if (place) add(found, text, place);
  }
  if (blanks.length === 0) return found;
  const left = blanks.map((m) => ({ span: span(m.index, m.index + m[0].length), masked: false }));
  return [...found, ...left].sort((a, b) => a.span.start - b.span.start);
});

function blanksIn(paragraph: Paragraph): readonly RegExpExecArray[] {
  const { text } = paragraph;
  const blank = hasAny(paragraph, KIND.blank) ? matchesIn(text, BLANKS) : NONE;
  const queried = hasAny(paragraph, KIND.query | KIND.half) ? matchesIn(text, QUERIED) : NONE;
  return queried.length === 0 ? blank : [...blank, ...queried];
}

const NONE: readonly RegExpExecArray[] = [];

// XX省XX市 and 20XX年X月X日 are one place each.
function add(found: Placeholder[], text: string, next: Placeholder): void {
  const last = found.at(-1);
  const gap = last && next.span.start - last.span.end;
  const joins = gap === 0 || (gap === 1 && '年月日时分省市县区镇乡村州'.includes(text.charAt(next.span.start - 1)));
  if (!last || !joins) found.push(next);
  else found[found.length - 1] = { span: span(last.span.start, next.span.end), masked: last.masked && next.masked };
}

function judge(paragraph: Paragraph, start: number, end: number): Placeholder | undefined {
  const { text } = paragraph;
  const c = text.charAt(start);
  if ('*＊'.includes(c))
    return emphasisedRuns(paragraph).has(start) || !isMask(text, start, end)
      ? undefined
      : { span: span(start, end), masked: true };
  const at = 'XxＸｘ×'.includes(c) ? withYear(text, start) : start;
  return stands(paragraph, c, start, end) ? { span: span(at, end), masked: false } : undefined;
}

function stands(paragraph: Paragraph, c: string, start: number, end: number): boolean {
  const { text } = paragraph;
  if ('XxＸｘ×'.includes(c) && isHiddenOffice(text, start, end)) return false;
  if ('XxＸｘ×'.includes(c)) return end - start === 1 ? isLoneUnknown(text, start) : isUnknown(text, start, end);
  if (c === '某') return !isAnonymous(text, start, end);
  if (c === '_' || c === '＿')
    return (
      !emphasisedRuns(paragraph).has(start) && !isRule(text, c) && !isLetter(text, start - 1) && !isLetter(text, end)
    );
  if (c === '○' || c === '〇') return !isNumeral(text, start - 1) && !isNumeral(text, end) && text.charAt(end) !== '年';
  if (c === 'T' || c === 'F') return !isLetter(text, start - 1) && !isLetter(text, end);
  if ('【〔［['.includes(c) && isLabel(text, start, end)) return false;
  return !/略.$|掌声|停顿|鼓掌|^.此处(?:指|即|是|为|系|引)/.test(text.slice(start, end));
}

// 【时间】9月1日上午 at the start of a line is a notice, and its label.
const isLabel = (text: string, start: number, end: number): boolean =>
  skipBlank(text) === start &&
  /(?:时间|地点|日期|主题|内容|金额|人数).$/.test(text.slice(start, end)) &&
  /^[：:]?[ 　]?[^，。；、：！？ 　【〔［[]/.test(text.slice(end, end + 3));

const isLetter = (text: string, at: number): boolean => /[A-Za-z]/.test(text.charAt(at));
const isDigit = (text: string, at: number): boolean => /\d/.test(text.charAt(at));
const isNumeral = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && '一二三四五六七八九十零〇○0123456789'.includes(text.charAt(at));

function withYear(text: string, start: number): number {
  let at = start;
  while (at > start - 3 && isDigit(text, at - 1)) at--;
  return at;
}

// XXIV, XX-12, AXX, www.xx.cn and “互联网+XX” are no gaps; nor is XX among Latin words.
function isUnknown(text: string, start: number, end: number): boolean {
  if (isLetter(text, start - 1) || /[A-Za-z0-9]/.test(text.charAt(end))) return false;
  if ('+＋'.includes(text.charAt(end) || '?') || '+＋'.includes(text.charAt(start - 1) || '?')) return false;
  if (/^[-_.@/][A-WYZa-wyz0-9]/.test(text.slice(end, end + 2))) return false;
  if (/[A-WYZa-wyz][-_.@/]$|\d[-_@/]$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  return (
    !/[A-Za-z]\s$/.test(text.slice(Math.max(0, start - 2), start)) && !/^\s[A-Za-z]/.test(text.slice(end, end + 2))
  );
}

// One X or × counts only before a unit and behind what a number would follow: ×月×日, 第X届, 202X年.
function isLoneUnknown(text: string, at: number): boolean {
  const [c, before, next] = [text.charAt(at), text.charAt(at - 1), text.charAt(at + 1)];
  if (c === 'x' || c === 'ｘ' || next === '') return false;
  if (isDigit(text, at - 1)) return next === '年' && isDigit(text, at - 2) && isDigit(text, at - 3);
  const counted = COUNTED.test(text.slice(at + 1, at + 3));
  if (!counted && !'年月日省市县区镇乡村届次批期名个项条户亿万元千%％'.includes(next)) return false;
  if ((counted || '亿万%％'.includes(next)) && isHanAt(text, at - 1)) return true;
  if (next === '月' && /[\d×X]/.test(text.charAt(at + 2))) return true;
  return before === '' || '年月省市县区镇乡，。、：；（(“　 于到至在从达共有第约近'.includes(before);
}

// 原××局局长 in a case that is told: whose office it was is not said.
function isHiddenOffice(text: string, start: number, end: number): boolean {
  if (end - start < 2 || !'原某'.includes(text.charAt(start - 1) || '?')) return false;
  return OFFICE.test(text.slice(end, end + 12)) && CASE.test(text);
}

const OFFICE = /^[一-鿿]{0,8}?(?:长|主任|书记|经理|干部)/;
const CASE = /阶下囚|落马|违纪|违法|贪污|受贿|受审|判处|判刑|双开|堕落|失足|留置|锒铛入狱/;

// 引进X家企业, 慰问X人: a measure word that begins no other word.
const COUNTED = /^(?:[个项名次条场件户]|位(?![于置数])|家(?![庭族人])|人(?![们称生类才民家]))/;

const PERSON = /(?:总书记|书记|同志|主席|总理|主任|省长|市长|县长|区长|局长|部长|院长|校长|常委|委员|领导|重要|讲话)/y;

// A run of stars that emphasises nothing: three and more anywhere but in a line of stars, two between Chinese characters.
function isMask(text: string, start: number, end: number): boolean {
  if (isRule(text, text.charAt(start)) || /[A-Za-z0-9]/.test(text.charAt(start - 1))) return false;
  const first = skipBlank(text) === start;
  if (first && /^\s/.test(text.slice(end, end + 1))) return false;
  if (end - start > 2) return true;
  PERSON.lastIndex = end;
  if (PERSON.test(text)) return true;
  return isHanAt(text, end) && (isHanAt(text, start - 1) || /[省市县区镇乡村州局厅委]/.test(text.charAt(end)));
}

// A line of nothing but the character, blanks and hyphens divides.
const isRule = (text: string, c: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charAt(i) !== c && !' \t　-'.includes(text.charAt(i))) return false;
  return true;
};

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹潘葛范彭鲁韦马袁柳唐薛雷贺倪汤滕罗毕郝傅卞齐康伍余顾黄穆萧姚邵汪毛米宋庞熊纪舒屈祝董梁杜阮蓝闵贾童颜郭梅盛林钟徐邱骆夏蔡田樊胡凌霍卢莫房丁邓洪崔吉龚邢裴陆翁荀惠曲靳段焦侯车宫宁仇甘武刘龙叶蒲赖谭柴瞿庄晏廖耿欧聂曾';

// 张某某 in a case that is told, 某某人, somebody who acts (某某可以), and a “某某” that is quoted, are words.
function isAnonymous(text: string, start: number, end: number): boolean {
  if ('人可会能被把说就也都不'.includes(text.charAt(end) || '?')) return true;
  if (SURNAMES.includes(text.charAt(start - 1) || '?') && !/[单省市县区镇乡村局厅部公学企]/.test(text.charAt(end)))
    return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
