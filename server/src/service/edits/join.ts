import { type Point, type Series, seriesOf } from '../../analysis/series.ts';
import { type Block, blockAt, type Draft, endOf, isHeadingRole } from '../../draft/draft.ts';
import { lastMark } from '../../draft/form.ts';
import { skipBlank, trimmedEnd } from '../../text/characters.ts';
import { type Edit, edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { isProse, itemsOf, placesAt } from './items.ts';
import { type EditCommand, mapSpan, resultOf } from './result.ts';

/**
 * Joins points that stand in paragraphs of their own into one paragraph: those of the selection's lines, or of the series
 * at the caret. With the caret in the line above the first point, that line leads in and is joined too. A point that ends
 * without a mark gets ；. Undefined where no two lines are to be joined, or a heading stands between them.
 */
export const joinPoints: EditCommand = (draft, selection) => {
  const lines = selectedLines(draft, selection) ?? leadAndPoints(draft, selection) ?? linesOfSeries(draft, selection);
  const [first, ...rest] = lines ?? [];
  if (!first || rest.length === 0 || !mayBegin(first) || !rest.every(isProse)) return undefined;
  const edits = rest.map((block, i) => joined(rest[i - 1] ?? first, block));
  return resultOf(draft.text, edits, mapSpan(edits, selection));
};

// A heading is a line of its own; only one that its body follows in the same line takes more in.
const mayBegin = (block: Block): boolean => isProse(block) || takesMore(block);

const takesMore = ({ role, paragraph: { text } }: Block): boolean =>
  isHeadingRole(role) && lastMark(text.slice(0, trimmedEnd(text))) !== '';

const between = (draft: Draft, first: number, last: number): Block[] =>
  draft.blocks.slice(first, last + 1).filter((b) => b.role !== 'blank');

function selectedLines(draft: Draft, selection: Span): Block[] | undefined {
  const lines = linesIn(draft, selection);
  const initial = (p: Point): boolean => p.enumerator.initial && lines.includes(p.block);
  return lines.length > 1 && seriesOf(draft).some(({ points }) => points.some(initial)) ? lines : undefined;
}

function leadAndPoints(draft: Draft, selection: Span): Block[] | undefined {
  const line = blockAt(draft, selection.start)?.line;
  if (line === undefined) return undefined;
  const series = seriesOf(draft).find(
    ({ points }) => points[0]?.block.line === line + 1 && points[0].enumerator.initial && isSpread(points),
  );
  return series && between(draft, line, lastLine(draft, series));
}

function linesOfSeries(draft: Draft, selection: Span): Block[] | undefined {
  const series = placesAt(draft, selection.start).findLast((place) => isSpread(place.series.points))?.series;
  return series && between(draft, series.points[0]?.block.line ?? 0, lastLine(draft, series));
}

const isSpread = (points: readonly Point[]): boolean => points[0]?.block !== points.at(-1)?.block;

function lastLine(draft: Draft, series: Series): number {
  const last = itemsOf(draft, series).at(-1);
  return last ? (blockAt(draft, last.end.end)?.line ?? last.point.block.line) : 0;
}

// Blanks at the end of a line stay: they may have stood within the paragraph.
function joined(before: Block, block: Block): Edit {
  const { text } = before.paragraph;
  const mark = lastMark(text.slice(0, trimmedEnd(text))) === '' ? '；' : '';
  return edit(endOf(before), block.start + skipBlank(block.paragraph.text), mark);
}

/** The lines of a selection that are not blank. One that ends before the first character of a line leaves that line out. */
export function linesIn(draft: Draft, { start, end }: Span): Block[] {
  const [first, last] = [blockAt(draft, start), blockAt(draft, end)];
  if (!first || !last) return [];
  return between(draft, first.line, end === last.start && last.line > first.line ? last.line - 1 : last.line);
}
