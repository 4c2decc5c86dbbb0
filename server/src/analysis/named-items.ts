import type { Paragraph } from '../draft/draft.ts';
import { isHanAt } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { type Span, shift, slice, span } from '../text/span.ts';
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
      promise.noun === '字' ? charactersBeside(paragraph.text, promise) : itemsBehind(paragraph.text, promise);
    return items.length > 1 ? [{ promise, items }] : [];
  });
  return found.length > 0 ? found : NONE;
});

const NONE: readonly SelfNamed[] = [];

/** The longest list of clauses that is read (UTF-16 units). */
const LONGEST = 200;

function itemsBehind(text: string, promise: PromisedCount): readonly Span[] {
  const { end } = promise.span;
  const mark = /^”?[：:]/.exec(text.slice(end, end + 2))?.[0].length;
  if (mark === undefined) return [];
  const list = text.slice(end + mark, end + mark + LONGEST);
  const items = promise.noun === '问题' ? questionsIn(list, promise.count) : clausesIn(list, promise);
  return items.map((item) => shift(item, end + mark));
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

const ONE = /一[个支套张本份名条次场批项册部台道面块座片间处家篇堂门封幅棵首杯把根串种类件户队班]/g;

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
  const mark = /^”?[：:]/.exec(text.slice(own.end, own.end + 2))?.[0].length;
  const list =
    mark === undefined ? undefined : /^[^。；！？：]*/.exec(text.slice(own.end + mark, own.end + mark + LONGEST));
  return list && mark !== undefined ? charactersIn(text, own.end + mark, own.end + mark + list[0].length) : [];
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
