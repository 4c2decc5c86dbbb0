import { type FramePiece, fixedLength, frameOf } from '../analysis/frame.ts';
import { readHead } from '../analysis/head.ts';
import { escaped } from '../patterns/index.ts';
import { isHanAt } from '../text/characters.ts';

/** What the next of a row of siblings is to say: what they share, with places to fill in. */
export interface NextFrame {
  /** To be read: 明确“○○○○”，做到因○而○. */
  readonly shown: string;
  /** In LSP snippet syntax, its tab stops numbered from 1. */
  readonly snippet: string;
  /** Whether it says how every clause is built: what is behind the first pause is of a length, or has fixed words too. */
  readonly whole: boolean;
  readonly pieces: readonly FramePiece[];
}

/** The siblings looked at: the nearest ones say best how it goes on. */
const MOST = 6;

/**
 * The frame that the next sibling takes over: what all have in common, or all but one, or the rhythm that they keep. Of a
 * single one its quoted places and its clauses. Undefined where they share nothing that would tell how to go on.
 */
export function nextFrame(texts: readonly string[]): NextFrame | undefined {
  const near = texts.slice(-MOST);
  const [only] = near;
  if (only !== undefined && near.length === 1) return rendered(frameOfOne(only));
  const whole = sharedBy(near);
  if (whole && (isTelling(whole) || isRhythm(whole, near.length))) return rendered(whole);
  if (near.length < 3) return undefined;
  const without = near.map((_, i) => sharedBy(near.filter((_, k) => k !== i))).filter((f) => f && isTelling(f));
  return rendered(without.sort((a, b) => fixedLength(b ?? []) - fixedLength(a ?? []))[0]);
}

/** What a first point says of all that follow: 一是要…。二是要…。 */
const MODAL = /^(要|必须|应当|应该|可以|能够|有利于|在于)([^，；：。“”]{2,})$/;

/** The frame that a single head gives the next one by the word that it begins with; undefined where that tells nothing. */
export function modalFrame(head: string): NextFrame | undefined {
  const [, word, rest = ''] = MODAL.exec(head) ?? [];
  return word === undefined
    ? undefined
    : rendered([{ fixed: word }, { slot: rest.length <= LONGEST_EQUAL ? rest.length : undefined }]);
}

/** Words of one character that siblings are built by: 因势而新, 以…之进, 胜于. Any other within them is alike by chance. */
const BUILDING =
  '而之于以的地得了和与同是有无不为到成向促在中上下里新再更最化要能可必抓促强讲当做用靠把让给对比按从由因既将被该各';

/** The frame of siblings without what they share by chance: a word within that has neither a place nor a mark of its own. */
function sharedBy(texts: readonly string[]): readonly FramePiece[] | undefined {
  const frame = frameOf(texts);
  if (!frame) return undefined;
  const settled: FramePiece[] = [];
  for (const [i, piece] of frame.entries()) {
    const own =
      'fixed' in piece && isChance(frame, i, piece.fixed)
        ? { slot: isHeld(frame, i, piece.fixed) ? piece.fixed.length : undefined }
        : piece;
    const before = settled.at(-1);
    if ('slot' in own && before !== undefined && 'slot' in before)
      settled.splice(-1, 1, {
        slot: own.slot === undefined || before.slot === undefined ? undefined : before.slot + own.slot,
      });
    else settled.push(own);
  }
  return settled;
}

function isChance(frame: readonly FramePiece[], i: number, fixed: string): boolean {
  if (/[，、；：]/.test(fixed)) return false;
  const isBuilt = fixed.length > 1 || !isHanAt(fixed, 0) || BUILDING.includes(fixed);
  // 深化 and 深入 begin alike by chance, 高标准 and 高站位 do not: they are as long.
  const isOuter = i === 0 || i === frame.length - 1;
  return !isHeld(frame, i, fixed) || (!isBuilt && (!isOuter || !isEven(frame)));
}

/** Whether all that siblings do not share is of one length. */
export const isEven = (frame: readonly FramePiece[]): boolean =>
  frame.every((p) => 'fixed' in p || p.slot !== undefined);

/**
 * Whether a frame tells how to go on: it is of one length throughout, or begins with fixed words, or is a clause that ends in
 * such. A common word somewhere within tells nothing, nor do years and quantities that are alike because numbers are.
 */
function isTelling(frame: readonly FramePiece[]): boolean {
  if (!frame.some((p) => 'slot' in p) || frame.some((p) => 'fixed' in p && /[\d０-９%％]/.test(p.fixed))) return false;
  if (isEven(frame)) return frame.length > 1;
  const held = fixedLength(frame.filter((p, i) => 'fixed' in p && isHeld(frame, i, p.fixed)));
  const [first] = frame;
  const opening = first && 'fixed' in first ? fixedLength([first]) : 0;
  if (opening > 0) return held >= 2 && (opening > 1 || frame.filter((p) => 'slot' in p).length <= MOST_SLOTS);
  const last = frame.at(-1);
  const isClause = !frame.some((p) => 'fixed' in p && /[，、；：]/.test(p.fixed));
  return isClause && held >= 2 && last !== undefined && 'fixed' in last;
}

/** Places of unequal length that an opening of one character holds together. */
const MOST_SLOTS = 2;

/** Characters: more are equal by chance, unless three siblings have as many. */
const FOUR = 4;
const LONGEST_EQUAL = 8;

// Siblings that share no word, but are four characters each, or three and more of one length.
function isRhythm([only, ...others]: readonly FramePiece[], siblings: number): boolean {
  if (!only || !('slot' in only) || only.slot === undefined || others.length > 0) return false;
  return only.slot === FOUR || (siblings >= 3 && only.slot > FOUR && only.slot <= LONGEST_EQUAL);
}

function isHeld(frame: readonly FramePiece[], i: number, fixed: string): boolean {
  const before = frame[i - 1];
  const even = before !== undefined && 'slot' in before && before.slot !== undefined;
  return i === 0 || i === frame.length - 1 || even || /[“”]/.test(fixed);
}

/** Characters; a clause that is longer is said, not built. */
const LONGEST_CLAUSE = 12;

// 明确“为何要干”，做到因势而新 → 明确“○○○○”，做到因○而○. It takes 明确“…” or 因…而… to tell a frame from a sentence.
function frameOfOne(text: string): readonly FramePiece[] | undefined {
  const { clauses } = readHead(text);
  const built = clauses.some(
    ({ start, end }) => /^[^“]+“|^“[^”]*”$/.test(text.slice(start, end)) || CORRELATIVE.test(text.slice(start, end)),
  );
  if (!built || clauses.some((c) => c.length > LONGEST_CLAUSE)) return undefined;
  const pieces: FramePiece[] = [];
  let at = 0;
  for (const { start, end } of clauses) {
    pieces.push(...fixed(text.slice(at, start)), ...clauseFrame(text.slice(start, end)));
    at = end;
  }
  return [...pieces, ...fixed(text.slice(at))];
}

const fixed = (text: string): FramePiece[] => (text === '' ? [] : [{ fixed: text }]);

/** Frames that a writer builds by: 因势而新, 以查促改, 从有到优. */
const CORRELATIVE = /^(.{0,2}?)(因|以|从|由|变|既)([^“”]{1,4})(而|促|到|向|为|又)([^“”]{1,4})$/;
const LINKING = /^(做到|确保|实现|推动|坚持|突出|聚焦|增强|提升|着力|切实)(?=.{2})/;

function clauseFrame(clause: string): FramePiece[] {
  if (clause.includes('“'))
    return clause
      .split(/(?<=“)([^“”]*)(?=”)/)
      .flatMap((piece, i) => (i % 2 === 1 ? [{ slot: piece.length }] : fixed(piece)));
  const pair = CORRELATIVE.exec(clause);
  if (pair) {
    const [, before = '', one = '', first = '', two = '', second = ''] = pair;
    return [...fixed(before + one), { slot: first.length }, { fixed: two }, { slot: second.length }];
  }
  const verb = LINKING.exec(clause)?.[1] ?? '';
  return [...fixed(verb), { slot: clause.length - verb.length }];
}

/** A slot of varying length; two circles are found again as a place that is still to be filled in. */
const SOME = 2;

function rendered(frame: readonly FramePiece[] | undefined): NextFrame | undefined {
  if (!frame) return undefined;
  let stop = 0;
  const circles = (slot: number | undefined): string => '○'.repeat(slot ?? SOME);
  return {
    whole: isWhole(frame),
    pieces: frame,
    shown: frame.map((p) => ('fixed' in p ? p.fixed : circles(p.slot))).join(''),
    snippet: frame
      .map((p) => ('fixed' in p ? escaped(p.fixed) : p.slot === 0 ? '' : `\${${++stop}:${circles(p.slot)}}`))
      .join(''),
  };
}

function isWhole(frame: readonly FramePiece[]): boolean {
  const pause = frame.findIndex((p) => 'fixed' in p && /[，,]/.test(p.fixed));
  if (pause < 0 || frame.every((p) => 'fixed' in p || p.slot !== undefined)) return true;
  const behind = frame
    .slice(pause)
    .map((p, i) => (i === 0 && 'fixed' in p ? { fixed: p.fixed.replace(/^.*?[，,]/, '') } : p));
  return fixedLength(behind) > 0;
}
