import { announcementsOf } from '../analysis/announcements.ts';
import { countsOfDraft } from '../analysis/counts.ts';
import { enumeratorText, LAST } from '../analysis/enumerators.ts';
import { lengthsOfSections } from '../analysis/section-length.ts';
import { sentencesOf } from '../analysis/sentences.ts';
import { type Point, type Series, seriesOf } from '../analysis/series.ts';
import { type Block, type Draft, everySection, type Section } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { toNumeral } from '../text/numerals.ts';
import { type Span, shift, slice, span } from '../text/span.ts';

/** A text at its place: UTF-16 offsets of the document. */
export interface Placed {
  readonly text: string;
  readonly span: Span;
}

/** The points of a section (its longest series), as a pattern sees them. */
export interface MeasuredPoints {
  readonly count: number;
  /** The same, or what is promised where that is more: “五味” over three points of a text cut off. */
  readonly promised: number;
  /** How many series the section has. */
  readonly series: number;
  /** The first enumerator of the family: 一是, 第一. */
  readonly family: string;
  /** The first enumerator as it stands. */
  readonly first: Span;
  /** The heads (段首句) up to their full stop; that of 最后 is left out. */
  readonly heads: readonly Placed[];
  /** Sentences before the first point, in its section. */
  readonly leads: readonly string[];
  /** Of each point. */
  readonly lengths: readonly number[];
}

/** A section of the first level; of a draft without headings all of its text, without `title`. */
export interface MeasuredSection {
  readonly title: Placed | undefined;
  readonly characters: number;
  readonly subheadings: readonly Placed[];
  readonly points: MeasuredPoints | undefined;
}

/** A longer head is no head but the whole point (UTF-16 units). */
const LONGEST_HEAD = 60;

/** What a draft has of that which a pattern counts and compares. One pass over facts that are there already. */
export const measuresOf: (draft: Draft) => readonly MeasuredSection[] = memo((draft) => {
  const series = seriesByHeading(draft);
  const main = mainSections(draft);
  if (main.length === 0) {
    const all = [...series.values()].flat();
    const characters = countsOfDraft(draft).characters;
    return [{ title: undefined, characters, subheadings: [], points: pointsOf(draft, all, draft.blocks) }];
  }
  const lengths = lengthsOfSections(draft.sections);
  return main.map((section) => {
    const within = [...everySection([section])];
    const all = within.flatMap(({ block }) => series.get(block.line) ?? []);
    const blocks = within.flatMap((s) => [s.block, ...s.blocks]);
    return {
      title: titleOf(section),
      characters: lengths.get(section) ?? 0,
      subheadings: section.sections.filter((s) => s.heading.number !== undefined).map(titleOf),
      points: pointsOf(draft, all, blocks),
    };
  });
});

/** The numbered sections of the level that most of them have: a stray 1. among 一、 is none. */
function mainSections({ sections }: Draft): readonly Section[] {
  const byLevel = new Map<number, Section[]>();
  for (const section of sections) {
    if (section.heading.number === undefined) continue;
    const level = byLevel.get(section.heading.level);
    if (level) level.push(section);
    else byLevel.set(section.heading.level, [section]);
  }
  const ordered = [...byLevel].sort(([a], [b]) => a - b).map(([, list]) => list);
  return ordered.reduce<readonly Section[]>((best, list) => (list.length > best.length ? list : best), []);
}

function titleOf({ heading, block }: Section): Placed {
  return { text: slice(block.paragraph.text, heading.title).trim(), span: shift(heading.title, block.start) };
}

function seriesByHeading(draft: Draft): ReadonlyMap<number, readonly Series[]> {
  const byLine = new Map<number, Series[]>();
  for (const series of seriesOf(draft)) {
    if (series.depth > 0 || series.points.length < 2) continue;
    const list = byLine.get(series.headingLine);
    if (list) list.push(series);
    else byLine.set(series.headingLine, [series]);
  }
  return byLine;
}

function pointsOf(draft: Draft, all: readonly Series[], blocks: readonly Block[]): MeasuredPoints | undefined {
  const series = all.reduce<Series | undefined>(
    (best, s) => (s.points.length > (best?.points.length ?? 1) ? s : best),
    undefined,
  );
  const first = series?.points[0];
  if (!series || !first) return undefined;
  return {
    count: series.points.length,
    promised: Math.max(series.points.length, promisesOfSeries(draft).get(first.mark.start) ?? 0),
    series: all.length,
    family: enumeratorText(series.family, 1, toNumeral) ?? slice(draft.text, first.mark),
    first: first.mark,
    heads: series.points.filter((p) => p.enumerator.ordinal !== LAST).map((p) => headOf(draft, p)),
    leads: leadsOf(series, first, blocks),
    lengths: series.points.map((p) => p.span.end - p.span.start),
  };
}

/** What is promised of a series, by where its first point begins. */
const promisesOfSeries = memo((draft: Draft): ReadonlyMap<number, number> => {
  const promises = announcementsOf(draft).filter((a) => a.kind === 'points');
  return new Map(promises.flatMap((a) => (a.points[0] ? [[a.points[0].mark.start, a.promise.count] as const] : [])));
});

/** The head of a point up to its full stop, colon or semicolon; its first clause where that is too long for a head. */
function headOf(draft: Draft, point: Point): Placed {
  const from = point.head.start;
  const stop = draft.text.slice(from, Math.min(point.span.end, from + LONGEST_HEAD + 1)).search(/[。；：！？;:!?\n\r]/);
  const end = stop < 0 ? Math.min(point.head.end, from + LONGEST_HEAD) : from + stop;
  const place = span(from, Math.max(from, end));
  return { text: slice(draft.text, place).trim(), span: place };
}

// From the last heading (a run-in one with its title left out) to the first point, what stands before it in its sentence
// included: 重点抓好三件事：
function leadsOf({ headingLine }: Series, first: Point, blocks: readonly Block[]): string[] {
  if (headingLine < 0) return [];
  const leads: string[] = [];
  for (const { line, start, role, paragraph } of blocks) {
    const isProse = role === 'body' || role === 'run-in';
    if (line < headingLine || start > first.mark.start || !isProse) continue;
    for (const sentence of sentencesOf(paragraph).slice(role === 'run-in' ? 1 : 0)) {
      const end = Math.min(sentence.end, first.mark.start - start);
      if (end > sentence.start) leads.push(paragraph.text.slice(sentence.start, end));
    }
  }
  return leads;
}
