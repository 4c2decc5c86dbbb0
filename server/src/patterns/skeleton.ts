import type { GenrePattern, PartId, SectionFrame } from './pattern.ts';
import { type Counts, counted, joined, numbered } from './snippet.ts';

/**
 * A section of a frame as one snippet: the heading, then its lead with `points` run-in points in one paragraph. A single
 * point stands without its enumerator: 一是 wants 二是.
 */
export function sectionOf(frame: SectionFrame, number: number, points: number): string {
  const body = joined([frame.lead, ...(frame.point === '' ? [] : series(frame.point, points))]);
  return joined([numbered(frame.heading, number), ...(body === '' ? [] : ['\n', body])]);
}

const series = (frame: string, count: number): string[] =>
  count === 1 ? [frame.replace(/^一[是要]/, '')] : Array.from({ length: count }, (_, i) => numbered(frame, i + 1));

/** One part of a genre as a snippet with its counts filled in (the usual ones where absent); undefined where the genre does not have it. */
export function partSnippet(pattern: GenrePattern, id: PartId, counts: Counts = {}): string | undefined {
  const part = pattern.parts.find((candidate) => candidate.id === id);
  return part && counted(part.snippet, counts);
}

/**
 * A whole new draft of a genre as one snippet: every part that the genre lists, the sections and the points of each by the
 * counts given (the genre's usual ones where absent). The tab stops run on from 1, the last is $0.
 */
export function skeletonOf(pattern: GenrePattern, counts: Counts = {}): string {
  const full = { sections: counts.sections ?? pattern.sections.usual, points: counts.points ?? pattern.points.usual };
  const pieces: string[] = [];
  for (const { id, snippet } of pattern.parts) {
    if (id === 'sections')
      for (let n = 1; n <= full.sections; n++) pieces.push(sectionOf(pattern.section, n, full.points), '\n');
    else pieces.push(counted(snippet, full), followsOn(pattern, id) ? '' : '\n');
  }
  return `${joined(pieces).trimEnd()}\n$0`;
}

/** The transition ends the paragraph of the lead-in. */
const followsOn = (pattern: GenrePattern, id: PartId): boolean =>
  id === 'lead' && pattern.parts.some((part) => part.id === 'transition');
