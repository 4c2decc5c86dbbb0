import type { Segmenter } from '../segmenter/segmenter.ts';
import { type FramePiece, fixedLength, frameOf } from './frame.ts';
import { fits, hasFixedEnd, isAligned, isAnchored } from './frame-fit.ts';
import { type Clause, type Head, readHead, rhythmOf } from './head.ts';
import { LONG_HEAD, modifierIn, proofOf, without } from './modifiers.ts';
import type { Difference, OddOne } from './odd-one.ts';
import { oneApart, single, unusual } from './one-apart.ts';
import { inBeatOfSeven } from './seven-beat.ts';
import { sameShape } from './word-shape.ts';
import { cutWords } from './words.ts';

/** How many kinds of agreement, the lengths apart, make intent. */
const ENOUGH = 2;
const FEWEST = 3;
const MOST = 12;
const LONGEST = 48;

/**
 * The odd one among sibling heads, where the others show intent: enough independent kinds of agreement hold for all of
 * them. `proof` says how many, beside equal lengths. Equal length alone is chance; so is anything where two differ. With a segmenter, word-class shape is one kind more.
 */
export function oddOneOut(texts: readonly string[], segmenter?: Segmenter, proof = ENOUGH): OddOne | undefined {
  if (texts.length < FEWEST || texts.length > MOST || texts.some((t) => t.length > LONGEST)) return undefined;
  const heads = texts.map(readHead);
  if (heads.some((h) => h.clauses.length === 0) || heads.filter((h) => YEAR.test(h.text)).length > 1) return undefined;
  return outOfRhythm(heads, segmenter, proof) ?? outOfFrame(heads) ?? oneApart(heads);
}

// 2024年工作回顾, 2025年工作安排 are alike because years are, not by intent.
const YEAR = /^“?(?:\d{4}年|十[一二三四五]五)/;

// All but one have the same clause lengths.
function outOfRhythm(heads: readonly Head[], segmenter: Segmenter | undefined, enough: number): OddOne | undefined {
  const rhythms = heads.map(rhythmOf);
  const index = single(rhythms);
  const odd = index === undefined ? undefined : heads[index];
  if (index === undefined || !odd) return undefined;
  const others = heads.filter((_, i) => i !== index);
  const model = others[0];
  const frame = frameOf(others.map((h) => h.text));
  if (!model || !frame || model.length < 3 || differsInQuotesOnly(heads)) return undefined;
  const difference = differenceOf(odd, model, frame, others.length);
  if (index === 0 && difference.kind !== 'modifier' && leadsIn(odd, frame)) return undefined;
  if (segmenter && isOneOff(odd, difference) && others.length > 2 && inBeatOfSeven(others, segmenter))
    return { index, difference, frame };
  const proof = agreement(others, odd, frame, difference, segmenter);
  // One long last item closes a row as it may.
  const isLongLast = index === heads.length - 1 && difference.kind === 'longer';
  const isTold =
    isTelling(odd, others, frame, difference, proof) ||
    (!isLongLast && isOutOfLine(odd, others, frame, difference, segmenter));
  if (proof < enough || !isTold) return undefined;
  if (difference.kind === 'longer' && holdsTerm(odd, difference.by, segmenter)) return undefined;
  // A text that lacks what the others share is not out by some characters: it is not of their kind.
  const isOther = (difference.kind === 'longer' || difference.kind === 'shorter') && !fits(odd.text, frame);
  return { index, difference: isOther ? { kind: 'frame' } : (unstopped(odd, model, frame) ?? difference), frame };
}

const isOneOff = ({ clauses }: Head, difference: Difference): boolean =>
  clauses.length === 1 && (difference.kind === 'longer' || difference.kind === 'shorter') && difference.by === 1;

/** The fewest characters that make a sentence of their own behind a head. */
const SHORTEST_REST = 4;
const OPENS_SENTENCE = /^(?:[要把让使以坚着各不从对围聚在]|加强|推[动进]|全面|深入|切实|严格|确保|做[到好]|认真)/;

// 做到手中有招要张弛有度: the clauses of the others, and then more.
function unstopped(odd: Head, model: Head, frame: readonly FramePiece[]): Difference | undefined {
  const last = odd.clauses[model.clauses.length - 1];
  const length = model.clauses.at(-1)?.length ?? 0;
  if (!last || model.clauses.slice(0, -1).some((c, i) => c.length !== odd.clauses[i]?.length)) return undefined;
  const at = offsetBehind(odd.text, last, length);
  if (at === undefined || !fits(odd.text.slice(0, at), frame)) return undefined;
  const mark = /^[，,、]/.exec(odd.text.slice(at))?.[0] ?? '';
  const rest = odd.text.slice(at + mark.length);
  if (rest.length < SHORTEST_REST || !OPENS_SENTENCE.test(rest)) return undefined;
  return { kind: 'unstopped', at, mark };
}

/** The offset behind the first `length` characters of a clause, marks passed over; undefined where it has fewer. */
function offsetBehind(text: string, { start, end }: Clause, length: number): number | undefined {
  for (let at = start + length; at <= end; at++)
    if (readHead(text.slice(start, at)).length === length) return '”》'.includes(text.charAt(at) || ' ') ? at + 1 : at;
  return undefined;
}

// 抓“三宝四口” beside 抓“源头”: what is quoted is a name, and has the length it has.
function differsInQuotesOnly(heads: readonly Head[]): boolean {
  const [first, ...rest] = heads.map(
    ({ text, quotes }) => `${quotes} ${rhythmOf(readHead(text.replace(QUOTED, '“”')))}`,
  );
  return first !== undefined && !first.startsWith('0') && rest.every((r) => r === first);
}

const QUOTED = /“[^“”]*”/g;

// A length of its own proves little: the odd one has to break something else too, or the agreement has to be long and
// exact. So a fixed term (全球性挑战) may lengthen one item, and two siblings alone say nothing by their length.
function isTelling(
  odd: Head,
  others: readonly Head[],
  frame: readonly FramePiece[],
  difference: Difference,
  proof: number,
): boolean {
  if (difference.kind === 'modifier' || others.length >= LONG_ROW) return true;
  const apart = !fits(odd.text, frame);
  const far = apart || !('by' in difference) || difference.by > 1;
  if (isCutShort(odd, others[0])) return true;
  if (others.length === 2) return (strength(frame) >= STRONG && apart) || (proof >= 3 && far);
  if (apart && (difference.kind === 'clauses' || hasFixedEnd(frame))) return true;
  return proof >= 3.5 && (far || goesOn(odd, others[0]));
}

// Three others of one build, character by character (摸清○情○○○) or word by word, and this one is out of it by two and more.
function isOutOfLine(
  odd: Head,
  others: readonly Head[],
  frame: readonly FramePiece[],
  difference: Difference,
  segmenter: Segmenter | undefined,
): boolean {
  if (others.length < 3 || ('by' in difference && difference.by < 2 && fits(odd.text, frame))) return false;
  return isAligned(frame) || (segmenter !== undefined && sameShape(others, odd, segmenter));
}

// 强化作风建设，树立良好形象，推动工作 among heads of two clauses: as far as they go it is in step, and then goes on.
const goesOn = (odd: Head, model: Head | undefined): boolean =>
  model !== undefined &&
  model.clauses.length > 1 &&
  odd.clauses.length > model.clauses.length &&
  model.clauses.every((c, i) => c.length === odd.clauses[i]?.length);

// 纵深推进京津冀协同发展: the term has the length it has.
const holdsTerm = (odd: Head, by: number, segmenter: Segmenter | undefined): boolean =>
  segmenter !== undefined &&
  odd.clauses.some((clause) =>
    cutWords(segmenter, clause.bare).some(({ start, end }) => end - start > 2 && end - start >= by),
  );

const LONG_ROW = 5;

// 立足“稳”，守住基本盘 beside 着眼“进”: as far as it goes it is in step, and the rest is lost.
const isCutShort = (odd: Head, model: Head | undefined): boolean =>
  model !== undefined &&
  model.length > LONG_HEAD &&
  odd.clauses.length < model.clauses.length &&
  odd.clauses.every((c, i) => c.length === model.clauses[i]?.length);

// 让学生学会做人，学会求知，学会健体: what stands before the frame leads in to all.
function leadsIn(odd: Head, frame: readonly FramePiece[]): boolean {
  const [first] = frame;
  const at = first && 'fixed' in first ? odd.text.indexOf(first.fixed) : -1;
  return at > 0 && fits(odd.text.slice(at), frame);
}

function differenceOf(odd: Head, model: Head, frame: readonly FramePiece[], others: number): Difference {
  const modifier = modifierIn(odd, model);
  // What recurs in the others at no fixed place does so by chance; in two, so does any single character.
  const least = others > 2 ? 1 : 2;
  const held = frame.filter((p, i) => !('fixed' in p) || (isAnchored(frame, i) && p.fixed.length >= least));
  if (modifier && fits(without(odd.text, modifier), held)) return modifier;
  if (odd.clauses.length !== model.clauses.length)
    return { kind: 'clauses', by: odd.clauses.length - model.clauses.length };
  const by = odd.length - model.length;
  return by === 0 ? { kind: 'frame' } : by > 0 ? { kind: 'longer', by } : { kind: 'shorter', by: -by };
}

// One point for each kind of agreement beside the lengths; two make intent. Two siblings agree by chance more easily than three.
function agreement(
  others: readonly Head[],
  odd: Head,
  frame: readonly FramePiece[],
  difference: Difference,
  segmenter: Segmenter | undefined,
): number {
  const model = others[0] as Head;
  const many = others.length >= 3;
  let kinds = many ? 1 : 0;
  const [first, last] = [frame[0], frame.at(-1)];
  if (first && 'fixed' in first) kinds += first.fixed.length > 1 ? 1.5 : 1;
  if (last && 'fixed' in last) kinds += 1;
  if (frame.slice(1, -1).some((p, i) => 'fixed' in p && fixedLength([p]) > 0 && isAnchored(frame, i + 1))) kinds += 1;
  if (model.quotes > 0 && others.every((h) => h.quotes === model.quotes)) kinds += 1;
  if (model.clauses.length > 1 && model.length >= 8) kinds += 1;
  if (difference.kind === 'clauses' && isCutShort(odd, model)) kinds += 1;
  if (difference.kind === 'modifier') kinds += proofOf(difference, others, model);
  if (kinds < 2 && kinds >= 1 && segmenter && sameShape(others, odd, segmenter)) kinds += 1;
  return kinds;
}

// Lengths vary, but all others share a frame of several fixed pieces that the odd one does not take up.
function outOfFrame(heads: readonly Head[]): OddOne | undefined {
  if (heads.length < 4 || !beginAlike(heads)) return undefined;
  // Heads of one rhythm are in step already; only a frame that leaves no doubt asks for more.
  const enough = heads.every((h) => rhythmOf(h) === rhythmOf(heads[0] as Head)) ? VERY_STRONG : STRONG;
  const whole = frameOf(heads.map((h) => h.text));
  if (whole && strength(whole) >= enough) return undefined;
  const found = heads.flatMap((_, index) => {
    const frame = frameOf(heads.filter((_, i) => i !== index).map((h) => h.text));
    return frame && strength(frame) >= enough ? [{ index, frame }] : [];
  });
  const only = found.length === 1 ? found[0] : undefined;
  const odd = only && heads[only.index];
  if (odd && only.index === 0 && leadsIn(odd, only.frame)) return undefined;
  return only && { ...only, difference: { kind: 'frame' } };
}

// Where more than one begins otherwise no frame is strong, so that none need be made.
const beginAlike = (heads: readonly Head[]): boolean => unusual(heads.map((h) => h.text.charAt(0))).length <= 1;

const STRONG = 4;
const VERY_STRONG = 6;

// Fixed characters in at least two places, the beginning one of them: 聚力打造……，在……上……, not only a shared first word.
function strength(frame: readonly FramePiece[]): number {
  const [first] = frame;
  const held = frame.filter((p, i) => 'fixed' in p && fixedLength([p]) > 0 && isAnchored(frame, i));
  return first && 'fixed' in first && fixedLength([first]) > 0 && held.length >= 2 ? fixedLength(held) : 0;
}
