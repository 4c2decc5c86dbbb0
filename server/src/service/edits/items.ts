import { enumeratorsOf } from '../../analysis/enumerators.ts';
import { sentencesOf } from '../../analysis/sentences.ts';
import { type Point, type Series, seriesOf } from '../../analysis/series.ts';
import { type Block, blockAt, type Draft, endOf } from '../../draft/draft.ts';
import { CHINESE_MARKS, CLOSERS, isBlankCode, isHanAt, skipBlank, trimmedEnd } from '../../text/characters.ts';
import { type Span, span } from '../../text/span.ts';

/** A point as a thing that can be moved: what is its place in the series, and what is its own. Document offsets. */
export interface Item {
  readonly point: Point;
  /** The enumerator and the mark behind it. They belong to the place. */
  readonly name: Span;
  /** What the point says, without its end mark. It may run over several lines. */
  readonly body: Span;
  /** The end mark, one of ；。，; empty where there is none. */
  readonly end: Span;
  /** Whether it ends in a mark of its own (！？”, or a colon), so that no end mark can be put behind it. */
  readonly closed: boolean;
}

/**
 * How many lines the last point has that stands in a line of its own: as many as the others have at most, or all up to
 * the end of its section. The text does not say which.
 */
export type Reach = 'alike' | 'section';

/** The points of a series as items. Text behind the last point that belongs to the paragraph is left out. */
export function itemsOf(draft: Draft, series: Series, reach: Reach = 'alike'): readonly Item[] {
  const { points } = series;
  return points.map((point, i) => {
    const next = points[i + 1];
    const start = point.mark.end + point.enumerator.mark.length;
    const limit = next ? next.mark.start : lastLimit(draft, series, point, reach);
    return itemOf(
      draft.text,
      point,
      span(start, Math.max(start, clipped(draft.text, start, limit, next !== undefined))),
    );
  });
}

function itemOf(text: string, point: Point, whole: Span): Item {
  const end = isEndMark(text, whole.end - 1) && whole.end > whole.start ? whole.end - 1 : whole.end;
  return {
    point,
    name: span(point.mark.start, point.mark.end + point.enumerator.mark.length),
    body: span(whole.start, end),
    end: span(end, whole.end),
    closed: end === whole.end && isClosed(text, whole),
  };
}

/** Whether the mark at an offset only ends an item: ；。， and their half-width forms. */
export const isEndMark = (text: string, at: number): boolean =>
  '；;。，,'.includes(text.charAt(at)) || (text.charAt(at) === '.' && isHanAt(text, at - 1));

function isClosed(text: string, { start, end }: Span): boolean {
  let i = end - 1;
  while (i >= start && CLOSERS.includes(text.charAt(i))) i--;
  const c = text.charAt(i);
  return i >= start && (CHINESE_MARKS.includes(c) || '!?:'.includes(c) || isEndMark(text, i));
}

/** Where the text from `start` ends: before a closing mark that nothing in it opens (“一是…，二是…”), blanks left out. */
function clipped(text: string, start: number, limit: number, inner: boolean): number {
  const open: string[] = [];
  for (let i = start; i < limit; i++) {
    const c = text.charAt(i);
    if (OPENING.includes(c)) open.push(c);
    else if (CLOSING.includes(c) && open.pop() === undefined && !isListNumber(text, i))
      // Between two points nothing may be lost but marks: “一是…”“二是…”.
      return inner && !isOnlyMarks(text, i, limit) ? trimmedTo(text, start, limit) : trimmedTo(text, start, i);
  }
  return trimmedTo(text, start, limit);
}

const OPENING = '“‘「『（《〈【';
const CLOSING = '”’」』）》〉】';

// 1）, 一） count something; they close no bracket.
const isListNumber = (text: string, at: number): boolean =>
  /[\da-zA-Z０-９一二三四五六七八九十]/.test(text.charAt(at - 1));

function isOnlyMarks(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!CHINESE_MARKS.includes(text.charAt(i)) && !isBlankCode(text.charCodeAt(i)) && text.charAt(i) !== '\n')
      return false;
  return true;
}

function trimmedTo(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && (isBlankCode(text.charCodeAt(i - 1)) || text.charCodeAt(i - 1) === 10)) i--;
  return i;
}

// How far the last point reaches: its line, and as many more lines as the other points have; never over an outer point.
function lastLimit(draft: Draft, series: Series, last: Point, reach: Reach): number {
  const line = last.block.start + trimmedEnd(last.block.paragraph.text);
  const outer = nextOuter(draft, series, last);
  if (outer < line) return outer;
  const inline = !last.enumerator.initial || series.points.at(-2)?.block === last.block;
  if (inline) return isOneSentence(draft.text, series) ? sentenceLimit(last, line) : withoutConclusion(last, line);
  return Math.min(outer, withLines(draft, series, last, reach));
}

function nextOuter(draft: Draft, series: Series, last: Point): number {
  const first = series.points[0]?.mark.start ?? 0;
  let limit = draft.text.length;
  for (const { points } of seriesOf(draft)) {
    if ((points[0]?.mark.start ?? first) >= first || (points.at(-1)?.mark.start ?? 0) <= last.mark.start) continue;
    const next = points.find((p) => p.mark.start > last.mark.start);
    if (next) limit = Math.min(limit, next.mark.start);
  }
  return limit;
}

/** Whether ；alone divides the points: then the sentence that they stand in ends with the last. */
const isOneSentence = (text: string, { points }: Series): boolean =>
  points.length > 1 &&
  points.every(({ mark }, i) => {
    const next = points[i + 1]?.mark.start;
    return next === undefined || (text.charAt(next - 1) === '；' && !/[。！？]/.test(text.slice(mark.end, next)));
  });

function sentenceLimit({ block, enumerator }: Point, line: number): number {
  const sentence = sentencesOf(block.paragraph).find(({ end }) => end > enumerator.span.end);
  return sentence ? Math.min(line, block.start + sentence.end) : line;
}

const CONCLUSION =
  /^(?:总之|总的[看说来讲]|总而言之|综上|以上|上述|归根[结到]底|一句话|这[一二两三四五六七八九十几些]|只有[^。]*才)/;

// 只有…，才能… behind the last point closes the paragraph, not the point.
function withoutConclusion({ block, enumerator }: Point, line: number): number {
  const sentence = sentencesOf(block.paragraph).at(-1);
  if (!sentence || sentence.start <= enumerator.span.end) return line;
  const { text } = block.paragraph;
  return CONCLUSION.test(text.slice(sentence.start, sentence.end)) ? block.start + sentence.start : line;
}

function withLines(draft: Draft, { points }: Series, last: Point, reach: Reach): number {
  const more = points.slice(0, -1).map((p, i) => linesBetween(draft, p.block, points[i + 1]?.block ?? p.block));
  const most = more.includes(0) ? 0 : more.reduce((a, b) => Math.max(a, b), 0);
  let end = endOf(last.block);
  let left = reach === 'alike' ? most : Number.POSITIVE_INFINITY;
  for (let line = last.block.line + 1; left > 0; line++) {
    const block = draft.blocks[line];
    if (block?.role === 'blank') continue;
    if (!block || !isProse(block) || block.role === 'closing') break;
    end = endOf(block);
    left--;
  }
  return end;
}

const linesBetween = (draft: Draft, from: Block, to: Block): number =>
  draft.blocks.slice(from.line + 1, to.line).filter((b) => b.role !== 'blank').length;

/** Whether a line is running text of the speech: no heading, title or signature, whatever it looks like, if it begins with 一是. */
export const isProse = ({ role, paragraph }: Block): boolean =>
  role === 'body' || role === 'lead' || role === 'closing' || enumeratorsOf(paragraph)[0]?.initial === true;

/** The whole of an item, its enumerator included. */
export const spanOf = ({ name, end }: Item): Span => span(name.start, end.end);

/** A point at its place among its siblings. */
export interface ItemPlace {
  readonly series: Series;
  readonly items: readonly Item[];
  readonly index: number;
}

/** The points that hold an offset, outermost first; only series of two or more. An offset in an indent is in the text behind it. */
export function placesAt(draft: Draft, offset: number, reach: Reach = 'alike'): ItemPlace[] {
  const at = seated(draft, offset);
  const places = seriesAround(draft, at).flatMap((series) => {
    const items = itemsOf(draft, series, reach);
    const index = items.findIndex((item, i) => {
      const { start, end } = spanOf(item);
      return start <= at && (at < end || (at === end && items[i + 1]?.name.start !== at));
    });
    return index < 0 ? [] : [{ series, items, index }];
  });
  return places.sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** How many series may have ended before an offset and still reach it with their last point. */
const MOST_ENDED = 8;

// The series that an offset may stand in: those that go on behind it, and the nearest of those whose last point is above it.
function seriesAround(draft: Draft, at: number): Series[] {
  const found: Series[] = [];
  let ended = 0;
  for (const series of seriesOf(draft).toReversed()) {
    const [first, last] = [series.points[0], series.points.at(-1)];
    if (!first || !last || first === last || first.mark.start > at || at > reachOf(draft, last)) continue;
    if (last.mark.start > at || ended++ < MOST_ENDED) found.push(series);
  }
  return found;
}

// Nothing of a series stands further behind its last point.
const reachOf = (draft: Draft, { block, enumerator }: Point): number =>
  enumerator.initial ? (draft.blocks[block.line + MOST_LINES]?.start ?? draft.text.length) : endOf(block);

const MOST_LINES = 60;

const sizeOf = ({ items, index }: ItemPlace): number => {
  const item = items[index];
  return item ? item.end.end - item.name.start : 0;
};

/** The offset, moved out of the blanks at the beginning or end of its line. */
export function seated(draft: Draft, offset: number): number {
  const block = blockAt(draft, offset);
  if (!block) return offset;
  const { text } = block.paragraph;
  const [first, last] = [skipBlank(text), trimmedEnd(text)];
  return block.start + Math.max(Math.min(first, text.length), Math.min(offset - block.start, Math.max(first, last)));
}
