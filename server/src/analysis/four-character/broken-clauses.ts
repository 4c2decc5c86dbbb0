import type { Segmenter } from '../../segmenter/segmenter.ts';
import { isHanAt } from '../../text/characters.ts';
import { type Span, slice, span } from '../../text/span.ts';
import { cutWords } from '../words.ts';
import type { BrokenRow } from './broken-rows.ts';
import { knownAs, knownAt, withLost } from './known.ts';
import { isLedInto } from './rows.ts';

/**
 * The clauses between ， or ； that would be a known expression with one character less within them, or with the one that
 * they have lost, amid clauses that are such expressions: 真抓实干，攻坚好克难，善作善成. Clauses of prose are of any length, so
 * that all must be known, and nothing but the one character be wrong.
 */
export function brokenClausesOf(text: string, segmenter: Segmenter | undefined): readonly BrokenRow[] {
  let found: BrokenRow[] | undefined;
  for (const mark of PAUSES)
    for (let left = text.indexOf(mark); left >= 0; left = text.indexOf(mark, left + 1)) {
      const right = endOfClause(text, left + 1, LONGEST);
      const length = right - left - 1;
      if ((length !== 5 && length !== 3) || !isKnown(text, left - 4)) continue;
      const row = rowAround(text, left, right);
      const near = row && nearOf(slice(text, row.odd), segmenter);
      if (!row || near === undefined) continue;
      found ??= [];
      found.push({ ...row, near, lost: length === 3 });
    }
  return found ?? NONE;
}

const NONE: readonly BrokenRow[] = [];
const PAUSES = ['，', '；'];

/** No clause of a row is as long as this (UTF-16 units). */
const LONGEST = 6;

/** The offset of the first character from an offset on that is no Chinese one, or that is so far away. */
function endOfClause(text: string, from: number, most: number): number {
  let at = from;
  while (at < from + most && isHanAt(text, at)) at++;
  return at;
}

/** The clause between two marks with its neighbours of four; undefined where these are too few, or no expressions. */
function rowAround(text: string, left: number, right: number): Omit<BrokenRow, 'near' | 'lost'> | undefined {
  const mark = text.charAt(left);
  const isLast = '。！；'.includes(text.charAt(right) || '，');
  if (text.charAt(right) !== mark && !isLast) return undefined;
  const before = foursBefore(text, left, mark);
  const after = text.charAt(right) === mark ? foursBehind(text, right, mark) : [];
  if (before.length === 0 || before.length + after.length < (after.length === 0 ? 3 : 2)) return undefined;
  return { odd: span(left + 1, right), others: [...before, ...after] };
}

const isKnown = (text: string, at: number): boolean => at >= 0 && knownAt(text, at) !== undefined;

/** How far words that lead into a row are looked for (UTF-16 units). */
const LONGEST_LEAD = 12;

function foursBefore(text: string, left: number, mark: string): Span[] {
  const found: Span[] = [];
  for (let end = left; end >= 4; ) {
    let start = end;
    while (start > end - LONGEST_LEAD && isHanAt(text, start - 1)) start--;
    const own = span(end - 4, end);
    if (!isKnown(text, own.start) || (end - start !== 4 && !isLedInto(text, span(start, end)))) break;
    found.unshift(own);
    if (end - start !== 4 || text.charAt(start - 1) !== mark) break;
    end = start - 1;
  }
  return found;
}

function foursBehind(text: string, right: number, mark: string): Span[] {
  const found: Span[] = [];
  for (let at = right; text.charAt(at) === mark; ) {
    const end = endOfClause(text, at + 1, LONGEST);
    const own = span(at + 1, end);
    if (end - at !== 5 || !isKnown(text, own.start)) break;
    found.push(own);
    at = end;
  }
  return found;
}

// 灵活性改造 holds a word of three: none of its characters is too many.
function nearOf(item: string, segmenter: Segmenter | undefined): string | undefined {
  const isLoose =
    !segmenter || cutWords(segmenter, item).every(({ start, end, tag }) => end - start < 3 || tag === 'x');
  if (!isLoose) return undefined;
  if (item.length === 3) return withLost(item);
  return [2, 1, 3].map((at) => item.slice(0, at) + item.slice(at + 1)).find((four) => knownAs(four) !== undefined);
}
