import { type Block, type Draft, isHeadingRole, type Paragraph } from '../draft/draft.ts';
import { headingOf } from '../draft/heading.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import type { Edit } from '../text/edit.ts';
import { memo } from '../text/memo.ts';
import { toNumeral } from '../text/numerals.ts';
import { type Span, shift, slice, span } from '../text/span.ts';
import { type Enumerator, type EnumeratorFamily, enumeratorsOf, enumeratorText, LAST } from './enumerators.ts';

/** One run-in point: all spans are UTF-16 offsets of the document. */
export interface Point {
  readonly enumerator: Enumerator;
  readonly block: Block;
  /** The enumerator itself. */
  readonly mark: Span;
  /** The head (段首句): what follows the enumerator, up to the first ，。；： that is not quoted. */
  readonly head: Span;
  /** From the enumerator to the next point, or to the end of its paragraph. */
  readonly span: Span;
}

/** A series (一组分点): the points of one list in order. A series of one point is an enumerator on its own. */
export interface Series {
  readonly family: EnumeratorFamily;
  readonly points: readonly Point[];
  /** The line of the heading that it stands under; -1 above the first heading. */
  readonly headingLine: number;
  /** Whether its points count up from one in one family: nothing about its numbers is wrong. */
  readonly inOrder: boolean;
  /** How deep it is nested in points of other series; 0 for a series of its own. */
  readonly depth: number;
}

interface Open {
  readonly family: EnumeratorFamily;
  readonly items: { enumerator: Enumerator; block: Block }[];
  readonly headingLine: number;
  readonly depth: number;
}

const NUMBERED: readonly EnumeratorFamily[] = ['N是', 'N要', '第N', '其N'];

/** Every series of a draft in the order of their first points. One scan over the enumerators of its paragraphs. */
export const seriesOf: (draft: Draft) => readonly Series[] = memo((draft) =>
  scanOf(draft)
    .all.map(finish)
    .filter((s) => s.points.length > 0),
);

/**
 * Whether a series of the chapter before may go on under the first heading of a draft: some point of it found no series
 * of its own. Such a draft is read together with what stands before it.
 */
export const mayGoOn = (draft: Draft): boolean => scanOf(draft).askedBefore;

/** The state of the scan: the series that may still go on, outer ones first, and where they stand. */
interface Scan {
  readonly all: Open[];
  /** Those of the section that is being read. */
  own: readonly Open[];
  /** Those of the section before it. */
  before: readonly Open[];
  headingLine: number;
  /** Whether a point under the first heading looked for its series in the section before. */
  askedBefore: boolean;
}

const scanOf: (draft: Draft) => Scan = memo((draft) => {
  const scan: Scan = { all: [], own: [], before: [], headingLine: -1, askedBefore: false };
  let headings = 0;
  for (const block of pointsAndHeadings(draft)) {
    if (isHeadingRole(block.role)) {
      [scan.before, scan.own, scan.headingLine] = [scan.own, [], block.line];
      headings++;
    }
    const [first, ...rest] = enumeratorsOf(block.paragraph);
    if (!first) continue;
    const asked = scan.askedBefore;
    place({ enumerator: first, block }, scan);
    if (isWholeSeries(block.paragraph)) {
      for (const enumerator of rest) scan.own.at(-1)?.items.push({ enumerator, block });
    } else for (const enumerator of rest) place({ enumerator, block }, scan);
    if (headings > 1) scan.askedBefore = asked;
  }
  return scan;
});

const pointsAndHeadings = blocksWhere((p) => enumeratorsOf(p).length > 0 || headingOf(p) !== undefined);

type Item = Open['items'][number];

// A line with one clean series and nothing else, as most are: no point of it can belong elsewhere.
const isWholeSeries: (paragraph: Paragraph) => boolean = memo((paragraph) => {
  const [first, ...rest] = enumeratorsOf(paragraph);
  return (
    first?.ordinal === 1 &&
    rest.every((e, i) => e.ordinal === i + 2 && e.family === first.family && e.quote === first.quote)
  );
});

function place(item: Item, scan: Scan): void {
  const isFirst = item.enumerator.ordinal === 1;
  const early = isFirst ? scan.own.find((s) => isSwapped(s, item)) : undefined;
  const host = isFirst ? undefined : hostOf(item, scan);
  if (early) early.items.push(item);
  else if (host) goOn(host, item, scan);
  else open(item, scan);
}

// What was nested in a series, and what came after it, is over when it goes on.
function goOn(host: Open, item: Item, scan: Scan): void {
  host.items.push(item);
  const at = scan.own.indexOf(host);
  if (at < 0) scan.before = scan.before.slice(0, scan.before.indexOf(host) + 1);
  scan.own = scan.own.slice(0, at + 1);
}

function open(item: Item, scan: Scan): void {
  const { headingLine, own } = scan;
  const depth = own.filter((s) => continues(s, item)).length;
  const series: Open = { family: item.enumerator.family, items: [item], headingLine, depth };
  scan.all.push(series);
  scan.own = [...own.slice(-MOST_NESTED), series];
}

const MOST_NESTED = 8;

// 二是…一是…三是: the second point opened the series because it came first.
function isSwapped(series: Open, item: Item): boolean {
  const [first] = series.items;
  return (
    !isWholeSeries(item.block.paragraph) &&
    series.items.length === 1 &&
    first?.enumerator.ordinal === 2 &&
    series.family === item.enumerator.family &&
    continues(series, item) &&
    first.enumerator.initial === item.enumerator.initial
  );
}

// Within a line its own series comes first, even for a slip; then those of the section; then those of the section before.
function hostOf(item: Item, scan: Scan): Open | undefined {
  const own = [...scan.own].reverse();
  const inLine = own.filter((s) => s.items.at(-1)?.block === item.block);
  const near = item.enumerator.initial ? undefined : (next(inLine, item) ?? outOfStep(inLine, item, scan.all));
  return near ?? next(own, item) ?? hostBefore(item, scan) ?? outOfStep(own, item, scan.all);
}

function hostBefore(item: Item, scan: Scan): Open | undefined {
  if (scan.own.some((s) => s.family === item.enumerator.family)) return undefined;
  scan.askedBefore = true;
  return next([...scan.before].reverse(), item);
}

// A series whose points stand inside one line is over when the line is, unless it has only begun there.
function continues(series: Open, { block, enumerator }: Item): boolean {
  const [first, last] = [series.items[0], series.items.at(-1)];
  if (!first || !last || first.enumerator.quote >= 0 !== enumerator.quote >= 0) return false;
  if (last.block === block) return true;
  if (enumerator.quote >= 0 || !enumerator.initial) return false;
  return last.enumerator.initial || series.items.length === 1 || last.block.line + 1 >= block.line;
}

// An exact next ordinal may come later and anywhere in a line; only a quotation keeps its points to itself.
function mayContinue(series: Open, { block, enumerator }: Item): boolean {
  const last = series.items.at(-1);
  if (!last || last.enumerator.quote >= 0 !== enumerator.quote >= 0) return false;
  return last.block === block ? last.enumerator.quote === enumerator.quote : enumerator.quote < 0;
}

const expected = (series: Open): number =>
  Math.min(series.items[0]?.enumerator.ordinal ?? 1, series.items[1]?.enumerator.ordinal ?? LAST) + series.items.length;

// The series that this point continues exactly: lines look for a series of lines first, whatever is nested above it.
function next(candidates: readonly Open[], item: Item): Open | undefined {
  const { family, ordinal, initial } = item.enumerator;
  const exact = candidates.filter(
    (s) => s.family === family && mayContinue(s, item) && (follows(s, ordinal) || ordinal === LAST),
  );
  return (initial ? exact.find((s) => s.items.at(-1)?.enumerator.initial) : undefined) ?? exact[0];
}

const follows = (series: Open, ordinal: number): boolean =>
  ordinal === expected(series) || ordinal === (series.items.at(-1)?.enumerator.ordinal ?? 0) + 1;

// No series waits for this ordinal: it is taken as a slip in the nearest series of its family, or as a change of family.
function outOfStep(candidates: readonly Open[], item: Item, all: Open[]): Open | undefined {
  const { family, ordinal, initial } = item.enumerator;
  const near = candidates.filter((s) => continues(s, item) && s.items[0]?.enumerator.ordinal === 1 && isSlip(s, item));
  const same = near.filter((s) => s.family === family);
  const host = same.find((s) => s.items.at(-1)?.enumerator.initial === initial) ?? same[0];
  if (host) {
    if (initial) dropInline(host, ordinal);
    return mergedTwin(host, same, ordinal, all) ?? host;
  }
  if (!NUMBERED.includes(family)) return undefined;
  return near.find((s) => NUMBERED.includes(s.family) && follows(s, ordinal));
}

// Across lines only a small step counts as a slip: 第二 far behind 第六 begins something else.
function isSlip(series: Open, { block, enumerator }: Item): boolean {
  const last = series.items.at(-1);
  if (!last || last.block === block) return true;
  const step = enumerator.ordinal - last.enumerator.ordinal;
  return (step >= -1 && step <= 3) || (!last.enumerator.initial && enumerator.initial);
}

// A line 第一 held a stray 第二 within; now that a line 第二 comes, the stray one is seen to be none of the series.
function dropInline(series: Open, ordinal: number): void {
  const rest = series.items.slice(ordinal - 1);
  if (series.items[0]?.enumerator.initial && rest.length > 0 && rest.every((i) => !i.enumerator.initial))
    series.items.length = ordinal - 1;
}

// 一是…一是…三是: the second 一是 opened a series of its own, and only now is seen to be a repeated ordinal.
function mergedTwin(host: Open, same: readonly Open[], ordinal: number, all: Open[]): Open | undefined {
  const twin = same[same.indexOf(host) + 1];
  const first = host.items[0];
  if (!twin || !first || ordinal !== 3 || host.items.length !== 1 || twin.items.length !== 1) return undefined;
  twin.items.push(first);
  all.splice(all.indexOf(host), 1);
  return twin;
}

function finish(series: Open): Series {
  const { items, family, headingLine, depth } = series;
  const points = items.map((item, i) => new PlacedPoint(item.enumerator, item.block, items[i + 1]));
  const inOrder = items.every(({ enumerator: e }, i) => e.family === family && e.ordinal === i + 1);
  return { family, points, headingLine, depth, inOrder };
}

// Most points are only counted: where they stand in the document is worked out for those that are asked.
class PlacedPoint implements Point {
  readonly #next: Item | undefined;

  constructor(
    readonly enumerator: Enumerator,
    readonly block: Block,
    next: Item | undefined,
  ) {
    this.#next = next;
  }

  get mark(): Span {
    return shift(this.enumerator.span, this.block.start);
  }

  get head(): Span {
    const { start, end } = this.enumerator.head;
    return shift(span(start, Math.min(end, this.#endInLine())), this.block.start);
  }

  get span(): Span {
    const { block, enumerator } = this;
    const end =
      !this.#next || this.#next.block === block ? block.start + this.#endInLine() : this.#next.block.start - 1;
    return span(block.start + enumerator.span.start, Math.max(end, block.start + this.#endInLine()));
  }

  #endInLine(): number {
    return this.#next?.block === this.block ? this.#next.enumerator.span.start : this.block.paragraph.text.length;
  }
}

/** The enumerator of a point as it is written: 二是. */
export const enumeratorOf = ({ enumerator, block }: Point): string => slice(block.paragraph.text, enumerator.span);

/** The enumerator that a point would have with another ordinal. */
export const withOrdinal = (point: Point, ordinal: number): string =>
  enumeratorText(point.enumerator.family, ordinal, toNumeral) ?? enumeratorOf(point);

/** The edits that give each point the ordinal at its index, where it has another one; document offsets. */
export function renumbered(points: readonly Point[], ordinals: readonly number[]): Edit[] {
  return points.flatMap(({ enumerator, block }, i) => {
    const ordinal = ordinals[i] ?? enumerator.ordinal;
    if (ordinal === enumerator.ordinal) return [];
    const { numeral, span: whole, family } = enumerator;
    if (numeral.end > numeral.start) return [{ span: shift(numeral, block.start), newText: toNumeral(ordinal) }];
    const newText = enumeratorText(family, ordinal, toNumeral);
    return newText === undefined ? [] : [{ span: shift(whole, block.start), newText }];
  });
}
