import type { Paragraph } from '../draft/draft.ts';
import { skipBlank } from '../text/characters.ts';
import { parseNumeral } from '../text/numerals.ts';
import { type Span, span } from '../text/span.ts';
import { hasAny, KIND } from './kinds.ts';

/** A time of day that is surely one, as it is written: 26日8时30分, 下午3点20分, 上午9:30. UTF-16 offsets in the text. */
export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly span: Span;
}

/** 时段, 时间 and the like are words; 48时内, 60分钟 are how long something takes. */
const HOURS =
  / ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?时(?![段间代期机候常刻隔内之])(?: ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?分(?!钟))?/y;
/** 点 counts opinions too (下午讲五点), and a colon goals (26日25:20获胜): with minutes, behind 上午 or 下午. */
const POINTS =
  / ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?(?:点 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?分(?!钟)|[:：](\d\d)(?!\d))/y;

/** The times right behind 上午 and 下午, and those behind a day, in the order of these. */
export function timesIn(paragraph: Paragraph): readonly WrittenTime[] {
  if (!hasAny(paragraph, KIND.calendar)) return NONE;
  const { text } = paragraph;
  let found: WrittenTime[] | undefined;
  for (const [word, leads] of PLACES) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!leads.includes(text.charAt(at - 1) || '时')) continue;
      const time = timeAt(text, at + 1, HOURS) ?? (word === '午' ? timeAt(text, at + 1, POINTS) : undefined);
      if (!time || (word === '日' && isLasting(text, at))) continue;
      found ??= [];
      found.push(time);
    }
  }
  return found ?? NONE;
}

const PLACES = [
  ['午', '上下中'],
  ['日', '0123456789一二三四五六七八九十'],
] as const;
const NONE: readonly WrittenTime[] = [];

// 历时3日36时, 共2日30时: how long it took.
function isLasting(text: string, at: number): boolean {
  let start = at;
  while ('0123456789一二三四五六七八九十 '.includes(text.charAt(start - 1) || '日')) start--;
  return /(?:[历用耗费]时|历经|持续|为期|[共计约达仅需])$/.test(text.slice(Math.max(0, start - 3), start));
}

function timeAt(text: string, at: number, form: RegExp): WrittenTime | undefined {
  form.lastIndex = at;
  const match = form.exec(text);
  const hour = parseNumeral(match?.[1] ?? '');
  if (!match || hour === undefined) return undefined;
  const minute = parseNumeral(match[2] ?? match[3] ?? '') ?? 0;
  return { hour, minute, span: span(skipBlank(text, at), form.lastIndex) };
}
