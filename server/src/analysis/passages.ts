import type { Columns } from '../draft/columns.ts';
import type { Chapter, Draft } from '../draft/draft.ts';
import { Reading } from '../draft/reading.ts';
import { memo, placeIn } from '../text/memo.ts';
import { mayGoOn } from './series.ts';

/**
 * The chapters of a draft, but for those that a series may run through: these are one passage. A list of points or of
 * headings lies in one passage, and what it is can be told from that alone.
 */
export const passagesOf: (draft: Draft) => readonly Chapter[] = memo(({ chapters }) => {
  if (!chapters.some(({ own }, i) => i > 0 && mayGoOn(own))) {
    forget(chapters);
    return chapters;
  }
  const passages: Chapter[][] = [];
  for (const chapter of chapters) {
    const last = passages.at(-1);
    if (last && mayGoOn(chapter.own)) last.push(chapter);
    else passages.push([chapter]);
  }
  return passages.flatMap(([first, ...more]) => (first ? [joined(first, more)] : []));
});

/** What was made of a chapter and those behind it, as it was last seen. */
const known = placeIn<Draft, Draft>();

// What a chapter no longer begins would keep those behind it alive, and they what they began once.
function forget(chapters: readonly Chapter[]): void {
  for (const { own } of chapters) if (known.get(own)) known.set(own, undefined);
}

function joined(first: Chapter, more: readonly Chapter[]): Chapter {
  forget(more.length === 0 ? [first] : more);
  if (more.length === 0) return first;
  const chapters = [first, ...more].map(({ own, start, line }) => ({
    own,
    start: start - first.start,
    line: line - first.line,
  }));
  const before = known.get(first.own);
  if (before && areSame(before.chapters, chapters)) return { ...first, own: before };
  const own = new Reading(joinedColumns(chapters), chapters);
  known.set(first.own, own);
  return { ...first, own };
}

const areSame = (was: readonly Chapter[], is: readonly Chapter[]): boolean =>
  was.length === is.length && was.every(({ own, start }, i) => own === is[i]?.own && start === is[i]?.start);

function joinedColumns(chapters: readonly Chapter[]): Columns {
  const blocks = chapters.flatMap(({ own, start }) =>
    own.blocks.map((block) => ({ ...block, start: block.start + start })),
  );
  return {
    paragraphs: blocks.map(({ paragraph }) => paragraph),
    roles: blocks.map(({ role }) => role),
    starts: blocks.map(({ start }) => start),
  };
}
