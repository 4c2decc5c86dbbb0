import type { Paragraph } from '../draft/draft.ts';
import { isHanAt } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { type Span, shift, slice, span } from '../text/span.ts';
import { rowBefore, rowIn } from './item-rows.ts';
import { ONES, type PromisedCount, promisesOf } from './promises.ts';

/** A promise with the clauses of its own paragraph that keep it; UTF-16 offsets in the paragraph. */
export interface SelfNamed {
  readonly promise: PromisedCount;
  readonly items: readonly Span[];
}

/**
 * The promises that the words behind their colon take up, clause by clause: “三个更加”：更加公平，更加优质，更加多元;
 * 三道关：政治关、能力关、廉洁关; “三个一”：建一本台账，… ; 三个问题：为谁干？… Characters may be named before: “严、细、实”三字诀.
 */
export const selfNamedIn: (paragraph: Paragraph) => readonly SelfNamed[] = memo((paragraph) => {
  const found = promisesOf(paragraph).flatMap((promise) => {
    const items =
      promise.noun === '字'
        ? charactersBeside(paragraph.text, promise)
        : (rowBefore(paragraph.text, promise.span.start) ?? itemsBehind(paragraph.text, promise));
    return items.length > 1 ? [{ promise, items }] : [];
  });
  return found.length > 0 ? found : NONE;
});

const NONE: readonly SelfNamed[] = [];

/** The longest list of clauses that is read (UTF-16 units). */
const LONGEST = 200;

function itemsBehind(text: string, promise: PromisedCount): readonly Span[] {
  const list = behindColon(text, promise);
  if (!list) return [];
  const items = promise.noun === '问题' ? questionsIn(list.text, promise.count) : clausesIn(list.text, promise);
  if (items.length === 0) return rowIn(list.text).map((item) => shift(item, list.start));
  return items.map((item) => shift(item, list.start));
}

/** What stands behind a promise and its colon, and where it begins; undefined where there is no colon. */
function behindColon(
  text: string,
  { span: { end } }: Pick<PromisedCount, 'span'>,
): { text: string; start: number } | undefined {
  const mark = /^”?[：:]/.exec(text.slice(end, end + 2))?.[0].length;
  const start = end + (mark ?? 0);
  return mark === undefined ? undefined : { text: text.slice(start, start + LONGEST), start };
}

// The clauses of the sentence, where each of them names what is counted, and once only.
function clausesIn(list: string, promise: PromisedCount): readonly Span[] {
  const line = /^[^。！？：]*/.exec(list)?.[0] ?? '';
  if (line.length === LONGEST || GOES_ON.test(list.slice(line.length + 1))) return [];
  const items = [...line.matchAll(/[^，；、]+/g)];
  return items.every(([item]) => names(item, promise))
    ? items.map(({ 0: item, index }) => span(index, index + item.length))
    : [];
}

/** The clauses of a sentence between marks of one kind. */
function clausesAt(line: string, mark: string): readonly Span[] {
  let end = -1;
  return line.split(mark).map((clause) => {
    const start = end + 1;
    end = start + clause.length;
    return span(start, end);
  });
}

/** A promise whose clauses are as many as it says, but for one of them that does not name what is counted. */
export interface Misnamed {
  readonly promise: PromisedCount;
  readonly odd: Span;
}

/**
 * “四个坚持”：坚持…；坚持…；坚持…；加强…。 — as many as promised, alike but for one, and no other to come. Without quotation
 * marks only what begins the others: three of 四项工作 may well end in 工作, and the last in another word.
 */
export function misnamedIn(paragraph: Paragraph): readonly Misnamed[] {
  const found: Misnamed[] = [];
  for (const promise of promisesOf(paragraph)) {
    const list = promise.count > 2 && promise.noun.length > 1 ? behindColon(paragraph.text, promise) : undefined;
    const odd = list && oddClause(list.text, promise);
    if (odd) found.push({ promise, odd: shift(odd, list.start) });
  }
  return found;
}

function oddClause(list: string, { noun, count, quoted }: PromisedCount): Span | undefined {
  const line = /^[^。！？：]*/.exec(list)?.[0] ?? '';
  // What is missing may come in the next sentence.
  if (line.length === LONGEST || list.charAt(line.length) === '：' || list.includes(noun, line.length))
    return undefined;
  const mark = '；，、'.split('').find((m) => line.includes(m)) ?? '；';
  const items = clausesAt(line, mark);
  const others = items.filter((item) => !slice(line, item).includes(noun));
  const [odd] = others;
  const named = items.filter((item) => item !== odd).map((item) => slice(line, item));
  const alike = named.every((item) => item.startsWith(noun)) || (quoted && named.every((item) => item.endsWith(noun)));
  return others.length === 1 && items.length === count && alike ? odd : undefined;
}

const ONE = /一[个支套张本份名条次场批项册部台道面块座片间处家篇堂门封幅棵首杯把根串种类件户队班]/g;

/** Whether a text names a thing of which there is one: 建好一个阵地. */
export const namesOne = (text: string): boolean => text.search(ONE) >= 0;

function names(item: string, { noun, figure }: PromisedCount): boolean {
  if (noun === ONES) return item.match(ONE)?.length === 1;
  if (noun.length < 2) return figure && item.length > 1 && item.endsWith(noun);
  return item.length > noun.length && (item.startsWith(noun) || item.endsWith(noun));
}

// “联、帮、督”三字诀, “联”“帮”“督”三字, 三字诀：联、帮、督。: characters that stand apart, each in its place.
function charactersBeside(text: string, { span: own, quoted, count }: PromisedCount): readonly Span[] {
  const before = quoted ? own.start - 1 : own.start;
  const all: (readonly Span[])[] = [];
  for (let from = quotedBefore(text, before); from !== undefined; from = quotedBefore(text, from))
    all.push(charactersIn(text, from, before));
  const kept = all.find((items) => items.length === count);
  // Of several quotations, only the last may be meant, unless each of them is one character.
  if (all.length > 0) return kept ?? (all.length === 1 || all[0]?.length === 1 ? (all.at(-1) ?? []) : []);
  const list = behindColon(text, { span: own });
  if (!list) return [];
  const line = /^[^。；！？：]*/.exec(list.text)?.[0] ?? '';
  return charactersIn(text, list.start, list.start + line.length);
}

/** Where the quotation opens that ends right before an offset; undefined where none does, or a long one. */
function quotedBefore(text: string, end: number): number | undefined {
  const close = text.charAt(end - 1) === '、' ? end - 2 : end - 1;
  if (text.charAt(close) !== '”') return undefined;
  const open = text.slice(Math.max(0, close - LONGEST_ROW), close).lastIndexOf('“');
  return open < 0 ? undefined : Math.max(0, close - LONGEST_ROW) + open;
}

/** The longest row of quoted characters that is read (UTF-16 units). */
const LONGEST_ROW = 40;

/** The characters of a stretch where none stands beside another; none where it holds anything else. */
function charactersIn(text: string, from: number, to: number): readonly Span[] {
  const items: Span[] = [];
  for (let i = from; i < to; i++) {
    if (!isHanAt(text, i)) {
      if (!'“”、，'.includes(text.charAt(i))) return [];
    } else if (isHanAt(text, i + 1)) return [];
    else items.push(span(i, i + 1));
  }
  return items;
}

const QUESTION = /[^。！？；：\n]*？”?/y;
const NUMBERED = /^“?(?:[一1１①][是、.．要]|第一|其一|首先|①)/;
const GOES_ON = /^(?:以及|还|另|此外|同时|最后|再|也|更|第|其余|余下)/;

// A question may be asked in two sentences, and two in one, so that their number proves nothing where they could be.
function questionsIn(list: string, most: number): readonly Span[] {
  if (list.length === LONGEST) return [];
  const items: Span[] = [];
  for (QUESTION.lastIndex = 0; ; ) {
    const start = QUESTION.lastIndex;
    const question = QUESTION.exec(list);
    if (!question) {
      const inOne = items.length < most && items.some((item) => /[，、]/.test(slice(list, item)));
      return NUMBERED.test(list) || GOES_ON.test(list.slice(start)) || items.length > most || inOne ? [] : items;
    }
    items.push(span(start, QUESTION.lastIndex));
  }
}
