import type { Announcement } from '../../analysis/announcements.ts';
import { enumeratorText, LAST } from '../../analysis/enumerators.ts';
import { type HeadingRun, headingRunsOf } from '../../analysis/outline.ts';
import type { Point, Series } from '../../analysis/series.ts';
import { blockAt, type Draft, type Section } from '../../draft/draft.ts';
import { type Edit, edit } from '../../text/edit.ts';
import { toNumeral } from '../../text/numerals.ts';
import { span } from '../../text/span.ts';
import { withNumber } from '../next-number.ts';
import { placesAt } from './items.ts';
import { promiseOf, promising } from './promise.ts';
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
}

const NOTHING: Renumbering = { edits: [], numbers: false, promise: undefined };

/** The renumbering of the innermost list whose point or heading stands at an offset. Nothing elsewhere. */
export function renumbering(draft: Draft, offset: number): Renumbering {
  const series = placesAt(draft, offset).at(-1)?.series;
  if (series) return ofSeries(draft, series);
  const line = blockAt(draft, offset)?.line;
  const run = headingRunsOf(draft).find(({ sections }) => sections.some((s) => s.block.line === line));
  return run ? ofHeadings(draft, run) : NOTHING;
}

function ofSeries(draft: Draft, { points }: Series): Renumbering {
  const counted = points.filter((p) => p.enumerator.ordinal !== LAST);
  const ordinals = counted.map((p) => p.enumerator.ordinal);
  const first = counted[0];
  // 第二，第三， may follow a first that is told at length; 二是，三是 within a paragraph have lost their 一是.
  const mayBeginLater =
    first?.enumerator.initial || (first?.enumerator.family !== 'N是' && first?.enumerator.family !== 'N要');
  const from = mayBeginLater && isRow(ordinals) ? (ordinals[0] ?? 1) : 1;
  const edits = pointEdits(counted, from);
  const promise = promiseOf(
    draft,
    points.map((p) => p.mark),
  );
  return together(draft, edits, { ordinals, length: points.length }, promise);
}

const isRow = (ordinals: readonly number[]): boolean => ordinals.every((n, i) => n === (ordinals[0] ?? 0) + i);

/** The edits that number points on from `from`: the enumerators that differ. */
export const pointEdits = (points: readonly Point[], from: number): Edit[] =>
  points.flatMap(({ enumerator, mark }, i) => {
    const name = enumeratorText(enumerator.family, from + i, toNumeral);
    return name === undefined || from + i === enumerator.ordinal ? [] : [edit(mark.start, mark.end, name)];
  });

function ofHeadings(draft: Draft, { sections }: HeadingRun): Renumbering {
  const ordinals = sections.map((s) => s.heading.number ?? 0);
  const lowest = ordinals.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const edits = headingEdits(sections, lowest);
  const items = sections.map(({ block, heading }) =>
    span(block.start + heading.marker.start, block.start + heading.marker.end),
  );
  return together(draft, edits, { ordinals, length: sections.length }, promiseOf(draft, items));
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

interface Count {
  readonly ordinals: readonly number[];
  readonly length: number;
}

// A promise that named as many as were numbered has been kept until now. One that names more waits for points to come.
function together(
  draft: Draft,
  edits: Edit[],
  { ordinals, length }: Count,
  found: Announcement | undefined,
): Renumbering {
  const numbers = edits.length > 0;
  const before = numbers ? Math.max(...ordinals) : length;
  const promised = found?.promise.count ?? length;
  const broken = promised !== length && (promised === before || promised < length);
  const promise = found && broken ? { announcement: found, count: length } : undefined;
  return {
    edits: promise ? [promising(draft, promise.announcement, length), ...edits] : edits,
    numbers,
    promise,
  };
}
