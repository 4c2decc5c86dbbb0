import type { Draft } from '../draft/draft.ts';
import type { Span } from '../text/span.ts';
import { buildOf, fitsFrame } from './frame-text.ts';
import { type MeasuredPoints, type MeasuredSection, measuresOf, type Placed } from './measures.ts';
import type { Count, GenrePattern, PatternFrames } from './pattern.ts';

/** Where a draft goes another way than its pattern. */
export interface Deviation {
  readonly kind:
    | 'sectionCount'
    | 'subsectionCount'
    | 'pointCount'
    | 'noPoints'
    | 'family'
    | 'leadSentence'
    | 'headingFrame'
    | 'subheadingFrame'
    | 'headFrame';
  /** Where it shows (UTF-16 offsets of the document); undefined for the draft as a whole. */
  readonly span: Span | undefined;
  /** What the pattern has: a count or range, or the likeliest of several frames. */
  readonly expected: readonly string[];
  /** What the draft has; 0 where there is nothing to count. */
  readonly actual: number | string;
}

type Kind = Deviation['kind'];
type Held = PatternFrames & Pick<GenrePattern, 'sections' | 'points'>;

/**
 * In what a draft departs from the counts and frames of a pattern, in document order. Of the heads of one series only the
 * first that departs is named. Empty for all that the pattern says nothing of.
 */
export function deviationsOf(draft: Draft, pattern: Held): Deviation[] {
  const sections = measuresOf(draft);
  const numbered = sections.filter((s) => s.title !== undefined);
  return [
    ...outside('sectionCount', undefined, numbered.length, pattern.sections),
    ...framesBroken(
      'headingFrame',
      numbered.flatMap((s) => s.title ?? []),
      pattern.headings,
      pattern.sections,
    ),
    ...sections.flatMap((section) => [...inSection(section, pattern)]),
  ].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function* inSection({ title, subheadings, points }: MeasuredSection, pattern: Held): Generator<Deviation> {
  const place = title?.span ?? points?.first;
  yield* outside('subsectionCount', place, subheadings.length, title && pattern.subsections);
  yield* framesBroken('subheadingFrame', subheadings, pattern.subheadings, pattern.subsections);
  if (place) yield* outside(points ? 'pointCount' : 'noPoints', place, points?.count ?? 0, pattern.points);
  if (points) yield* inPoints(points, pattern, title !== undefined);
}

function* inPoints(points: MeasuredPoints, pattern: PatternFrames, isHeaded: boolean): Generator<Deviation> {
  const { families = [], leads, heads = [] } = pattern;
  if (families.length > 0 && !families.includes(points.family))
    yield { kind: 'family', span: points.first, expected: families, actual: points.family };
  if (isHeaded && leads && leads.min > 0 && points.leads.length === 0)
    yield { kind: 'leadSentence', span: points.first, expected: [], actual: 0 };
  const broken = points.heads.find(({ text }) => !fitsOne(text, heads) && !isBuilt(text, pattern));
  if (broken) yield { kind: 'headFrame', span: broken.span, expected: shown(heads), actual: broken.text };
}

function* outside(kind: Kind, span: Span | undefined, actual: number, count: Count | undefined): Generator<Deviation> {
  if (count && (actual < count.min || actual > count.max)) yield { kind, span, expected: [range(count)], actual };
}

const range = ({ min, max }: Count): string => (min === max ? String(min) : `${min}—${max}`);

/** So many titles of one frame are meant to be so; two may be alike by chance. */
const ROW = 3;

// One frame for a row of titles is meant as one. Where the model has several frames, or no row, a text that is built like
// one of them will do.
function* framesBroken(
  kind: Kind,
  titles: readonly Placed[],
  frames: readonly string[] = [],
  count?: Count,
): Generator<Deviation> {
  if (frames.length === 0) return;
  const isMeant = frames.length === 1 && (count?.max ?? ROW) >= ROW;
  for (const { text, span } of titles) {
    if (fitsOne(text, frames) || (!isMeant && frames.some((frame) => isBuiltLike(text, frame)))) continue;
    yield { kind, span, expected: shown(frames), actual: text };
  }
}

const fitsOne = (text: string, frames: readonly string[]): boolean => frames.some((frame) => fitsFrame(text, frame));

function isBuiltLike(text: string, frame: string): boolean {
  const [own, model] = [buildOf(text), buildOf(frame)];
  return own.clauses === model.clauses && own.quotes === model.quotes;
}

/** Whether a head that fits no frame has the clauses and quoted slots of the model's, where that is enough. */
function isBuilt(text: string, { heads = [], clauses, quotes }: PatternFrames): boolean {
  if (heads.length === 1) return false;
  const own = buildOf(text);
  const within = (n: number, count: Count | undefined): boolean => !count || (n >= count.min && n <= count.max);
  return within(own.clauses, clauses) && within(own.quotes, quotes);
}

/** How many frames a message names. */
const NAMED = 2;

const shown = (frames: readonly string[]): readonly string[] => frames.slice(0, NAMED);
