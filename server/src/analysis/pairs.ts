import type { Paragraph } from '../draft/draft.ts';
import { isHanCode } from '../text/characters.ts';
import { memo } from '../text/memo.ts';
import { hasAny, KIND } from './kinds.ts';
import { verbatimOf, within } from './verbatim.ts';

/** What a kind of paired mark is to a writer. */
export type Family = 'quote' | 'bracket' | 'title';

export interface MarkKind {
  readonly open: string;
  readonly close: string;
  readonly family: Family;
}

export const DOUBLE: MarkKind = { open: '“', close: '”', family: 'quote' };
export const SINGLE: MarkKind = { open: '‘', close: '’', family: 'quote' };
export const ROUND: MarkKind = { open: '（', close: '）', family: 'bracket' };
const KINDS: readonly MarkKind[] = [
  DOUBLE,
  SINGLE,
  ROUND,
  { open: '《', close: '》', family: 'title' },
  { open: '〈', close: '〉', family: 'title' },
  { open: '【', close: '】', family: 'bracket' },
  { open: '〔', close: '〕', family: 'bracket' },
  { open: '「', close: '」', family: 'quote' },
  { open: '『', close: '』', family: 'quote' },
];

/** Half a pair at its UTF-16 offset in the paragraph. `straight`: " or ', which do not say which half they are. */
export interface Mark {
  readonly at: number;
  readonly kind: MarkKind;
  readonly opens: boolean;
  readonly straight: boolean;
}

export interface Pair {
  readonly open: Mark;
  readonly close: Mark;
  /** The opening mark right around the pair, whether it was closed later or not. */
  readonly parent: Mark | undefined;
}

/** A pair that is closed only behind the end of the pair in which it began: “（…”）. */
export interface Crossing {
  readonly outer: Pair;
  readonly open: Mark;
  readonly close: Mark;
}

/** The paired marks of a paragraph: pairs in the order of their closing marks, and what has no partner, in order. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly crossings: readonly Crossing[];
  readonly loose: readonly Mark[];
}

const NOTHING: Pairing = { pairs: [], crossings: [], loose: [] };
const SIGNS = KIND.openingQuote | KIND.closingQuote | KIND.bracket | KIND.halfBracket | KIND.straight;

type Half = Omit<Mark, 'at'>;

const HALVES: ReadonlyMap<string, Half> = new Map<string, Half>([
  ...KINDS.map((kind): [string, Half] => [kind.open, { kind, opens: true, straight: false }]),
  ...KINDS.map((kind): [string, Half] => [kind.close, { kind, opens: false, straight: false }]),
  ['(', { kind: ROUND, opens: true, straight: false }],
  [')', { kind: ROUND, opens: false, straight: false }],
  ['"', { kind: DOUBLE, opens: true, straight: true }],
  ["'", { kind: SINGLE, opens: true, straight: true }],
  ['＂', { kind: DOUBLE, opens: true, straight: true }],
  ['＇', { kind: SINGLE, opens: true, straight: true }],
]);

/**
 * Pairs the quotation marks, brackets and title marks of a paragraph (UTF-16 offsets in it). A closing mark takes the
 * nearest opening one of its kind; half-width brackets pair with full-width ones. No marks are apostrophes, seconds (5’30”),
 * the bracket of a list number (1）, a)) and what stands in code, addresses and Latin phrases. One pass over the text.
 */
export const pairsOf: (paragraph: Paragraph) => Pairing = memo((paragraph) => {
  if (!hasAny(paragraph, SIGNS)) return NOTHING;
  const { text } = paragraph;
  const verbatim = verbatimOf(paragraph);
  const matcher = makeMatcher();
  for (let i = 0; i < text.length; i++) {
    const half = halfAt(text, i);
    if (!half || within(verbatim, i)) continue;
    const { kind, straight } = half;
    const waits = matcher.waits(kind);
    if (straight && !waits && !standsByChinese(text, i)) continue;
    const opens = straight ? !waits : half.opens;
    if (!waits && isNoMark(text, i, half, opens)) continue;
    if (kind === SINGLE && isLatin(text, i - 1) && isLatin(text, i + 1)) continue;
    const mark = { at: i, kind, opens, straight };
    if (opens) matcher.open(mark);
    else matcher.close(mark);
  }
  return matcher.end();
});

// Most characters are Chinese: they are told by their code alone.
const halfAt = (text: string, at: number): Half | undefined =>
  isHanCode(text.charCodeAt(at)) ? undefined : HALVES.get(text.charAt(at));

const isLatin = (text: string, at: number): boolean => /[A-Za-z0-9]/.test(text.charAt(at));

/** Whether a character is Chinese or a full-width mark, not a full-width figure or letter; false outside the text. */
export function isChineseAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHanCode(code) || (code > 0x3000 && code <= 0x303f) || (code > 0x2000 && isFullWidthMark(code));
}

// ，： and the like, “” ‘’ — … and circled numbers.
const isFullWidthMark = (code: number): boolean =>
  (code > 0xff00 && code <= 0xff0f) ||
  (code >= 0xff1a && code <= 0xff20) ||
  (code >= 0x2018 && code <= 0x201d) ||
  code === 0x2014 ||
  code === 0x2026 ||
  (code >= 0x2460 && code <= 0x2473);

const standsByChinese = (text: string, at: number): boolean => isChineseAt(text, at - 1) || isChineseAt(text, at + 1);

// Nothing waits for it: an apostrophe (teachers’, ’98), seconds (5’30”), a list number's bracket, a face.
function isNoMark(text: string, at: number, { kind, straight }: Half, opens: boolean): boolean {
  if (kind === SINGLE && (straight || !opens) && (isLatin(text, at - 1) || /^\d\d/.test(text.slice(at + 1, at + 3))))
    return true;
  if (kind === DOUBLE) return !opens && /\d[’'′]\d{1,2}$/.test(text.slice(Math.max(0, at - 4), at));
  return kind === ROUND && !opens && (isListNumber(text, at) || /[:;]/.test(text.charAt(at - 1)));
}

const LIST_NUMBER = /(?:^|[\s　，。、；：,;:！？!?“（(])(?:\d{1,3}|[A-Za-z]|[①-⑳])$/;

const isListNumber = (text: string, at: number): boolean => LIST_NUMBER.test(text.slice(Math.max(0, at - 4), at));

interface Matcher {
  waits(kind: MarkKind): boolean;
  open(mark: Mark): void;
  close(mark: Mark): void;
  end(): Pairing;
}

/** Opening marks that wait for their partners, the innermost on top. */
function makeStack() {
  const marks: Mark[] = [];
  const waiting = new Map<MarkKind, number>();
  const add = (kind: MarkKind, by: number): void => void waiting.set(kind, (waiting.get(kind) ?? 0) + by);
  return {
    marks,
    waits: (kind: MarkKind): boolean => (waiting.get(kind) ?? 0) > 0,
    push(mark: Mark): void {
      marks.push(mark);
      add(mark.kind, 1);
    },
    pop(): Mark | undefined {
      const mark = marks.pop();
      if (mark) add(mark.kind, -1);
      return mark;
    },
  };
}

// Each mark goes on a stack once and off it once, so the whole is linear however the marks are strewn.
function makeMatcher(): Matcher {
  const { marks: stack, waits, push, pop } = makeStack();
  const passed = new Map<MarkKind, { open: Mark; outer: Pair }[]>();
  const pairs: Pair[] = [];
  const crossings: Crossing[] = [];
  const unopened: Mark[] = [];
  const close = (mark: Mark): void => {
    if (!waits(mark.kind)) {
      const late = passed.get(mark.kind)?.pop();
      if (late) crossings.push({ outer: late.outer, open: late.open, close: mark });
      else unopened.push(mark);
      return;
    }
    const skipped: Mark[] = [];
    let open = pop();
    for (; open && open.kind !== mark.kind; open = pop()) skipped.push(open);
    if (!open) return;
    const pair = { open, close: mark, parent: stack.at(-1) };
    pairs.push(pair);
    for (const left of skipped.reverse()) {
      const list = passed.get(left.kind);
      if (list) list.push({ open: left, outer: pair });
      else passed.set(left.kind, [{ open: left, outer: pair }]);
    }
  };
  return {
    waits,
    close,
    open: push,
    end: () => {
      const left = [...passed.values()].flatMap((list) => list.map(({ open }) => open));
      return { pairs, crossings, loose: [...stack, ...left, ...unopened].sort((a, b) => a.at - b.at) };
    },
  };
}
