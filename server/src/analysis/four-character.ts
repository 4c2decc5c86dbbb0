import type { Paragraph } from '../draft/draft.ts';
import { themeOf } from '../lexicon/four-character/index.ts';
import { isHanAt } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { areFourHan, knownAt } from './four-character/known.ts';
import { fillsPattern } from './four-character/patterns.ts';
import { isBetweenMarks, isGoverned, isLedInto, type Run, runsOf } from './four-character/rows.ts';
import { type Shape, shapeOf } from './four-character/shape.ts';
import { memoWith, type Word, wordsOf } from './words.ts';

export type ExpressionKind = 'idiom' | 'set' | 'pattern' | 'clause';

/** A four-character expression (四字格): UTF-16 offsets in the paragraph, and its theme where the lexicon has one. */
export interface Expression {
  readonly span: Span;
  readonly kind: ExpressionKind;
  readonly theme?: string;
}

/** Four characters that may be an expression: alone (`sure`), or only in a row of such. */
interface Candidate {
  readonly start: number;
  readonly kind: ExpressionKind;
  readonly sure: boolean;
  readonly shape: Shape | undefined;
}

/**
 * The four-character expressions of a paragraph, in order and without overlaps: idioms, set phrases, filled patterns,
 * and clauses of four in a row of two or more between marks. Plain noun compounds and pieces of longer words are none.
 */
export const fourCharacterExpressionsOf = memoWith((segmenter, paragraph): readonly Expression[] => {
  const { text } = paragraph;
  const cut = cutOf(wordsOf(segmenter, paragraph));
  const wholeWords = (at: number): readonly Word[] | undefined => cut.between(at, at + 4);
  const found = new Map<number, Candidate>();
  for (let at = 0; at + 4 <= text.length; at++) {
    const candidate = areFourHan(text, at) ? standing(text, at, wholeWords(at)) : undefined;
    if (candidate) found.set(at, candidate);
  }
  const inRow = (at: number): Candidate | undefined => {
    const words = areFourHan(text, at) ? wholeWords(at) : undefined;
    const shape = words && shapeOf(segmenter, text, at, words);
    const known = found.get(at);
    return known ? { ...known, shape } : shape && { start: at, kind: 'clause', sure: false, shape };
  };
  for (const candidate of rowsOf(text, inRow)) found.set(candidate.start, { ...candidate, sure: true });
  return settled(text, [...found.values()]);
});

/** The expressions that the lexicons alone know, where there is no segmenter: pieces of longer words are among them. */
export const knownExpressionsOf: (paragraph: Paragraph) => readonly Expression[] = memo(({ text }) => {
  const found: Candidate[] = [];
  for (let at = 0; at + 4 <= text.length; at++) {
    // All that is known is Chinese: where a mark is the fourth, the next place is behind it.
    if (!isHanAt(text, at + 3)) {
      at += 3;
      continue;
    }
    const known = knownAt(text, at);
    if (known && known !== 'free') found.push({ start: at, kind: known, sure: true, shape: undefined });
  }
  return settled(text, found);
});

function standing(text: string, at: number, words: readonly Word[] | undefined): Candidate | undefined {
  if (!words) return undefined;
  const known = knownAt(text, at);
  if (known) return { start: at, kind: known === 'idiom' ? 'idiom' : 'set', sure: known !== 'free', shape: undefined };
  const pattern = fillsPattern(text, at) && words.every(isFree);
  return pattern ? { start: at, kind: 'pattern', sure: true, shape: undefined } : undefined;
}

/** Whether a word may stand in a filled pattern: no name, no word of grammar, none of three characters. */
const isFree = ({ start, end, tag }: Word): boolean => end - start !== 3 && !/^(?:[rcupt]|n[srt])/.test(tag);

/** One of the two items beside a mark: the whole run, or the four characters of it that touch the mark. */
interface Item {
  readonly candidate: Candidate;
  readonly whole: boolean;
}

/** The candidates that stand in a row with another across 、，；: whole runs, or a whole run and part of the next. */
function rowsOf(text: string, candidate: (at: number) => Candidate | undefined): Candidate[] {
  const runs = runsOf(text);
  const rows: Candidate[] = [];
  const item = (run: Run, at: number): Item | undefined => {
    const tail = at !== run.start;
    const found = run.end - run.start >= 4 && !(tail && isGoverned(text, run)) ? candidate(at) : undefined;
    const whole = (tail ? isLedInto(text, run) : run.end - run.start === 4) && isBetweenMarks(text, run);
    return found && { candidate: found, whole };
  };
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    if (!run.link || !next) continue;
    const [left, right] = [item(run, run.end - 4), item(next, next.start)];
    if (left && right && agree(text, left, right, run.link)) rows.push(left.candidate, right.candidate);
  }
  return rows;
}

/**
 * Whether two neighbours make a row. Part of a run does so only beside a whole one, and only where both are built
 * alike: the object of 推进民主 may go on behind it.
 */
function agree(text: string, left: Item, right: Item, link: Link): boolean {
  const [a, b] = [left.candidate, right.candidate];
  const answers =
    (left.whole || right.whole) && [0, 1, 2, 3].some((n) => text.charAt(a.start + n) === text.charAt(b.start + n));
  const whole = left.whole && right.whole;
  const trusted = answers || isSure(a) || isSure(b) || (whole && link === '，');
  if (!says(a, link, trusted) || !says(b, link, trusted)) return false;
  if (whole) return true;
  if (!left.whole && !right.whole) return (isSure(a) && isTight(b)) || (isTight(a) && isSure(b));
  if (!right.whole && b.kind === 'clause' && !answers && !isComplete(b))
    return link === '、' && ENDS.has(text.charAt(b.start + 4));
  if (isSure(left.whole ? b : a)) return true;
  return answers || a.shape === b.shape || (a.kind !== 'clause' && b.kind !== 'clause');
}

/** What no longer clause is likely to end or to begin with. */
const isTight = ({ shape }: Candidate): boolean => shape === 'dense' || shape === 'new';
/** What says all it has to say: no object can follow. */
const isComplete = ({ shape }: Candidate): boolean => shape === 'clause' || shape === 'adjectives';
const isSure = ({ kind, sure }: Candidate): boolean => sure && kind !== 'clause';

type Link = NonNullable<Run['link']>;

/** What follows the last clause of a row, where it is not a mark. */
const ENDS = new Set('等的了之');

/** What 、 joins are names as often as clauses: there a noun and a verb (基层治理、产业升级) say nothing of something. */
function says({ kind, shape }: Candidate, link: Link, trusted: boolean): boolean {
  if (kind !== 'clause') return true;
  if (shape === 'report') return link !== '、';
  return shape === 'new' ? trusted : shape !== undefined && shape !== 'noun' && shape !== 'quality';
}

const NONE: readonly Expression[] = [];

/** Candidates that hold, without overlaps: what the lexicons know goes before patterns, patterns before clauses. */
function settled(text: string, candidates: readonly Candidate[]): readonly Expression[] {
  if (candidates.length === 0) return NONE;
  const rank = { idiom: 0, set: 0, pattern: 1, clause: 2 };
  const taken = new Set<number>();
  const kept: Candidate[] = [];
  const ordered = candidates
    .filter(({ sure }) => sure)
    .sort((a, b) => rank[a.kind] - rank[b.kind] || a.start - b.start);
  for (const candidate of ordered) {
    const places = [0, 1, 2, 3].map((n) => candidate.start + n);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(candidate);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ start, kind }) => {
      const theme = themeOf(text.slice(start, start + 4));
      return { span: span(start, start + 4), kind, ...(theme !== undefined && { theme }) };
    });
}

/** Looks up the words between two offsets; undefined where one of them is inside a word. */
function cutOf(words: readonly Word[]): { between(start: number, end: number): readonly Word[] | undefined } {
  const byStart = new Map(words.map((word, index) => [word.start, index]));
  return {
    between(start, end) {
      const first = byStart.get(start);
      if (first === undefined) return undefined;
      let last = first;
      while ((words[last]?.end ?? end) < end) last++;
      return words[last]?.end === end ? words.slice(first, last + 1) : undefined;
    },
  };
}
