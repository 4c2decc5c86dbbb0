import { type Announcement, announcementsOf } from '../../analysis/announcements.ts';
import { enumeratorText, LAST } from '../../analysis/enumerators.ts';
import { type HeadingRun, headingRunsOf } from '../../analysis/heading-runs.ts';
import { type Point, type Series, seriesOf } from '../../analysis/series.ts';
import { blockAt, type Draft, type Section } from '../../draft/draft.ts';
import { parseAside } from '../../draft/parse.ts';
import { applyEdits, type Edit, edit } from '../../text/edit.ts';
import { toNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { withNumber } from '../next-number.ts';
import { placesAt } from './items.ts';
import { promising } from './promise.ts';
import { type EditCommand, mapSpan, resultOf } from './result.ts';

/**
 * Renumbers the list at the selection so that it counts up by one, and has its promise say how many there are: 一是 二是
 * 二是 三是 under “三个方面” becomes 一是 … 四是 under “四个方面”. Undefined where nothing is to be done.
 */
export const renumber: EditCommand = (draft, selection) => {
  const { edits } = renumbering(draft, selection.start);
  return resultOf(draft.text, edits, mapSpan(edits, selection));
};

/** What renumbering the list at an offset would change: numbers, and a promise with the count that it should name. */
export interface Renumbering {
  readonly edits: readonly Edit[];
  /** Whether numbers change, apart from the promise. */
  readonly numbers: boolean;
  /** The promise that changes; undefined where none does. */
  readonly promise: { readonly announcement: Announcement; readonly count: number } | undefined;
  /** The items that are counted, as they stand: where each is named, and its number. */
  readonly items: readonly { readonly start: number; readonly ordinal: number }[];
}

const NOTHING: Renumbering = { edits: [], numbers: false, promise: undefined, items: [] };

/**
 * What follows from an item that has just been written, `written` being what of it is sure to have been: the numbers behind it
 * go on by one where the next has its number, and the promise that was kept without it is kept again. Nothing where no item
 * begins in `written`, or the list is awry otherwise.
 */
export function renumberingBehind(draft: Draft, written: Span): readonly Edit[] {
  const { edits, numbers, promise, items } = renumbering(draft, written.end);
  const own = items.findLastIndex(({ start }) => start >= written.start && start <= written.end);
  if (own < 0 || edits.length === 0) return [];
  if (own === items.length - 1)
    return !numbers && promise && promise.announcement.promise.count === promise.count - 1 ? edits : [];
  const from = items[0]?.ordinal ?? 1;
  return items.every(({ ordinal }, i) => ordinal === from + (i > own ? i - 1 : i)) ? edits : [];
}

/** The renumbering of the innermost list whose point or heading stands at an offset. Nothing elsewhere. */
export function renumbering(draft: Draft, offset: number): Renumbering {
  const points = pointsAt(draft, offset);
  if (points) return ofPoints(draft, points);
  const line = blockAt(draft, offset)?.line;
  const run = headingRunsOf(draft).find(({ sections }) => sections.some((s) => s.block.line === line));
  return run ? ofHeadings(draft, run) : NOTHING;
}

// 一是…。一是…。二是…: a first point has been put before the first. Read as a series, it is one of its own.
function pointsAt(draft: Draft, offset: number): readonly Point[] | undefined {
  const lone = seriesOf(draft).filter(({ points }) => points.length === 1 && points[0]?.enumerator.ordinal === 1);
  const known = placesAt(draft, offset).at(-1)?.series;
  const own = known ?? loneAt(draft, lone, offset);
  if (!own) return undefined;
  const before = lone.find((s) => s !== own && isBefore(draft, s, own));
  if (before) return [...before.points, ...own.points];
  const behind = known ? undefined : seriesOf(draft).find((s) => s.points.length > 1 && isBefore(draft, own, s));
  return behind ? [...own.points, ...behind.points] : known?.points;
}

const loneAt = (draft: Draft, lone: readonly Series[], offset: number): Series | undefined =>
  lone.findLast(({ points: [p] }) => p !== undefined && p.mark.start <= offset && p.block === blockAt(draft, offset));

// Behind a full stop or in a line of its own a second 一是 stands beside the first; behind ： or ， it stands within it.
function isBefore(draft: Draft, { points: [first], family }: Series, series: Series): boolean {
  const next = series.points[0];
  if (!first || !next || series.family !== family || next.enumerator.ordinal !== 1) return false;
  if (next.mark.start <= first.mark.end) return false;
  if (next.enumerator.initial) return first.enumerator.initial && next.block.line === first.block.line + 1;
  return next.block === first.block && '。；'.includes(draft.text.charAt(next.mark.start - 1));
}

function ofPoints(draft: Draft, points: readonly Point[]): Renumbering {
  const counted = points.filter((p) => p.enumerator.ordinal !== LAST);
  const ordinals = counted.map((p) => p.enumerator.ordinal);
  const first = counted[0];
  // 第二，第三， may follow a first that is told at length; 二是，三是 within a paragraph have lost their 一是.
  const mayBeginLater =
    first?.enumerator.initial || (first?.enumerator.family !== 'N是' && first?.enumerator.family !== 'N要');
  const from = mayBeginLater && isRow(ordinals) ? (ordinals[0] ?? 1) : 1;
  const items = counted.map((p) => ({ start: p.mark.start, ordinal: p.enumerator.ordinal }));
  return together(draft, pointEdits(counted, from), {
    start: points[0]?.mark.start ?? 0,
    items,
    length: points.length,
  });
}

const isRow = (ordinals: readonly number[]): boolean => ordinals.every((n, i) => n === (ordinals[0] ?? 0) + i);

/** The edits that number points on from `from`: the numerals that differ, or the words where they count by words. */
export const pointEdits = (points: readonly Point[], from: number): Edit[] =>
  points.flatMap(({ enumerator, mark, block }, i) => {
    const { numeral, ordinal, family } = enumerator;
    const name = enumeratorText(family, from + i, toNumeral);
    if (name === undefined || from + i === ordinal) return [];
    return numeral.end > numeral.start
      ? [edit(block.start + numeral.start, block.start + numeral.end, toNumeral(from + i))]
      : [edit(mark.start, mark.end, name)];
  });

function ofHeadings(draft: Draft, { sections }: HeadingRun): Renumbering {
  const ordinals = sections.map((s) => s.heading.number ?? 0);
  const lowest = ordinals.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const items = sections.map(({ block, heading }, i) => ({
    start: block.start + heading.marker.start,
    ordinal: ordinals[i] ?? 0,
  }));
  return together(draft, headingEdits(sections, lowest), {
    start: items[0]?.start ?? 0,
    items,
    length: sections.length,
  });
}

/** The edits that number headings on from `from`: the numerals that differ. */
export const headingEdits = (sections: readonly Section[], from: number): Edit[] =>
  sections.flatMap((section, i) => {
    const { numeral, number } = section.heading;
    const written = number === undefined || number === from + i ? undefined : withNumber(section, from + i);
    return written === undefined
      ? []
      : [edit(section.block.start + numeral.start, section.block.start + numeral.end, written)];
  });

interface List extends Pick<Renumbering, 'items'> {
  /** The offset of the first item's name. */
  readonly start: number;
  /** How many items there are, those among them that are not counted (最后). */
  readonly length: number;
}

// A promise that named as many as were numbered has been kept until now. One that names more waits for points to come.
// Which promise is meant is plain only when the numbers are right; it stands before them, where nothing has moved.
function together(draft: Draft, edits: Edit[], { start, items, length }: List): Renumbering {
  const numbers = edits.length > 0;
  const after = numbers ? parseAside(applyEdits(draft.text, edits), draft) : draft;
  const found = announcementsOf(after).find((a) => a.items[0]?.start === start && a.span.end <= start);
  const before = numbers ? items.reduce((most, { ordinal }) => Math.max(most, ordinal), 0) : length;
  const promised = found?.promise.count ?? length;
  if (!found || promised === length || (promised !== before && promised > length))
    return { edits, numbers, promise: undefined, items };
  const promise = { announcement: found, count: length };
  return { edits: [promising(draft, found, length), ...edits], numbers, promise, items };
}
