import { areLinesOf, type Columns, columnsOf } from './columns.ts';
import { type Chapter, type HeadingFamily, isHeadingRole } from './draft.ts';
import { headingOf } from './heading.ts';
import type { LineChange } from './lines.ts';
import { Reading } from './reading.ts';

/** What the chapters of an earlier version are, and how its lines differ from those that are cut now. */
export interface Earlier {
  readonly chapters: readonly Chapter[];
  readonly change: LineChange;
}

/**
 * Cuts lines into chapters: a new one begins where the headings of the top level begin to count anew. Linear; with the
 * chapters of an earlier version only those around the change are read, and all others stay the same objects.
 */
export function cutChapters(lines: Columns, earlier?: Earlier): readonly Chapter[] {
  const { chapters, change } = earlier ?? { chapters: [], change: { first: 0, was: 0, is: lines.starts.length } };
  const by = change.is - change.was;
  const before = chapters.filter((_, i) => (chapters[i + 1]?.line ?? Number.POSITIVE_INFINITY) < change.first);
  const behind = chapters.filter(({ line }) => line >= change.first + change.was);
  const chapterOf = cutter(chapters.slice(before.length, chapters.length - behind.length));
  const anew: Chapter[] = [];
  let kept = 0;
  let first = chapters[before.length]?.line ?? 0;
  for (const line of cuts(lines, first)) {
    anew.push(chapterOf(lines, first, line));
    first = line;
    while ((behind[kept]?.line ?? Number.POSITIVE_INFINITY) + by < line) kept++;
    // From where an old chapter begins again, all go on as they did.
    const same = behind[kept];
    if (same && same.line + by === line) return [...before, ...anew, ...moved(behind.slice(kept), lines, by)];
  }
  return [...before, ...anew, chapterOf(lines, first, lines.starts.length)];
}

const moved = (chapters: readonly Chapter[], { starts }: Columns, by: number): Chapter[] =>
  chapters.map(({ own, line }) => ({ own, line: line + by, start: starts[line + by] ?? 0 }));

/** The lines at which chapters begin behind one that begins at `from`. */
function* cuts({ paragraphs, roles }: Columns, from: number): Generator<number> {
  let level = Number.POSITIVE_INFINITY;
  let counted = new Map<HeadingFamily, number>();
  for (let line = from; line < roles.length; line++) {
    const paragraph = paragraphs[line];
    if (!isHeadingRole(roles[line]) || !paragraph) continue;
    const heading = headingOf(paragraph);
    // A heading is of the top level where the last of these is not above it.
    if (!heading || heading.level > level) continue;
    level = heading.level;
    const count = counted.get(heading.family) ?? 0;
    if (heading.number === 1 && count > 1) {
      yield line;
      counted = new Map();
    }
    counted.set(heading.family, (counted.get(heading.family) ?? 0) + 1);
  }
}

type Cut = (lines: Columns, first: number, end: number) => Chapter;

/** Makes chapters of lines; one that was there before is found again by the paragraph it begins with. */
function cutter(before: readonly Chapter[]): Cut {
  const known = new Map(before.map(({ own }) => [own.paragraphOn(0), own]));
  return (lines, first, end) => {
    const at = { start: lines.starts[first] ?? 0, line: first };
    const own = known.get(lines.paragraphs[first]);
    if (own instanceof Reading && own.lines === end - first && areLinesOf(own.columns, lines, first))
      return { ...at, own };
    return { ...at, own: new Reading(columnsOf(lines, first, end)) };
  };
}
