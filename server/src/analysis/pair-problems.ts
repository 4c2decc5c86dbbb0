import type { Paragraph } from '../draft/draft.ts';
import { CLOSERS, OPENERS } from '../text/characters.ts';
import { type Edit, edit } from '../text/edit.ts';
import { memo } from '../text/memo.ts';
import { type Span, span } from '../text/span.ts';
import { type Crossing, DOUBLE, isChineseAt, type Mark, type MarkKind, type Pair, pairsOf, SINGLE } from './pairs.ts';

/** What is wrong between paired marks, at its place (UTF-16 offsets in the paragraph), with the edits that mend it. */
export interface PairProblem {
  readonly kind: 'mismatched' | 'reversed' | 'crossed' | 'inner' | 'outer';
  readonly span: Span;
  readonly data: Readonly<Record<string, string>>;
  /** The marks that the message speaks of beside the one underlined. */
  readonly others: readonly Span[];
  readonly edits: readonly Edit[];
}

/** The straight quotes of a paragraph. `certain`: every one has its partner, so the curly ones are beyond doubt. */
export interface StraightQuotes {
  readonly first: Span;
  readonly found: string;
  readonly count: number;
  readonly edits: readonly Edit[];
  readonly certain: boolean;
}

export interface PairReport {
  readonly problems: readonly PairProblem[];
  /** Marks without a partner in the paragraph; only the draft tells whether one stands in another paragraph. */
  readonly loose: readonly Mark[];
  readonly straight: StraightQuotes | undefined;
}

const NOTHING: PairReport = { problems: [], loose: [], straight: undefined };
/** A text as broken as this needs no longer list. */
const MOST = 20;

/** What is wrong with the paired marks of a paragraph, in order. */
export const pairReportOf: (paragraph: Paragraph) => PairReport = memo((paragraph) => {
  const { text } = paragraph;
  const { pairs, crossings, loose } = pairsOf(paragraph);
  if (pairs.length === 0 && loose.length === 0) return NOTHING;
  const shown = loose.filter((m) => isOurs(text, m)).slice(0, MOST);
  const settled = settle(text, shown);
  const problems = [...settled.problems, ...crossings.slice(0, MOST).map(crossed), ...wrongNesting(text, pairs)];
  const straight = straightQuotes(pairs, settled.loose);
  if (problems.length === 0 && settled.loose.length === 0 && !straight) return NOTHING;
  return {
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    // Straight quotes that do not add up are one problem, not several.
    loose: straight ? settled.loose.filter((m) => !m.straight) : settled.loose,
    straight,
  };
});

/** How far inside a half-width bracket Chinese is looked for (UTF-16 units). */
const INSIDE = 8;

// Half-width brackets among Latin letters and figures are none of Chinese punctuation.
function isOurs(text: string, { at, opens }: Mark): boolean {
  if (!'()'.includes(text.charAt(at))) return true;
  const [from, to] = opens ? [at - 1, at + INSIDE] : [at - INSIDE, at + 1];
  for (let i = from; i <= to; i++) if (isChineseAt(text, i)) return true;
  return false;
}

const spanOf = ({ at }: Mark): Span => span(at, at + 1);

/** Two marks without a partner that explain each other: “甲’ and “甲“. What is left stays loose. */
function settle(text: string, marks: readonly Mark[]): { problems: PairProblem[]; loose: Mark[] } {
  const problems: PairProblem[] = [];
  const loose: Mark[] = [];
  for (let i = 0; i < marks.length; i++) {
    const [a, b] = [marks[i], marks[i + 1]];
    const problem = a && b && (mismatch(text, a, b) ?? reversal(text, a, b));
    if (problem) {
      problems.push(problem);
      i++;
    } else if (a) loose.push(a);
  }
  return { problems, loose };
}

function mismatch(text: string, a: Mark, b: Mark): PairProblem | undefined {
  if (!a.opens || a.straight || a.kind.family !== b.kind.family || a.kind === b.kind) return undefined;
  if (b.opens && !b.straight) return undefined;
  return {
    kind: 'mismatched',
    span: spanOf(b),
    data: { open: a.kind.open, found: text.charAt(b.at), expected: a.kind.close },
    others: [spanOf(a)],
    edits: [edit(b.at, b.at + 1, a.kind.close)],
  };
}

// “甲“， and ：”甲”: one of the two looks the wrong way. What may open as well has rather lost its partner (“甲、“乙).
function reversal(text: string, a: Mark, b: Mark): PairProblem | undefined {
  if (a.kind !== b.kind || a.opens !== b.opens || a.straight || b.straight) return undefined;
  const [wrong, other] = a.opens ? [b, a] : [a, b];
  if (a.opens ? standsAsOpener(text, wrong.at) : standsAsCloser(text, wrong.at)) return undefined;
  const expected = wrong.opens ? wrong.kind.close : wrong.kind.open;
  return {
    kind: 'reversed',
    span: spanOf(wrong),
    data: { found: text.charAt(wrong.at), expected },
    others: [spanOf(other)],
    edits: [edit(wrong.at, wrong.at + 1, expected)],
  };
}

const PAUSES = '，。、；：！？,;:!?';
const isEdge = (c: string): boolean => c === '' || c === ' ' || c === '　';

// Behind a pause or another opening mark, or where two items are joined, a mark may open.
function standsAsOpener(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (isEdge(after) || PAUSES.includes(after)) return false;
  return isEdge(before) || `${PAUSES}${OPENERS}${CLOSERS}和与及或`.includes(before);
}

function standsAsCloser(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (isEdge(before) || '，、；：'.includes(before)) return false;
  return isEdge(after) || `${PAUSES}${OPENERS}${CLOSERS}和与及或`.includes(after);
}

function crossed({ outer, open, close }: Crossing): PairProblem {
  const adjacent = close.at === outer.close.at + 1;
  return {
    kind: 'crossed',
    span: adjacent ? span(outer.close.at, close.at + 1) : spanOf(close),
    data: { outer: outer.open.kind.open + outer.close.kind.close, inner: open.kind.open + close.kind.close },
    others: [spanOf(outer.open), spanOf(open)],
    edits: adjacent ? [edit(outer.close.at, close.at + 1, close.kind.close + outer.close.kind.close)] : [],
  };
}

/** Quotation marks in quotation marks the wrong way round (GB/T 15834-2011, 4.8.3.4): one problem for each outer pair. */
function wrongNesting(text: string, pairs: readonly Pair[]): PairProblem[] {
  const inside = pairs.filter((p) => isNestable(p.open.kind) && p.parent !== undefined && isNestable(p.parent.kind));
  if (inside.length === 0) return [];
  const byOpen = new Map(pairs.map((p) => [p.open, p]));
  const byOuter = new Map<Pair, Pair[]>();
  for (const inner of inside) {
    const outer = inner.parent && byOpen.get(inner.parent);
    if (!outer || isStraight(inner) || isStraight(outer) || !isWrong(inner, outer)) continue;
    const list = byOuter.get(outer);
    if (list) list.push(inner);
    else byOuter.set(outer, [inner]);
  }
  return [...byOuter].slice(0, MOST).map(([outer, inner]) => nesting(text, outer, inner));
}

const isNestable = (kind: MarkKind): boolean => kind === DOUBLE || kind === SINGLE;
const isStraight = ({ open, close }: Pair): boolean => open.straight || close.straight;

// Single marks may hold double ones only where they are inside double ones themselves.
const isWrong = (inner: Pair, outer: Pair): boolean =>
  inner.open.kind === outer.open.kind || (outer.open.kind === SINGLE && outer.parent?.kind !== DOUBLE);

function nesting(text: string, outer: Pair, inner: readonly Pair[]): PairProblem {
  const [first] = inner;
  if (first && inner.length === 1 && outer.open.kind === first.open.kind && isJoint(text, first))
    return {
      kind: 'reversed',
      span: span(first.open.at, first.close.at + 1),
      data: { found: first.open.kind.open, expected: first.open.kind.close },
      others: [spanOf(outer.open), spanOf(outer.close)],
      edits: [...recast(first.open, first.close.kind.close), ...recast(first.close, first.open.kind.open)],
    };
  const [kind, change] = outer.open.kind === DOUBLE ? (['inner', inner] as const) : (['outer', [outer]] as const);
  const target = kind === 'inner' ? SINGLE : DOUBLE;
  const swapped = kind === 'outer' ? inner.filter((p) => p.open.kind === DOUBLE) : [];
  const at = kind === 'inner' && first ? first : outer;
  return {
    kind,
    span: spanOf(at.open),
    data: { found: at.open.kind.open + at.close.kind.close, expected: target.open + target.close },
    others: [spanOf(at.close)],
    edits: [...change.flatMap((p) => asKind(p, target)), ...swapped.flatMap((p) => asKind(p, SINGLE))],
  };
}

// “甲“、”乙”: what seems quoted inside is the joint between two quotations.
const isJoint = (text: string, { open, close }: Pair): boolean =>
  close.at - open.at <= 3 && /^[、，；和与及或]+$/.test(text.slice(open.at + 1, close.at));

const recast = (mark: Mark, to: string): Edit[] => [edit(mark.at, mark.at + 1, to)];
const asKind = ({ open, close }: Pair, kind: MarkKind): Edit[] => [
  ...recast(open, kind.open),
  ...recast(close, kind.close),
];

/** Straight quotes beside Chinese become “ ” outside and ‘ ’ inside, or what their curly partner asks for. */
function straightQuotes(pairs: readonly Pair[], loose: readonly Mark[]): StraightQuotes | undefined {
  const ours = pairs.filter(isStraight).sort((a, b) => a.open.at - b.open.at);
  const single = loose.filter((m) => m.straight);
  const marks = [...ours.flatMap(({ open, close }) => [open, close]).filter((m) => m.straight), ...single];
  const first = marks.sort((a, b) => a.at - b.at)[0];
  if (!first) return undefined;
  const becomes = new Map<Mark, MarkKind>();
  const edits = ours.flatMap((pair) => {
    const { open, close, parent } = pair;
    const around = parent && (becomes.get(parent) ?? parent.kind);
    const kind = !open.straight ? open.kind : !close.straight ? close.kind : around === DOUBLE ? SINGLE : DOUBLE;
    becomes.set(open, kind);
    return [...(open.straight ? recast(open, kind.open) : []), ...(close.straight ? recast(close, kind.close) : [])];
  });
  const certain = !loose.some((m) => m.kind.family === 'quote');
  return { first: spanOf(first), found: first.kind === SINGLE ? "'" : '"', count: marks.length, edits, certain };
}
