import type { Paragraph } from '../../draft/draft.ts';
import { commonIdioms, isCommonWord, isNamesake, soundAlike } from '../../lexicon/idioms.ts';
import { interchangeable } from '../../lexicon/interchangeable.ts';
import { lookAlike } from '../../lexicon/look-alikes.ts';
import { acceptedVariants, misspellings } from '../../lexicon/misspellings.ts';
import { isHanCode } from '../../text/characters.ts';
import { type BitTable, bitTable, hashOf, hashOfPair } from './bit-table.ts';
import { type Chains, chains } from './chains.ts';
import { knownAt } from './known.ts';

/** A misspelt expression: the UTF-16 offset of its four characters in the paragraph. */
export interface Misspelt {
  readonly start: number;
  readonly wrong: string;
  /** What it is for, the likeliest first: one, or two where both are as near. */
  readonly rights: readonly string[];
  /** Whether the form is on the list of misspellings; else it is one character away from an idiom. */
  readonly listed: boolean;
}

interface Index {
  /** What a misspelling may be meant for: four UTF-16 units each. */
  readonly targets: Uint16Array;
  /** What three of the four characters of an idiom are, by place, and what a misspelling on the list begins with. */
  readonly threes: BitTable;
  /** What those begin with, and what idioms end in: two characters that most places of a text do not have. */
  readonly heads: BitTable;
  readonly tails: BitTable;
  /** Those targets by their first two characters, and by their last two. */
  readonly byHead: Chains;
  readonly byTail: Chains;
}

let index: Index | undefined;

/** The misspelt four-character expressions of a paragraph, in order. Reads characters only: no segmenter is asked. */
export function misspeltIn({ text }: Pick<Paragraph, 'text'>): readonly Misspelt[] {
  index ??= indexed();
  let found: Misspelt[] | undefined;
  // Each character is read once, as the last of the four, and each two of them are hashed once.
  let [a, b, c, d, run] = [0, 0, 0, 0, 0];
  let [head, middle, tail] = [0, 0, 0];
  for (let last = 0; last < text.length; last++) {
    a = b;
    b = c;
    c = d;
    d = text.charCodeAt(last);
    head = middle;
    middle = tail;
    tail = hashOfPair(c, d);
    run = isHanCode(d) ? run + 1 : 0;
    if (run < 4) continue;
    const mayBe =
      (index.heads.has(head) && beginsLike(index, a, b, c, d)) ||
      (index.tails.has(tail) && endsLike(index, a, b, c, d));
    if (!mayBe) continue;
    const misspelt = check(text, last - 3, index);
    if (!misspelt) continue;
    found ??= [];
    found.push({ start: last - 3, ...misspelt });
    run = 0;
  }
  return found ?? NONE;
}

const NONE: readonly Misspelt[] = [];

/** What is near an idiom has three of its characters, or two and one that stands twice. */
const beginsLike = ({ threes }: Index, a: number, b: number, c: number, d: number): boolean =>
  threes.has(hashOf(4, a, b, c)) || threes.has(hashOf(3, a, b, d)) || (c === d && threes.has(hashOf(6, a, b)));
const endsLike = ({ threes }: Index, a: number, b: number, c: number, d: number): boolean =>
  threes.has(hashOf(2, a, c, d)) || threes.has(hashOf(1, b, c, d)) || (a === b && threes.has(hashOf(5, c, d)));

function check(text: string, at: number, index: Index): Omit<Misspelt, 'start'> | undefined {
  const wrong = text.slice(at, at + 4);
  const listed = misspellings.get(wrong);
  if (listed === undefined && isTarget(wrong, index)) return undefined;
  const halves = sharingHalf(wrong, index);
  if (listed === undefined && (halves.length === 0 || isRight(text, at, wrong) || isQuoted(text, at))) return undefined;
  const near = likeliest(
    wrong,
    halves.filter((idiom) => isNear(text, at, idiom)),
  );
  const rights = new Set(listed === undefined ? near : [listed, ...near.filter(isStandard)]);
  return rights.size > 0 ? { wrong, rights: [...rights].slice(0, 2), listed: listed !== undefined } : undefined;
}

/** Whether a form is one that a misspelling may be meant for. */
function isTarget(form: string, { targets, byHead }: Index): boolean {
  const [a, b, c, d] = unitsOf(form);
  return byHead.some(
    hashOfPair(a, b),
    (n) => targets[n * 4] === a && targets[n * 4 + 1] === b && targets[n * 4 + 2] === c && targets[n * 4 + 3] === d,
  );
}

/** What a form may be meant for: has the same first half, or the same last one, and one more of its characters or one twice. */
function sharingHalf(form: string, { targets, byHead, byTail }: Index): readonly string[] {
  const [a, b, c, d] = unitsOf(form);
  const found: string[] = [];
  const unit = (n: number, i: number): number => targets[n * 4 + i] ?? 0;
  const add = (n: number): void => void found.push(String.fromCharCode(unit(n, 0), unit(n, 1), unit(n, 2), unit(n, 3)));
  byHead.each(hashOfPair(a, b), (n) => {
    if (unit(n, 0) === a && unit(n, 1) === b && (c === d || unit(n, 2) === c || unit(n, 3) === d)) add(n);
  });
  byTail.each(hashOfPair(c, d), (n) => {
    if (unit(n, 2) === c && unit(n, 3) === d && (a === b || unit(n, 0) === a || unit(n, 1) === b)) add(n);
  });
  return found;
}

/** Of what a form may be meant for: the standard forms before variants, and what sounds alike before what looks alike. */
function likeliest(wrong: string, near: readonly string[]): readonly string[] {
  const heard = (idiom: string): boolean =>
    [...idiom].every((c, i) => c === wrong[i] || soundAlike(c, wrong.charAt(i)));
  for (const choice of [near.filter((i) => isStandard(i) && heard(i)), near.filter(isStandard)])
    if (choice.length > 0) return choice;
  return near;
}

const isStandard = (idiom: string): boolean => !acceptedVariants.has(idiom) && !misspellings.has(idiom);

/** Whether four characters stand alone in quotes or title marks: a name, or a play on words. */
const isQuoted = (text: string, at: number): boolean =>
  '“‘《「'.includes(text.charAt(at - 1) || ' ') && '”’》」'.includes(text.charAt(at + 4) || ' ');

const isRight = (text: string, at: number, form: string): boolean =>
  knownAt(text, at) !== undefined || acceptedVariants.has(form) || isNamesake(form);

/**
 * Whether the four characters at an offset are an idiom but for one that sounds or looks like its own, and are not meant
 * as they stand: that one makes no common word with the other of its half, nor with its neighbour outside.
 */
function isNear(text: string, at: number, idiom: string): boolean {
  let other = -1;
  for (let i = 0; i < 4; i++) {
    if (text.charAt(at + i) === idiom.charAt(i)) continue;
    // A character that stands twice is misspelt twice: 珊珊来迟 for 姗姗来迟.
    if (other < 0) other = i;
    else if (text.charAt(at + i) !== text.charAt(at + other) || idiom.charAt(i) !== idiom.charAt(other)) return false;
  }
  if (other < 0) return false;
  const [a, b] = [text.charAt(at + other), idiom.charAt(other)];
  if (interchangeable(a, b) || !(soundAlike(a, b) || lookAlike(a, b))) return false;
  // 在进一步: what stands beside a phrase of three characters (更进一步, 再进一步) is a word of its own.
  if (other === 0 && STEPS.has(text.slice(at + 1, at + 4))) return false;
  // 两头小中间大: the two in the middle are a word.
  if ((other === 1 || other === 2) && isCommonWord(text.slice(at + 1, at + 3))) return false;
  const [half, outer] = other < 2 ? [at, at - 1] : [at + 2, at + 3];
  return !isCommonWord(text.slice(half, half + 2)) && !isCommonWord(text.slice(Math.max(0, outer), outer + 2));
}

/** Phrases of three characters that an idiom lengthens by one before them, as any other word may. */
const STEPS: ReadonlySet<string> = new Set(['进一步', '上层楼', '胜一筹', '高一筹', '上台阶']);

function indexed(): Index {
  const targets = targetUnits();
  const [threes, heads, tails] = [bitTable(22), bitTable(19), bitTable(19)];
  const [byHead, byTail] = [chains(targets.length / 4), chains(targets.length / 4)];
  for (let at = 0; at < targets.length; at += 4) {
    const [a, b, c, d] = [targets[at] ?? 0, targets[at + 1] ?? 0, targets[at + 2] ?? 0, targets[at + 3] ?? 0];
    threes.add(hashOf(4, a, b, c));
    threes.add(hashOf(3, a, b, d));
    threes.add(hashOf(2, a, c, d));
    threes.add(hashOf(1, b, c, d));
    if (a === b) threes.add(hashOf(5, c, d));
    if (c === d) threes.add(hashOf(6, a, b));
    heads.add(hashOfPair(a, b));
    tails.add(hashOfPair(c, d));
    byHead.add(hashOfPair(a, b));
    byTail.add(hashOfPair(c, d));
  }
  for (const wrong of misspellings.keys()) {
    const [a, b, c] = unitsOf(wrong);
    heads.add(hashOfPair(a, b));
    threes.add(hashOf(4, a, b, c));
  }
  return { targets, threes, heads, tails, byHead, byTail };
}

/** The idioms in use, and what the misspellings on the list are for. */
function targetUnits(): Uint16Array {
  const units: number[] = [];
  commonIdioms.each((a, b, c, d) => {
    units.push(a, b, c, d);
  });
  for (const right of new Set(misspellings.values())) if (!commonIdioms.has(right)) units.push(...unitsOf(right));
  return Uint16Array.from(units);
}

const unitsOf = (word: string): [number, number, number, number] => [
  word.charCodeAt(0),
  word.charCodeAt(1),
  word.charCodeAt(2),
  word.charCodeAt(3),
];
