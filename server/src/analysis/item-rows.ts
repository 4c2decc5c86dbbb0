import { type Span, span } from '../text/span.ts';

// Rows of items whose number is certain by their form alone. Spans are UTF-16 offsets in the text at hand.

/** The fewest items that make a row, and the longest of them. */
const FEWEST = 3;
const LONGEST = 12;

/**
 * The items of the first sentence of a text that are set against each other: three and more of one length, between marks of
 * one kind, with a character that stands at one place in all (班子怎么带，产业怎么兴，村子怎么管). None where it is made otherwise.
 */
export function rowIn(text: string): readonly Span[] {
  const line = /^[^。！？：]*(?=[。！？])/.exec(text)?.[0] ?? '';
  const mark = '；，、'.split('').find((m) => line.includes(m));
  if (mark === undefined) return [];
  const items = line.split(mark);
  const length = items[0]?.length ?? 0;
  if (items.length < FEWEST || length < 2 || length > LONGEST || items.some((item) => item.length !== length))
    return [];
  if (!/^\p{Script=Han}+$/u.test(items.join('')) || !sharesPlace(items)) return [];
  return items.map((_, i) => span(i * (length + 1), i * (length + 1) + length));
}

const sharesPlace = ([first = '', ...rest]: readonly string[]): boolean =>
  [...first].some((c, i) => rest.every((item) => item.charAt(i) === c));

/** The longest row that is read (UTF-16 units). */
const REACH = 120;

/**
 * The quotations or titles that stand in a row right before an offset: “帮办代办”“容缺受理”“一次办结”三项机制. Undefined for
 * fewer than two, and where the row goes on before them.
 */
export function rowBefore(text: string, end: number): readonly Span[] | undefined {
  if (!'”》'.includes(text.charAt(end - 1) || ' ')) return undefined;
  const from = Math.max(0, end - REACH);
  const row = ROW.exec(text.slice(from, end));
  if (!row || row.index + from === 0 || /[、和与及”》]/.test(text.charAt(from + row.index - 1))) return undefined;
  return [...row[0].matchAll(ITEM)].map(({ 0: item, index }) => {
    const start = from + row.index + index;
    return span(start, start + item.length);
  });
}

const ITEM = /“[^“”《》]{1,20}”|《[^《》]{1,30}》/g;
const ROW = /(?:“[^“”《》]{1,20}”(?:[、和与及]|以及)?){2,9}$|(?:《[^《》]{1,30}》(?:[、和与及]|以及)?){2,9}$/;
