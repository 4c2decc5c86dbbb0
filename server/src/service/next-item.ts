import { LAST } from '../analysis/enumerators.ts';
import { type HeadingRun, headingRunsOf } from '../analysis/heading-runs.ts';
import type { Point } from '../analysis/series.ts';
import { blockAt, type Draft, everySection, type Section } from '../draft/draft.ts';
import { escaped } from '../patterns/index.ts';
import { skipBlank, trimmedEnd } from '../text/characters.ts';
import { type Edit, edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { type Span, slice, span } from '../text/span.ts';
import { type Item, itemsOf } from './edits/items.ts';
import { promiseOf, promising } from './edits/promise.ts';
import { headingEdits, pointEdits } from './edits/renumber.ts';
import { modalFrame, type NextFrame, nextFrame } from './next-frame.ts';
import { following, nextHeadings, type OpenSeries, openSeries } from './next-number.ts';
import { isWithinPoint } from './told-points.ts';

/** The next point or heading, as it can be put in. */
export interface NextItem {
  readonly kind: 'point' | 'points' | 'clause' | 'heading' | 'first';
  /** To be read in a list: 三是明确“○○○○”. */
  readonly label: string;
  /** What is put in, as it reads. */
  readonly text: string;
  /** The same in LSP snippet syntax, where it has places to fill in. */
  readonly snippet: string | undefined;
  /** What it follows: its siblings' heads, one a line; '' where they give no frame. */
  readonly siblings: string;
  /** What changes with it: the numbers behind it, the promise, the end mark before it. Document offsets. */
  readonly edits: readonly Edit[];
  /**
   * Whether it comes for those only who ask or begin: it is one more than a promise names, comes behind the only 。 after ； or
   * ，, or within a point.
   */
  readonly extra: boolean;
}

/**
 * The points that may come at a place of a draft, whole and in the pattern of their series, then as bare enumerators; the
 * innermost series first. `typed` is what stands there of it already.
 */
export function nextPointItems(draft: Draft, typed: Span): NextItem[] {
  const items = openSeries(draft, typed.start).flatMap((open) => pointItems(draft, open, typed));
  return items.filter((item, i) => items.findIndex((other) => other.label === item.label) === i);
}

function pointItems(draft: Draft, { series, last }: OpenSeries, typed: Span): NextItem[] {
  const names = following(last.enumerator);
  if (names.length === 0) return [];
  const siblings = series.points.filter((p) => p.mark.start < typed.start || p.mark.start >= typed.end);
  const later = siblings.filter((p) => p.mark.start >= typed.end);
  const items = itemsOf(draft, series).filter(({ point }) => siblings.includes(point));
  const mark = endMarkOf(draft.text, items, later.length > 0);
  const found = patternOf(draft, items);
  const promised = promiseEdits(
    draft,
    siblings.map((p) => p.mark),
  );
  const previous = previousMark(draft, items, typed);
  const edits = [...promised, ...laterEdits(later, last), ...previous];
  const lead = lineLead(draft, siblings, typed);
  // Behind two ； a 。 is meant; behind one it is soon changed.
  const isEnded = promised.length > 0 || (previous.length > 0 && items.length > 2);
  const extra = (isEnded && later.length === 0) || isWithinPoint(draft, series, last, typed);
  const common = { kind: 'point' as const, edits, extra };
  return names.flatMap((name) => [
    ...framed({ ...common, name, lead, siblings: found?.heads ?? '' }, found?.frame, mark),
    { ...common, label: name, text: lead + name, snippet: undefined, siblings: '' },
  ]);
}

interface Named extends Pick<NextItem, 'kind' | 'edits' | 'siblings' | 'extra'> {
  readonly name: string;
  readonly lead: string;
}

function framed({ name, lead, ...rest }: Named, frame: NextFrame | undefined, mark: string): NextItem[] {
  if (!frame) return [];
  const label = name + frame.shown;
  const snippet = `${escaped(lead + name)}${frame.snippet}${mark}$0`;
  return [{ ...rest, label, text: `${lead}${label}${mark}`, snippet }];
}

/** Whether each point of a series has a line of its own. */
const isSpread = (points: readonly Point[]): boolean => points.length > 1 && points.every((p) => p.enumerator.initial);

// At the end of a point that has a line of its own the next one takes a new line, indented alike.
function lineLead(draft: Draft, siblings: readonly Point[], typed: Span): string {
  const block = blockAt(draft, typed.start);
  if (!block || !isSpread(siblings)) return '';
  const { text } = block.paragraph;
  const column = typed.start - block.start;
  if (skipBlank(text) >= column || skipBlank(text, typed.end - block.start) < text.length) return '';
  return (
    lineBreakOf(draft.text) + (siblings[0]?.block.paragraph.text.slice(0, siblings[0].enumerator.span.start) ?? '')
  );
}

/** UTF-16 units of a head that a frame is looked for in. */
const LONGEST_HEAD = 60;

// The head up to its full stop where that has a frame throughout; else its first clause.
function patternOf(draft: Draft, items: readonly Item[]): Pattern | undefined {
  const counted = items.filter(({ point }) => point.enumerator.ordinal !== LAST);
  const sentence = patternIn(counted.map((item) => slice(draft.text, sentenceIn(draft.text, item))));
  if (sentence?.frame.whole) return sentence;
  return patternIn(counted.map(({ point }) => slice(draft.text, point.head))) ?? sentence;
}

interface Pattern {
  readonly frame: NextFrame;
  readonly heads: string;
}

function patternIn(heads: readonly string[]): Pattern | undefined {
  const texts = heads.map((t) => t.trim()).filter((t) => t !== '');
  const [first, second] = texts;
  if (first === undefined) return undefined;
  const frame = nextFrame(texts) ?? (second === undefined ? modalFrame(first) : undefined);
  return frame && { frame, heads: texts.join('\n') };
}

function sentenceIn(text: string, { body }: Item): Span {
  const start = text.slice(body.start, Math.min(body.end, body.start + LONGEST_HEAD + 1));
  const stop = start.search(/[。；：！？;:\n\r]/);
  return span(body.start, body.start + (stop < 0 ? start.length : stop));
}

// The last of a list ends in 。, the others as the list has it. A point that goes on behind its head ends that in 。.
function endMarkOf(text: string, items: readonly Item[], hasLater: boolean): string {
  const marks = items.map((item) => text.charAt(sentenceIn(text, item).end)).filter((m) => '。；：'.includes(m) && m);
  const first = marks[0] ?? '。';
  return !hasLater && first === '；' ? '。' : first;
}

// Where the others end in ； or ，, the one that was the last no longer ends in 。.
function previousMark({ text }: Draft, items: readonly Item[], typed: Span): Edit[] {
  const at = typed.start - 1;
  const last = items.at(-1);
  if (!last || items.length < 2 || last.name.start > at || text.charAt(at) !== '。') return [];
  const [mark = '', ...others] = items.slice(0, -1).map((item) => slice(text, item.end));
  return '；，'.includes(mark || '。') && others.every((own) => own === mark) ? [edit(at, typed.start, mark)] : [];
}

const laterEdits = (later: readonly Point[], { enumerator }: Point): Edit[] =>
  pointEdits(
    later.filter((p) => p.enumerator.ordinal !== LAST),
    enumerator.ordinal + 2,
  );

// A promise that was kept is kept: 三个方面 becomes 四个方面. One that names more points awaits this one.
function promiseEdits(draft: Draft, items: readonly Span[]): Edit[] {
  const promise = promiseOf(draft, items);
  return promise?.promise.count === items.length ? [promising(draft, promise, items.length + 1)] : [];
}

/** The headings that may come on a line, whole and in the pattern of their siblings, then as bare numbers; deepest first. */
export function nextHeadingItems(draft: Draft, line: number): NextItem[] {
  const first = draft.sections.length === 0;
  return nextHeadings(draft, line).flatMap(({ label, after }) => {
    if (!after) return [bare(label, first ? 'heading' : 'first')];
    const run = headingRunsOf(draft).find(({ sections }) => sections.includes(after));
    const change = run ? headingRunEdits(draft, run, after, line) : { edits: [], extra: false };
    const siblings = (run?.sections ?? unnumberedBeside(draft, after)).filter((s) => s.block.line !== line);
    const found = headingPattern(siblings);
    const named = { kind: 'heading' as const, name: label, lead: '', siblings: found?.titles ?? '', ...change };
    // What a single one shares with the next nobody knows: its place is shown.
    const alone = { ...bare(label, 'heading', change), snippet: `${escaped(label)}\${1:${TITLE_GAP}}$0` };
    if (!found) return [alone];
    return [...framed(named, found.frame, found.mark), siblings.length > 1 ? bare(label, 'heading', change) : alone];
  });
}

/** The headings of a level that have hashes and no numbers, one of them included. */
function unnumberedBeside(draft: Draft, section: Section): readonly Section[] {
  const level = [draft.sections, ...[...everySection(draft.sections)].map((s) => s.sections)];
  return level.find((sections) => sections.includes(section))?.filter((s) => s.heading.number === undefined) ?? [];
}

const TITLE_GAP = '【请填写标题】';

type Change = Pick<NextItem, 'edits' | 'extra'>;

/** A number or enumerator alone, without what follows it. */
export const bare = (
  label: string,
  kind: NextItem['kind'],
  change: Change = { edits: [], extra: false },
): NextItem => ({
  kind,
  label,
  text: label,
  snippet: undefined,
  siblings: '',
  ...change,
});

function headingRunEdits(draft: Draft, { sections }: HeadingRun, after: Section, line: number): Change {
  const known = sections.filter((s) => s.block.line !== line);
  const later = known.filter((s) => s.block.line > line);
  const items = known.map(({ block, heading }) =>
    span(block.start + heading.marker.start, block.start + heading.marker.end),
  );
  const promised = promiseEdits(draft, items);
  const edits = [...promised, ...headingEdits(later, (after.heading.number ?? 0) + 2)];
  return { edits, extra: promised.length > 0 && later.length === 0 };
}

function headingPattern(sections: readonly Section[]): { frame: NextFrame; titles: string; mark: string } | undefined {
  const texts = sections.map(titleOf).filter((t) => t !== '' && t.length <= LONGEST_HEAD);
  const frame = texts.length > 0 ? nextFrame(texts) : undefined;
  // A single one is a pattern where it begins with a frame: 坚持“快”字当头，….
  const [first] = frame?.pieces ?? [];
  if (texts.length === 1 && (!first || 'slot' in first)) return undefined;
  // （一）抓源头。… has its text in the same line.
  const mark = sections.every(({ heading, block }) => block.paragraph.text.charAt(heading.title.end) === '。')
    ? '。'
    : '';
  return frame && { frame, titles: texts.join('\n'), mark };
}

const titleOf = ({ heading, block }: Section): string =>
  slice(
    block.paragraph.text,
    span(heading.title.start, Math.min(heading.title.end, trimmedEnd(block.paragraph.text))),
  ).trim();
