import { sentencesOf } from '../analysis/sentences.ts';
import { type Point, type Series, seriesOf } from '../analysis/series.ts';
import { blockAt, type Draft } from '../draft/draft.ts';
import { type Span, slice } from '../text/span.ts';

/** A point with so many times the sentences of the longest is no longer told: other text has begun. */
const FAR_LONGER = 2;

/**
 * Whether a place is within a point, not at its end: at a full stop the point has fewer sentences than each of its siblings, or
 * where it is the first, than each point of the list above; or far more than any, and the list is left behind; or it stands in
 * a later paragraph, where the next point would begin a line. Behind ；, where the others end in 。. Always behind ：, and behind
 * a quotation that ends no sentence. False once something of the next point is typed, and where nothing tells.
 */
export function isWithinPoint(draft: Draft, series: Series, last: Point, typed: Span): boolean {
  if (typed.end > typed.start) return false;
  const before = draft.text.charAt(typed.start - 1);
  const mark = before === '”' ? draft.text.charAt(typed.start - 2) : before;
  const told = series.points.filter((p) => p.mark.start < last.mark.start);
  if (mark === '；') return told.length > 1 && told.every((p) => slice(draft.text, p.span).trimEnd().endsWith('。'));
  if (mark !== '。') return before === '”' ? !'！？'.includes(mark) : mark === '：';
  if (blockAt(draft, typed.start) !== last.block) return true;
  const known = (told.length > 0 ? told : listAbove(draft, last)).map((p) => sentencesIn(p, p.span));
  const own = sentencesIn(last, { start: last.mark.start, end: typed.start });
  return known.length > 0 && (known.every((n) => own < n) || known.every((n) => own > FAR_LONGER * n));
}

const listAbove = (draft: Draft, { mark }: Point): readonly Point[] =>
  seriesOf(draft).findLast(({ points }) => points.length > 1 && (points.at(-1)?.mark.start ?? 0) < mark.start)
    ?.points ?? [];

const sentencesIn = ({ block }: Point, { start, end }: Span): number =>
  sentencesOf(block.paragraph).filter((s) => s.end + block.start > start && s.start + block.start < end).length;
