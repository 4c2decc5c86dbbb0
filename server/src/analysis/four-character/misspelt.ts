import type { Paragraph } from '../../draft/draft.ts';
import { commonIdioms, isCommonWord, isIdiom, isNamesake, soundAlike } from '../../lexicon/idioms.ts';
import { interchangeable } from '../../lexicon/interchangeable.ts';
import { lookAlike } from '../../lexicon/look-alikes.ts';
import { acceptedVariants, misspellings } from '../../lexicon/misspellings.ts';
import { isHanCode } from '../../text/characters.ts';
import { type BitTable, bitTable, hashOf, hashOfPair } from './bit-table.ts';
import { knownAs } from './known.ts';

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
  /** What a misspelling may be meant for. */
  readonly targets: ReadonlySet<string>;
  /** What three of the four characters of an idiom are, by place, and what a misspelling on the list begins with. */
  readonly threes: BitTable;
  /** What those begin with, and what idioms end in: two characters that most places of a text do not have. */
  readonly heads: BitTable;
  readonly tails: BitTable;
  /** The idioms by their first two characters, and by - and their last two. */
  readonly byHalf: ReadonlyMap<string, readonly string[]>;
}

let index: Index | undefined;

/** The misspelt four-character expressions of a paragraph, in order. Reads characters only: no segmenter is asked. */
export function misspeltIn({ text }: Pick<Paragraph, 'text'>): Misspelt[] {
  index ??= indexed();
  const found: Misspelt[] = [];
  // Each character is read once, as the last of the four.
  let [a, b, c, d, run] = [0, 0, 0, 0, 0];
  for (let last = 0; last < text.length; last++) {
    a = b;
    b = c;
    c = d;
    d = text.charCodeAt(last);
    run = isHanCode(d) ? run + 1 : 0;
    if (run < 4 || !mayBeMisspelt(index, a, b, c, d)) continue;
    const misspelt = check(text, last - 3, index);
    if (!misspelt) continue;
    found.push({ start: last - 3, ...misspelt });
    run = 0;
  }
  return found;
}

/** What is near an idiom has three of its characters, or two and one that stands twice. */
const mayBeMisspelt = ({ heads, tails, threes }: Index, a: number, b: number, c: number, d: number): boolean =>
  (heads.has(hashOfPair(a, b)) &&
    (threes.has(hashOf(4, a, b, c)) || threes.has(hashOf(3, a, b, d)) || (c === d && threes.has(hashOf(6, a, b))))) ||
  (tails.has(hashOfPair(c, d)) &&
    (threes.has(hashOf(2, a, c, d)) || threes.has(hashOf(1, b, c, d)) || (a === b && threes.has(hashOf(5, c, d)))));

function check(text: string, at: number, { byHalf, targets }: Index): Omit<Misspelt, 'start'> | undefined {
  const wrong = text.slice(at, at + 4);
  const listed = misspellings.get(wrong);
  const [head, tail] = [byHalf.get(wrong.slice(0, 2)), byHalf.get(`-${wrong.slice(2)}`)];
  if (listed === undefined && (!(head || tail) || targets.has(wrong) || isRight(wrong) || isQuoted(text, at)))
    return undefined;
  const near = likeliest(
    wrong,
    [...(head ?? []), ...(tail ?? [])].filter((idiom) => isNear(text, at, idiom)),
  );
  const rights = new Set(listed === undefined ? near : [listed, ...near.filter(isStandard)]);
  return rights.size > 0 ? { wrong, rights: [...rights].slice(0, 2), listed: listed !== undefined } : undefined;
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

const isRight = (form: string): boolean =>
  isIdiom(form) || knownAs(form) !== undefined || acceptedVariants.has(form) || isNamesake(form);

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
  const [threes, heads, tails] = [bitTable(22), bitTable(17), bitTable(17)];
  const byHalf = new Map<string, string[]>();
  const targets = new Set([...commonIdioms(), ...misspellings.values()]);
  const add = (key: string, idiom: string): void => {
    const known = byHalf.get(key);
    if (known) known.push(idiom);
    else byHalf.set(key, [idiom]);
  };
  for (const idiom of targets) {
    const [a, b, c, d] = [idiom.charCodeAt(0), idiom.charCodeAt(1), idiom.charCodeAt(2), idiom.charCodeAt(3)];
    for (const hash of [hashOf(4, a, b, c), hashOf(3, a, b, d), hashOf(2, a, c, d), hashOf(1, b, c, d)])
      threes.add(hash);
    heads.add(hashOfPair(a, b));
    tails.add(hashOfPair(c, d));
    if (a === b) threes.add(hashOf(5, c, d));
    if (c === d) threes.add(hashOf(6, a, b));
    add(idiom.slice(0, 2), idiom);
    add(`-${idiom.slice(2)}`, idiom);
  }
  for (const wrong of misspellings.keys()) {
    heads.add(hashOfPair(wrong.charCodeAt(0), wrong.charCodeAt(1)));
    threes.add(hashOf(4, wrong.charCodeAt(0), wrong.charCodeAt(1), wrong.charCodeAt(2)));
  }
  return { targets, threes, heads, tails, byHalf };
}
