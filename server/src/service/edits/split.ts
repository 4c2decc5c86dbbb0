import { type Point, type Series, seriesOf } from '../../analysis/series.ts';
import { type Block, blockAt, type Draft } from '../../draft/draft.ts';
import { headingOf } from '../../draft/heading.ts';
import { skipBlank, trimmedEnd } from '../../text/characters.ts';
import { type Edit, edit } from '../../text/edit.ts';
import { lineBreakOf } from '../../text/line-break.ts';
import { type Span, span } from '../../text/span.ts';
import { placesAt } from './items.ts';
import { joinPoints } from './join.ts';
import { type EditCommand, isUndoneBy, mapSpan, resultOf } from './result.ts';

/**
 * Gives the run-in points of the selection's paragraph a paragraph each, indented as that one is. What leads in to them
 * becomes a paragraph too; then the caret goes to its end, from where joining takes it in again. Of nested series the
 * outer one is split. Undefined where the paragraph has no two points, or joining would not give it back.
 */
export const splitPoints: EditCommand = (draft, selection) => {
  const block = blockAt(draft, selection.start);
  const points = block && pointsIn(draft, block, selection.start);
  if (!block || !points) return undefined;
  const { text } = block.paragraph;
  const indent = text.slice(0, skipBlank(text));
  const breaks = points
    .filter((p) => !p.enumerator.initial && !isGlued(p))
    .map((p) => edit(p.mark.start, p.mark.start, `${lineBreakOf(draft.text)}${indent}`));
  const result = resultOf(draft.text, breaks, selectionAfter(points, breaks, selection));
  return result && isUndoneBy(draft, result, joinPoints) ? result : undefined;
};

// The outermost series with two points in the paragraph: the one that holds the place, else the first.
function pointsIn(draft: Draft, block: Block, offset: number): readonly Point[] | undefined {
  const here = new Set(placesAt(draft, offset).map(({ series }) => series));
  const found = seriesOf(draft).flatMap((series) => {
    const points = series.points.filter((p) => p.block === block && p.enumerator.quote < 0);
    return points.length > 1 ? [{ series, points, rank: rankOf(series, here) }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank)[0]?.points;
}

const rankOf = (series: Series, here: ReadonlySet<Series>): number => (here.has(series) ? 0 : 100) + series.depth;

// 一、主要做法一是…: joined again, the points would not find back into the heading.
const isGlued = ({ block, enumerator }: Point): boolean =>
  headingOf(block.paragraph)?.title.end === enumerator.span.start;

function selectionAfter(points: readonly Point[], breaks: readonly Edit[], selection: Span): Span {
  const first = breaks[0]?.span.start;
  const [point] = points;
  if (first === undefined || !point || point.mark.start !== first || selection.start < first)
    return mapSpan(breaks, selection);
  const lead = point.block.start + trimmedEnd(point.block.paragraph.text.slice(0, first - point.block.start));
  return span(lead, lead);
}
