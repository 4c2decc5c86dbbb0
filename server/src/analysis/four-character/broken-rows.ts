import type { Paragraph } from '../../draft/draft.ts';
import type { Segmenter } from '../../segmenter/segmenter.ts';
import { isHanAt } from '../../text/characters.ts';
import { type Span, slice, span } from '../../text/span.ts';
import { fourBehindModifier } from '../modifiers.ts';
import { cutWords } from '../words.ts';
import { areFourHan, knownAs, withLost } from './known.ts';
import { fillsPattern } from './patterns.ts';
import { isBetweenMarks, isLedInto } from './rows.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A row of four-character expressions in which one item is not of four; UTF-16 offsets in the paragraph. */
export interface BrokenRow {
  readonly odd: Span;
  readonly others: readonly Span[];
  /** The four characters that the odd item would be with one less, or with one more; undefined where it is not so near. */
  readonly near: string | undefined;
  /** Whether the odd item has lost a character. */
  readonly lost: boolean;
}

/**
 * How far four characters are an expression in a row: 2 by a lexicon or a pattern, or as a clause; 1 as what may be one
 * beside such (坚定信心 is tagged as adjective and noun); 0 as a plain noun.
 */
type Weight = 0 | 1 | 2;

const CLAUSES: ReadonlySet<Shape | undefined> = new Set<Shape | undefined>([
  'verb-object',
  'clause',
  'report',
  'adverb-verb',
  'verbs',
  'adjectives',
  'dense',
]);

/**
 * The rows of items joined by 、 in which all but one are four-character expressions. Of three items, the odd one must
 * be such an expression but for one character within it, or one that it has lost; of more, one of three or five characters
 * amid them is enough, or one behind a modifier (进一步压实责任).
 */
export function brokenRowsOf({ text }: Paragraph, segmenter: Segmenter | undefined): BrokenRow[] {
  return rowsOf(text).flatMap((row): readonly BrokenRow[] => {
    const odd = row.find(({ start, end }) => end - start !== 4);
    const others = row.filter((item) => item !== odd);
    if (!odd || others.length !== row.length - 1 || others.some(({ start, end }) => end - start !== 4)) return [];
    const item = slice(text, odd);
    const whole = withLost(item);
    const between = odd !== row[0] && odd !== row.at(-1) && others.length >= 3;
    const behind = between ? fourBehindModifier(item) : undefined;
    const amid = between && item.length < 6;
    // Words are cut for few rows only: to ask for them takes longer than to read the paragraph.
    if (!amid && !behind && item.length !== 5 && whole === undefined && !endsInVerb(item)) return [];
    const fours = others.map((span) => slice(text, span));
    const weightOf = (four: string): Weight => weight(four, segmenter);
    const plain = withoutParticle(item, fours, weightOf, odd === row[0], segmenter);
    if (!isRow(fours, weightOf, plain === undefined ? 0 : 1)) return [];
    if (behind !== undefined && weightOf(behind) > 0) return [{ odd, others, near: behind, lost: false }];
    if (plain !== undefined) return [{ odd, others, near: plain, lost: false }];
    if (isFramed(item, row.indexOf(odd), row.length, fours, weightOf)) return [];
    const loose = isLoose(item, segmenter);
    if ((loose && whole !== undefined) || (!amid && isUnfinished(item, segmenter)))
      return [{ odd, others, near: whole, lost: true }];
    const near = loose ? nearest(item, fours, weightOf, odd === row[0]) : undefined;
    return near !== undefined || amid ? [{ odd, others, near, lost: false }] : [];
  });
}

/** The rows of three items or more of three to six characters, with marks on both sides or words that lead in. */
function rowsOf(text: string): Span[][] {
  const rows: Span[][] = [];
  for (let comma = text.indexOf('、'), next = 0; comma >= 0; comma = next) {
    next = text.indexOf('、', comma + 1);
    // Behind the first 、 of a row stands a whole item: few paragraphs with 、 have that.
    const row = next - comma > SHORTEST && next - comma <= LONGEST + 1 ? rowFrom(text, comma) : undefined;
    if (row) rows.push(row);
  }
  return rows;
}

/** The items of a row whose first 、 stands at an offset; undefined where there is none, or it began further left. */
function rowFrom(text: string, comma: number): Span[] | undefined {
  let start = comma;
  while (isHanAt(text, start - 1)) start--;
  if (comma - start < SHORTEST || (text.charAt(start - 1) === '、' && isHanAt(text, start - 2))) return undefined;
  const runs = [span(start, comma)];
  for (let end = comma; text.charAt(end) === '、' && isHanAt(text, end + 1); ) {
    const from = end + 1;
    for (end = from; isHanAt(text, end); ) end++;
    if (end - from < SHORTEST) return undefined;
    runs.push(span(from, end));
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last || runs.length < 3 || !isBetweenMarks(text, first) || !isBetweenMarks(text, last))
    return undefined;
  const items = runs.map((run) => itemOf(text, run, run === first, run === last));
  return items.every(isItem) ? items : undefined;
}

/** What a run says of the row: without the words that lead in before the first item, and what follows the last. */
function itemOf(text: string, run: Span, first: boolean, last: boolean): Span {
  if (first && isLedInto(text, run)) return span(run.end - 4, run.end);
  if (last && run.end - run.start > 4 && '等的'.includes(text.charAt(run.start + 4)))
    return span(run.start, run.start + 4);
  return run;
}

const [SHORTEST, LONGEST] = [3, 7];
const isItem = ({ start, end }: Span): boolean => end - start >= SHORTEST && end - start <= LONGEST;

/**
 * Whether items of four make a row of expressions: each is one, or says the same as all others in one place. Of three and
 * more, so many may be plain nouns (和平发展 is cut like one).
 */
function isRow(fours: readonly string[], weightOf: (item: string) => Weight, nouns: number): boolean {
  if (fours.every((item) => fours.every((other) => shares(item, other)))) return true;
  let most: Weight = 0;
  let left = fours.length > 2 ? nouns : 0;
  for (const item of fours) {
    const own = weightOf(item);
    if (own === 0 && left-- === 0) return false;
    if (own > most) most = own;
  }
  return most > 1;
}

/** Words of one character that slip in between the two of an expression: 平等好相处, 分步了实施. */
const PARTICLES = '了着地得好更再要';

/** The expression that five characters are but for a particle between its two words; undefined where they are none. */
function withoutParticle(
  item: string,
  fours: readonly string[],
  weightOf: (item: string) => Weight,
  first: boolean,
  segmenter: Segmenter | undefined,
): string | undefined {
  const particle = item.charAt(2);
  // 打造好环境 may be led in to; nobody leads in with 了.
  if (item.length !== 5 || !PARTICLES.includes(particle) || (first && '好更再要'.includes(particle))) return undefined;
  if (segmenter && !isWord(item, 2, segmenter)) return undefined;
  const plain = item.slice(0, 2) + item.slice(3);
  return weightOf(plain) > 0 || fours.every((other) => shares(plain, other)) ? plain : undefined;
}

const isWord = (item: string, at: number, segmenter: Segmenter): boolean =>
  cutWords(segmenter, item).some(({ start, end }) => start === at && end === at + 1);

function weight(item: string, segmenter: Segmenter | undefined): Weight {
  if (!areFourHan(item, 0)) return 0;
  if (knownAs(item) || fillsPattern(item, 0)) return 2;
  const shape = segmenter && shapeOf(segmenter, item, 0, cutWords(segmenter, item));
  if (CLAUSES.has(shape)) return 2;
  return shape === 'new' || shape === 'quality' ? 1 : 0;
}

/** Whether the odd item opens or closes the row with more than its own: 要放眼世界、放眼祖国 …, 真抓实干等. */
function isFramed(
  odd: string,
  place: number,
  count: number,
  fours: readonly string[],
  weightOf: (item: string) => Weight,
): boolean {
  const own = place === 0 ? odd.slice(-4) : place === count - 1 ? odd.slice(0, 4) : undefined;
  if (own?.length !== 4) return false;
  return fours.some((other) => shares(own, other)) || weightOf(own) > 0;
}

/** Whether no word of an item is of three characters or more: in 灵活性改造 none is too many. */
const isLoose = (item: string, segmenter: Segmenter | undefined): boolean =>
  !segmenter || cutWords(segmenter, item).every(({ start, end, tag }) => end - start < 3 || tag === 'x');

/** The expression that five characters would be without one of the inner three: known, or built like the others. */
function nearest(
  odd: string,
  fours: readonly string[],
  weightOf: (item: string) => Weight,
  first: boolean,
): string | undefined {
  if (odd.length !== 5) return undefined;
  const likeness = (item: string): number => fours.reduce((sum, other) => sum + shared(item, other), 0);
  const candidates = [2, 1, 3]
    .map((at) => odd.slice(0, at) + odd.slice(at + 1))
    .sort((a, b) => likeness(b) - likeness(a) || weightOf(b) - weightOf(a));
  return (
    candidates.find((item) => knownAs(item) !== undefined) ??
    candidates.find((item) => fours.every((other) => shares(item, other))) ??
    (first ? undefined : candidates.find((item) => weightOf(item) === 2)) ??
    (first ? undefined : candidates.find((item) => weightOf(item) === 1))
  );
}

/** Verbs of one character that open a word and never close a clause: 协调推, 全面贯. */
const NEVER_LAST = '推促贯践拓凝彰弘构巩扩确统协履夯筑';

const endsInVerb = (item: string): boolean => item.length === 3 && NEVER_LAST.includes(item.charAt(2));

/** Whether three characters are a word and the beginning of another. */
const isUnfinished = (item: string, segmenter: Segmenter | undefined): boolean =>
  endsInVerb(item) &&
  segmenter !== undefined &&
  cutWords(segmenter, item)
    .map(({ start, end }) => end - start)
    .join() === '2,1';

/** How many characters two items have in the same place. */
function shared(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) === b.charCodeAt(i)) count++;
  return count;
}
const shares = (a: string, b: string): boolean => shared(a, b) > 0;
