import { type Enumerator, enumeratorText, LAST } from '../analysis/enumerators.ts';
import { type Point, type Series, seriesOf } from '../analysis/series.ts';
import {
  blockBefore,
  type Draft,
  everySection,
  type HeadingFamily,
  isHeadingRole,
  type Section,
} from '../draft/draft.ts';
import { FIRST_MARKER, headingOf } from '../draft/heading.ts';
import { skipBlank } from '../text/characters.ts';
import { numeralLike, toNumeral } from '../text/numerals.ts';
import { slice } from '../text/span.ts';
import { promiseAbove } from './promise-above.ts';

/** How many lines above may hold the last point of a series that goes on here; blank lines do not count. */
const REACH = 6;

/** More series than these are never open at once where a reader follows. */
const MOST_OPEN = 4;

/** A series that may go on at an offset, and its last point before that. */
export interface OpenSeries {
  readonly series: Series;
  readonly last: Point;
}

/**
 * The series that may go on at an offset, the innermost first. A series is open in the paragraph of its last point; one
 * whose points stand in lines of their own also on the lines below.
 */
export function openSeries(draft: Draft, offset: number): OpenSeries[] {
  const open = seriesOf(draft).flatMap((series) => {
    if ((series.points[0]?.block.start ?? offset) > offset) return [];
    // “三问” names a count, not a point.
    const last = series.points.findLast((p) => p.mark.start < offset && draft.text.charAt(p.mark.end) !== '”');
    return last && isOpen(draft, last, offset) && isDivided(draft.text, series, last, offset) ? [{ series, last }] : [];
  });
  return open.sort((a, b) => b.last.mark.start - a.last.mark.start).slice(0, MOST_OPEN);
}

/** Behind a comma a series goes on only where its last point stands behind one, too: 一要抓学习，二要抓落实，. */
function isDivided(text: string, { points }: Series, last: Point, offset: number): boolean {
  if (text.charAt(offset - 1) !== '，') return true;
  const named = last.mark.end + last.enumerator.mark.length;
  return offset > named && points.indexOf(last) > 0 && text.charAt(last.mark.start - 1) === '，';
}

/** The enumerators that may follow one, with their marks: 二是 after 一是; 再次， and 最后， after 其次，. */
export function following({ family, ordinal, mark }: Enumerator): string[] {
  if (ordinal >= LAST) return [];
  const next = enumeratorText(family, ordinal + 1, toNumeral);
  const closing = family === '首先' && ordinal > 1 ? '最后' : undefined;
  return [next, closing].flatMap((text) => (text === undefined ? [] : [`${text}${mark}`]));
}

function isOpen(draft: Draft, { block, enumerator }: Point, offset: number): boolean {
  let between = 0;
  for (let i = block.line + 1; i < draft.blocks.length; i++) {
    const { start, role } = draft.blocks[i] ?? block;
    if (start > offset) break;
    if (!enumerator.initial || isHeadingRole(role)) return false;
    if (role !== 'blank' && ++between > REACH) return false;
  }
  return true;
}

export interface NextHeading {
  /** The outline number with its mark: 三、 */
  readonly label: string;
  /** The heading that it follows on its level; undefined where it opens a level below the last heading, or is the first. */
  readonly after: Section | undefined;
}

/**
 * The outline numbers that a heading on a line may have: next in each level that is open there, deepest first, then one down;
 * that first right below a heading, which has no text yet, and below a promise.
 */
export function nextHeadings(draft: Draft, line: number): NextHeading[] {
  const open = openSections(draft, line);
  const next = open.toReversed().flatMap((section) => {
    const label = markerAfter(section);
    return label === undefined ? [] : [{ label, after: section }];
  });
  const label = open.length === 0 ? '一、' : firstBelow(draft, open.at(-1));
  const below = label === undefined ? [] : [{ label, after: undefined }];
  const isDue = isBare(draft, open.at(-1), line) || promiseAbove(draft, line) !== undefined;
  return isDue ? [...below, ...next] : [...next, ...below];
}

/** Whether a heading right above a line waits for its text. One below its sibling is a line of a list: 1、抓学习 2、抓落实. */
function isBare(draft: Draft, section: Section | undefined, line: number): boolean {
  const above = blockBefore(draft, line);
  if (!section || above?.role !== 'heading' || above.line !== section.block.line) return false;
  const before = blockBefore(draft, above.line);
  const sibling = before?.role === 'heading' ? headingOf(before.paragraph) : undefined;
  return sibling?.family !== section.heading.family;
}

/** The sections that a line stands in, outermost first. */
export function openSections(draft: Draft, line: number): Section[] {
  const open: Section[] = [];
  for (let level: readonly Section[] = draft.sections; ; ) {
    const last = level.findLast((s) => s.block.line < line);
    if (!last) return open;
    open.push(last);
    level = last.sections;
  }
}

// The marker of the heading with the next number in place of its own: 二、 after 一、, ## （二） after ## （一）, ## after ##.
function markerAfter(section: Section): string | undefined {
  const { heading, block } = section;
  const from = skipBlank(block.paragraph.text);
  if (heading.number !== undefined) return markerWith(section, from, heading.number + 1);
  return /^#{1,6} $/.exec(block.paragraph.text.slice(from, heading.title.start))?.[0];
}

/** The marker of a heading from an offset in its line on, with another number: （三） for （一） and 3. Undefined where the family has none. */
export function markerWith(section: Section, from: number, number: number): string | undefined {
  const { heading, block } = section;
  const { text } = block.paragraph;
  const written = withNumber(section, number);
  return written === undefined
    ? undefined
    : text.slice(from, heading.numeral.start) + written + text.slice(heading.numeral.end, heading.marker.end);
}

/** A number in the digits of a heading: 三, 3, ３, ③. Undefined for a circled number past ⑳. */
export const withNumber = ({ heading, block }: Section, number: number): string | undefined =>
  numeralLike(slice(block.paragraph.text, heading.numeral), number);

const BELOW: Readonly<Record<HeadingFamily, HeadingFamily>> = {
  part: 'chinese',
  chinese: 'bracketed',
  bracketed: 'arabic',
  arabic: 'bracketed-arabic',
  'bracketed-arabic': 'circled',
  circled: 'circled',
  plain: 'chinese',
};

function firstBelow(draft: Draft, section: Section | undefined): string | undefined {
  const family = section && familyBelow(draft, section.heading);
  return family && firstMarker(family, 1);
}

/**
 * The family of outline numbers below headings of a family: the one that the draft itself uses there, else the one that
 * GB/T 9704-2012, 7.3.3 puts there. Undefined below ①.
 */
export function familyBelow(
  draft: Draft,
  { family, level }: Pick<Section['heading'], 'family' | 'level'>,
): HeadingFamily | undefined {
  if (family === 'circled') return undefined;
  for (const other of everySection(draft.sections)) {
    if (other.heading.family !== family || other.heading.level !== level) continue;
    const child = other.sections[0]?.heading.family;
    if (child !== undefined) return child;
  }
  return BELOW[family];
}

/** The outline number of a family as GB/T 9704-2012 writes it: 三、 for `chinese` and 3. Undefined where there is none. */
export function firstMarker(family: HeadingFamily, number: number): string | undefined {
  if (family === 'plain') return undefined;
  const first = FIRST_MARKER[family];
  const written = numeralLike(/[一1①]/.exec(first)?.[0] ?? '', number);
  return written === undefined ? undefined : first.replace(/[一1①]/, written);
}
