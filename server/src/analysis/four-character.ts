import type { Paragraph } from '../draft/draft.ts';
import { themeOf } from '../lexicon/four-character/index.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { areFourHan, eachKnown, knownAt } from './four-character/known.ts';
import { fillsPattern, goesOn } from './four-character/patterns.ts';
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
  const isGuess = (at: number): boolean => cut.isGuessed(at, at + 4);
  const found = new Map<number, Candidate>();
  for (let at = 0; at + 4 <= text.length; at++) {
    const candidate = areFourHan(text, at) ? standing(text, at, wholeWords(at), isGuess) : undefined;
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
  eachKnown(text, (at, kind) => {
    if (kind !== 'free') found.push({ start: at, kind, sure: true, shape: undefined });
  });
  return settled(text, found);
});

function standing(
  text: string,
  at: number,
  words: readonly Word[] | undefined,
  isGuess: (at: number) => boolean,
): Candidate | undefined {
  const listed = knownAt(text, at);
  const known = words || (listed && isGuess(at)) ? listed : undefined;
  if ((!words && !known) || goesOn(text, at)) return undefined;
  if (known) return { start: at, kind: known === 'idiom' ? 'idiom' : 'set', sure: known !== 'free', shape: undefined };
  const pattern = fillsPattern(text, at) && words?.every(isFree) === true;
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
    if (isEcho(text, run, next)) rows.push(echo(run), echo(next));
    const [left, right] = [item(run, run.end - 4), item(next, next.start)];
    if (left && right && agree(text, left, right, run.link)) rows.push(left.candidate, right.candidate);
  }
  return rows;
}

/** The places in which two items of four have the same character. */
const sameIn = (text: string, a: { readonly start: number }, b: { readonly start: number }): number[] =>
  [0, 1, 2, 3].filter((n) => text.charAt(a.start + n) === text.charAt(b.start + n));

const echo = ({ start }: Run): Candidate => ({ start, kind: 'clause', sure: true, shape: undefined });

/** Words of grammar that clauses of four answer one another with: 说了就干、定了就办, 有问即答、有求即应. */
const HINGES = '就了不即而有无则必能可皆';

/** Whether two whole runs of four say the same in two places, one of them a hinge, and not in one half only. */
function isEcho(text: string, a: Run, b: Run): boolean {
  if (a.end - a.start !== 4 || b.end - b.start !== 4) return false;
  const same = sameIn(text, a, b);
  const [first = 0, second = 0] = same;
  if (same.length !== 3 && (same.length !== 2 || first < 2 === second < 2)) return false;
  return (
    same.some((n) => HINGES.includes(text.charAt(a.start + n))) && isBetweenMarks(text, a) && isBetweenMarks(text, b)
  );
}

/**
 * Whether two neighbours make a row. Part of a run does so only beside a whole one, and only where both are built
 * alike: the object of 推进民主 may go on behind it.
 */
function agree(text: string, left: Item, right: Item, link: Link): boolean {
  const [a, b] = [left.candidate, right.candidate];
  const whole = left.whole && right.whole;
  const same = sameIn(text, a, b).join('');
  // 中央巡视整改、审计整改: what ends in one word may be the object of what stands before.
  const answers = (left.whole || right.whole) && same !== '' && (whole || same !== '23');
  const trusted = answers || isSure(a) || isSure(b) || (whole && link === '，');
  if (!says(a, link, trusted) || !says(b, link, trusted)) return false;
  if (whole) return true;
  if (!left.whole && !right.whole) return (isSure(a) && isTight(b)) || (isTight(a) && isSure(b));
  if (!right.whole && b.kind === 'clause' && !(answers && same.length > 1) && !isComplete(b))
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

interface Cut {
  /** The words between two offsets; undefined where one of them is inside a word. */
  between(start: number, end: number): readonly Word[] | undefined;
  /** Whether what runs over two offsets is a word that the dictionary lacks: where it begins and ends is a guess. */
  isGuessed(start: number, end: number): boolean;
}

/** Looks up the words of a text by offsets. */
function cutOf(words: readonly Word[]): Cut {
  const byStart = new Map(words.map((word, index) => [word.start, index]));
  const around = (at: number): Word | undefined => {
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((words[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return words[low];
  };
  const isGuess = (word: Word | undefined, edge: number): boolean => word?.start === edge || word?.tag === 'x';
  return {
    isGuessed: (start, end) => isGuess(around(start), start) && isGuess(around(end), end),
    between(start, end) {
      const first = byStart.get(start);
      if (first === undefined) return undefined;
      let last = first;
      while ((words[last]?.end ?? end) < end) last++;
      return words[last]?.end === end ? words.slice(first, last + 1) : undefined;
    },
  };
}
