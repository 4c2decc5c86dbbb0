import {
  type Block,
  blockBefore,
  type Draft,
  endOf,
  isHeadingRole,
  type Paragraph,
  type Section,
} from '../draft/draft.ts';
import { headingOf } from '../draft/heading.ts';
import { blocksWhere } from '../draft/marked-lines.ts';
import { memo } from '../text/memo.ts';
import { type Span, shift, slice } from '../text/span.ts';
import { lacksMark } from './bare-ordinals.ts';
import { LAST } from './enumerators.ts';
import { type HeadingRun, headingRunsOf } from './heading-runs.ts';
import { namesOne, selfNamedIn } from './named-items.ts';
import { passagesOf } from './passages.ts';
import { ONES, type PromisedCount, promisesOf } from './promises.ts';
import { type Point, type Series, seriesOf } from './series.ts';

/** A promise with the list that it announces. All spans are UTF-16 offsets of the document. */
export interface Announcement {
  readonly promise: PromisedCount;
  readonly span: Span;
  readonly numeral: Span;
  readonly kind: 'points' | 'sections';
  /** How many items the list has. */
  readonly size: number;
  /** Where each item of the list is named: its enumerator, or its heading. */
  readonly items: readonly Span[];
  /** The points, where the list is a series. */
  readonly points: readonly Point[];
}

/** How far before its list a promise may stand (UTF-16 units): 重点抓好三项工作： and little more. */
const REACH = 40;

/**
 * Every promise of a draft whose list is certain, kept or not, in document order; but for those that begin one of the
 * user's own set `phrases` (三个清楚).
 */
export function announcementsOf(draft: Draft, phrases: readonly string[] = []): readonly Announcement[] {
  const all = allIn(draft);
  return phrases.length === 0 ? all : all.filter((a) => !beginsPhrase(draft.text, a.span.start, phrases));
}

/** Whether one of some phrases begins at an offset. */
export const beginsPhrase = (text: string, at: number, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => text.startsWith(phrase, at));

const allIn: (draft: Draft) => readonly Announcement[] = memo((draft) => {
  const found = [...selfNamed(draft), ...beforeSeries(draft), ...beforeSections(draft), ...inHeadings(draft)];
  const seen = new Set<number>();
  return found
    .filter((a) => !seen.has(a.numeral.start) && seen.add(a.numeral.start))
    .sort((a, b) => a.span.start - b.span.start);
});

/**
 * The promises of a draft whose list are the first headings of the next passage: what a passage alone cannot tell. Each is
 * an announcement of the draft, too.
 */
export function announcementsAcross(draft: Draft): Announcement[] {
  const passages = passagesOf(draft);
  return passages.flatMap(({ own, start, line }, i) => {
    const before = passages[i - 1]?.own;
    const last = before && spokenAtEnd(before);
    if (!last) return [];
    const run = headingRunsOf(own).find((r) => r.sections[0] === own.sections[0]);
    const promise = run && announcing(last, run);
    const block = promise && blockBefore(draft, line);
    if (!block || announcementsOf(before).some((a) => a.numeral.start === last.start + promise.numeral.start))
      return [];
    return [new Counted(block, promise, 'sections', run.sections, (section) => shift(titleSpan(section), start))];
  });
}

/** The last line of a passage, where it says of itself that a list will come. */
const spokenAtEnd = memo((passage: Draft): Block | undefined => {
  const last = blockBefore(passage);
  return last && spokenPromise(last.paragraph) ? last : undefined;
});

/**
 * A list that keeps a promise is only counted: where its items stand is worked out for those that are asked. A class, since
 * every object literal with a getter has a shape of its own, which keeps what the getter sees for long.
 */
class Counted<T> implements Announcement {
  readonly span: Span;
  readonly numeral: Span;
  readonly #list: readonly T[];
  readonly #placeOf: (item: T) => Span;

  constructor(
    block: Block,
    readonly promise: PromisedCount,
    readonly kind: 'points' | 'sections',
    list: readonly T[],
    placeOf: (item: T) => Span,
    readonly points: readonly Point[] = [],
  ) {
    this.span = shift(promise.span, block.start);
    this.numeral = shift(promise.numeral, block.start);
    this.#list = list;
    this.#placeOf = placeOf;
  }

  get size(): number {
    return this.#list.length;
  }

  get items(): readonly Span[] {
    return this.#list.map(this.#placeOf);
  }
}

const markOf = (point: Point): Span => point.mark;

const listed = (series: Series): boolean => series.points.length > 1 && series.points[0]?.enumerator.ordinal === 1;

// 重点抓好三项工作：一是… — the promise stands in the sentence that the first point follows.
function* beforeSeries(draft: Draft): Generator<Announcement> {
  for (const series of seriesOf(draft)) {
    const first = series.points[0];
    // 一方面…另一方面…此外: a pair of words never tells how many there are.
    if (!first || !listed(series) || series.family === '一方面') continue;
    const block = first.enumerator.initial ? blockBefore(draft, first.block.line) : first.block;
    if (!block) continue;
    const end = block === first.block ? first.enumerator.span.start : block.paragraph.text.length;
    const promise = promiseAtEnd(block.paragraph, end);
    if (promise && !isSomethingElse(draft, block, promise, series.points) && !lacksMark(draft, series))
      yield new Counted(block, promise, 'points', series.points, markOf, series.points);
  }
}

// 算好四笔账： is followed by its list; after a full stop the points have to name what is counted.
const isSomethingElse = (draft: Draft, { paragraph }: Block, promise: PromisedCount, points: readonly Point[]) =>
  promise.figure &&
  !/^”?[：:]/.test(paragraph.text.slice(promise.span.end, promise.span.end + 2)) &&
  !points.every((p) => echoes(slice(draft.text, p.head), promise));

/** The last promise before an offset of a paragraph, if it closes its sentence there and nothing else is counted after it. */
export function promiseAtEnd(paragraph: Paragraph, end: number): PromisedCount | undefined {
  const { text } = paragraph;
  const promise = promiseBefore(promisesOf(paragraph), end);
  if (!promise || end - promise.span.start > REACH) return undefined;
  const rest = text.slice(promise.span.end, end).trim();
  const tail = rest.replace(/[，。：；:,]$/, '');
  if (/[。！？；]/.test(tail) || !/[，。：；:,]$/.test(rest)) return undefined;
  if (!promise.abstract && (tail.length > 4 || tail.startsWith('的'))) return undefined;
  // 从供给和需求两方面: what is counted has just been named.
  if (/[和与及、]/.test(clauseBefore(text, promise.span.start).slice(-12))) return undefined;
  return tail.length <= 20 && !/[几一二三四五六七八九十\d]/.test(tail) ? promise : undefined;
}

// A line may hold thousands of them, and as many lists that ask.
function promiseBefore(promises: readonly PromisedCount[], end: number): PromisedCount | undefined {
  let [low, high] = [0, promises.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((promises[middle]?.span.start ?? end) < end) low = middle + 1;
    else high = middle;
  }
  const near = promises.slice(Math.max(0, low - 3), low);
  return near.findLast((p) => p.span.end <= end);
}

/** The longest clause that is read (UTF-16 units). */
const LONGEST_CLAUSE = 200;

// The clause says that a list will come: 我讲三点意见, 重点做好八个方面工作, 以下三个方面.
const SPOKEN = /[讲谈说提抓做就分]|汇报|报告|强调|围绕|以下|如下|有$/;

// 我从三个方面汇报 says what will come; 从三个方面推动了发展 tells what was done.
const FROM = /从$/;
const TOLD_FROM = /[谈讲说]|汇报|报告|交流|发言|介绍|剖析|分析|解读|阐述|入手|着手/;

const clauseBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - LONGEST_CLAUSE), at)
    .split(/[，。；：！？]/)
    .at(-1) ?? '';

// 我讲三点意见 before the first heading, 重点做好八个方面工作 before the first sub-heading.
function* beforeSections(draft: Draft): Generator<Announcement> {
  for (const run of headingRunsOf(draft)) {
    const first = run.sections[0];
    const block = first && blockBefore(draft, first.block.line);
    if (!block) continue;
    const promise = announcing(block, run) ?? echoed(block, run);
    if (promise) yield new Counted(block, promise, 'sections', run.sections, titleSpan);
    yield* inLead(draft, run, block);
  }
}

// 打好“五场硬仗”。 before headings that each name one.
function echoed({ role, paragraph }: Block, { sections }: HeadingRun): PromisedCount | undefined {
  if (sections.length < 2 || sections[0]?.heading.number !== 1 || isHeadingRole(role) || role === 'title')
    return undefined;
  const promise = promiseAtEnd(paragraph, paragraph.text.length);
  const names = ({ heading, block }: Section): boolean =>
    promise !== undefined && echoes(slice(block.paragraph.text, heading.title), promise);
  return sections.every(names) ? promise : undefined;
}

function announcing({ role, paragraph }: Block, { sections }: HeadingRun): PromisedCount | undefined {
  const counts = sections.length > 1 && sections[0]?.heading.number === 1 && role !== 'heading' && role !== 'title';
  return counts ? spokenPromise(paragraph) : undefined;
}

/** The promise at the end of a paragraph that says of itself that a list will come. */
const spokenPromise: (paragraph: Paragraph) => PromisedCount | undefined = memo((paragraph) => {
  const { text } = paragraph;
  const promise = promiseAtEnd(paragraph, text.length);
  if (!promise?.abstract) return undefined;
  const before = clauseBefore(text, promise.span.start);
  const says = SPOKEN.test(before) || (FROM.test(before) && TOLD_FROM.test(text.slice(promise.span.end)));
  return says ? promise : undefined;
});

// 念好“五字真诀”: characters of a formula, one to each section of the draft.
function* inLead(draft: Draft, { sections }: HeadingRun, block: Block): Generator<Announcement> {
  const [first] = sections;
  if (block.role !== 'lead' || sections.length < 2 || first?.heading.number !== 1 || !draft.sections.includes(first))
    return;
  const promise = promisesOf(block.paragraph).find((p) => p.quoted && p.noun === '字');
  if (promise) yield new Counted(block, promise, 'sections', sections, titleSpan);
}

const titleSpan = ({ heading, block }: Section): Span => ({
  start: block.start + heading.marker.start,
  end: Math.min(endOf(block), block.start + heading.title.end),
});

const headingsWithPromise = blocksWhere((p) => promisesOf(p).length > 0 && headingOf(p) !== undefined);

// 答好“五问”, 做到三个坚持 in a heading: the points or sub-sections below take it up, or it is about something else.
function* inHeadings(draft: Draft): Generator<Announcement> {
  if (headingsWithPromise(draft).length === 0) return;
  const series = new Map<number, Series[]>();
  for (const s of seriesOf(draft)) {
    if (s.depth > 0 || !listed(s)) continue;
    const list = series.get(s.headingLine);
    if (list) list.push(s);
    else series.set(s.headingLine, [s]);
  }
  const visit = function* (sections: readonly Section[]): Generator<Announcement> {
    for (const section of sections) {
      const promise = promisesOf(section.block.paragraph).find((p) => p.span.end <= section.heading.title.end);
      if (promise) yield* takenUp(draft, section, promise, series.get(section.block.line) ?? []);
      yield* visit(section.sections);
    }
  };
  yield* visit(draft.sections);
}

function* takenUp(
  draft: Draft,
  section: Section,
  promise: PromisedCount,
  series: readonly Series[],
): Generator<Announcement> {
  const children = section.sections.filter((s) => s.heading.number !== undefined);
  if (children.length > 1) {
    if (children.every((c) => echoes(slice(c.block.paragraph.text, c.heading.title), promise))) {
      yield new Counted(section.block, promise, 'sections', children, titleSpan);
    }
    return;
  }
  const only = series.length === 1 ? series[0] : undefined;
  const points = only?.points.filter((p) => p.enumerator.ordinal !== LAST) ?? [];
  if (points.length > 1 && points.every((p) => echoes(slice(draft.text, p.head) + following(draft, p), promise))) {
    yield new Counted(section.block, promise, 'points', points, markOf, points);
  }
}

// The second clause belongs to the head too: 善用乡土资源，彰显“甘”味.
const following = (draft: Draft, point: Point): string =>
  draft.text.slice(point.head.end, Math.min(point.span.end, point.head.end + 16));

// An item takes a promise up when it names the thing promised, or holds a quoted word where a quoted number promised one.
const echoes = (text: string, promise: PromisedCount): boolean =>
  (promise.noun === ONES ? namesOne(text) : text.includes(promise.noun)) ||
  (promise.quoted && promise.noun.length === 1 && /“[^”]{1,8}”/.test(text));

// “三个更加”：更加公平，更加优质，更加多元。 — the clauses of the sentence take up the very word.
function* selfNamed(draft: Draft): Generator<Announcement> {
  for (const block of selfNaming(draft)) {
    for (const { promise, items } of selfNamedIn(block.paragraph)) {
      yield new Counted(block, promise, 'points', items, (item) => shift(item, block.start));
    }
  }
}

const selfNaming = blocksWhere((p) => selfNamedIn(p).length > 0);
