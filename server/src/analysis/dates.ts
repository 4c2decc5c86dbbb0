import type { Paragraph } from '../draft/draft.ts';
import { parseNumeral } from '../text/numerals.ts';
import { type Span, span } from '../text/span.ts';
import { hasAny, KIND } from './kinds.ts';

/** A date of the common calendar as it is written: 2026年4月30日, 二月三日, 4月28日至30日. Spans are UTF-16 offsets in the text. */
export interface WrittenDate {
  /** Undefined where no year, or one without a number (去年), is written before the month. */
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
  /** The last day of a period within the month. */
  readonly until?: { readonly day: number; readonly span: Span };
  /** The day of the week that is written behind it: 0 for Sunday. */
  readonly weekday?: { readonly number: number; readonly span: Span };
}

/** How much before a month belongs to its date, or says that it is another calendar’s (UTF-16 units). */
const NEAR = 24;

const MONTH =
  /(?:(?<![\d０-９])((?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3}) ?年 ?)?(?<![\d０-９.．一二三四五六七八九十第])(\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3}) ?$/;
const DAY = / ?(\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})/y;
const UNTIL = / ?(?:至|到|—{1,2}|[-－–～~])/y;
/** What closes a day; not the number of a document, a house or a line. */
const CLOSE = / ?(?:日(?!龄)|号(?![文楼院线令馆台机井厅门车票]))/y;
const WEEKDAY = / ?([（(] ?)?(星期|周|礼拜)([一二三四五六日天])/y;
const WEEK = '日一二三四五六';

/** Other calendars, whose months have other days; how long something took; a day that is said not to be. */
const APART = /[农阴旧夏古藏傣彝回佛]历|闰|腊月|正月|冬月|历时|为期|用时|长达|经过|没有|不存在|所谓/;
const NAMED_YEAR = /[今去明前后当同每上次翌本]年 ?$/;

/** The dates of a text. Those of other calendars, and one that is quoted by itself, are left out. */
export function datesIn(paragraph: Paragraph): readonly WrittenDate[] {
  if (!hasAny(paragraph, KIND.calendar)) return NONE;
  const { text } = paragraph;
  let found: WrittenDate[] | undefined;
  for (let at = text.indexOf('月'); at >= 0; at = text.indexOf('月', at + 1)) {
    if (!mayCount(text, at + 1) || !mayCount(text, at - 1)) continue;
    const date = dateAround(text, at);
    if (!date) continue;
    found ??= [];
    found.push(date);
  }
  return found ?? NONE;
}

const NONE: readonly WrittenDate[] = [];

/** Whether one of some marks stands at an offset; never beyond the ends of the text. */
const isOneOf = (marks: string, text: string, at: number): boolean => marks.includes(text.charAt(at) || '月');

const mayCount = (text: string, at: number): boolean =>
  isOneOf(' 0123456789０１２３４５６７８９一二三四五六七八九十', text, at);

function dateAround(text: string, at: number): WrittenDate | undefined {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const head = MONTH.exec(before);
  const month = parseNumeral(head?.[2] ?? '');
  const days = daysAt(text, at + 1);
  if (!head || month === undefined || !days || APART.test(before)) return undefined;
  const year = head[1] === undefined ? undefined : yearOf(head[1]);
  // 光绪二十四年二月三十日: the years of an era have months of the moon.
  const lead = before.slice(0, head.index);
  if (year === undefined && /年 ?$/.test(lead) && !NAMED_YEAR.test(lead)) return undefined;
  const start = at - (before.length - head.index);
  const { day, end, until } = days;
  if (isOneOf('“‘', text, start - 1) && isOneOf('”’', text, until?.span.end ?? end)) return undefined;
  const weekday = until ? undefined : weekdayAt(text, end);
  return { year, month, day, span: span(start, end), ...(until && { until }), ...(weekday && { weekday }) };
}

type Days = Pick<WrittenDate, 'day' | 'until'> & { readonly end: number };

// 5日, 28日至31日, 28—31日
function daysAt(text: string, from: number): Days | undefined {
  const first = numberAt(text, from);
  if (!first) return undefined;
  const own = behind(CLOSE, text, first.end);
  const dash = behind(UNTIL, text, own ?? first.end);
  const last = dash === undefined ? undefined : numberAt(text, dash);
  const close = last && behind(CLOSE, text, last.end);
  if (last && close !== undefined)
    return { day: first.number, end: own ?? first.end, until: { day: last.number, span: span(last.start, close) } };
  return own === undefined ? undefined : { day: first.number, end: own };
}

function numberAt(text: string, from: number): (Span & { readonly number: number }) | undefined {
  DAY.lastIndex = from;
  const digits = DAY.exec(text)?.[1];
  const number = digits === undefined ? undefined : parseNumeral(digits);
  if (digits === undefined || number === undefined) return undefined;
  return { number, start: DAY.lastIndex - digits.length, end: DAY.lastIndex };
}

/** The offset behind what an expression finds right there; undefined where it finds nothing. */
function behind(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}

// （星期五）, 星期五; but not the first of several days (星期五、星期六), nor 周 without a bracket (周一民同志).
function weekdayAt(text: string, from: number): WrittenDate['weekday'] {
  WEEKDAY.lastIndex = from;
  const match = WEEKDAY.exec(text);
  const [, bracket, word = '', name = ''] = match ?? [];
  if (!match) return undefined;
  const end = WEEKDAY.lastIndex;
  const isOne =
    bracket === undefined ? word === '星期' && !isOneOf('、至到和—', text, end) : isOneOf(' ）)，,上下晚', text, end);
  if (!isOne) return undefined;
  return { number: name === '天' ? 0 : WEEK.indexOf(name), span: span(end - word.length - 1, end) };
}

const yearOf = (written: string): number =>
  /^\d/.test(written)
    ? Number(written)
    : [...written].reduce((n, c) => n * 10 + Math.max(0, '〇一二三四五六七八九'.indexOf(c)), 0);
