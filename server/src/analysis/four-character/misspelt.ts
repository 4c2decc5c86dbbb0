import type { Paragraph } from '../../draft/draft.ts';
import { commonIdioms, isCommonWord, isIdiom, isNamesake, soundAlike } from '../../lexicon/idioms.ts';
import { interchangeable } from '../../lexicon/interchangeable.ts';
import { lookAlike } from '../../lexicon/look-alikes.ts';
import { acceptedVariants, misspellings } from '../../lexicon/misspellings.ts';
import { areFourHan, knownAs } from './known.ts';
import { pairHash, pairTable } from './pair-flags.ts';

/** A misspelt expression: the UTF-16 offset of its four characters in the paragraph. */
export interface Misspelt {
  readonly start: number;
  readonly wrong: string;
  /** What it is for, the likeliest first: one, or two where both are as near. */
  readonly rights: readonly string[];
  /** Whether the form is on the list of misspellings; else it is one character away from an idiom. */
  readonly listed: boolean;
}

/** What a pair of characters may be: the first half of an idiom, the second half, the beginning of a misspelling. */
const [FIRST, SECOND, LISTED] = [1, 2, 4];
interface Index {
  /** For the hash of a pair of characters, what such a pair may be. */
  readonly flags: Uint8Array;
  readonly byHalf: ReadonlyMap<string, readonly string[]>;
}

let index: Index | undefined;

/** The misspelt four-character expressions of a paragraph, in order. Reads characters only: no segmenter is asked. */
export function misspeltIn({ text }: Pick<Paragraph, 'text'>): Misspelt[] {
  index ??= indexed();
  const { flags } = index;
  const found: Misspelt[] = [];
  for (let at = 0; at + 4 <= text.length; at++) {
    const first = flags[pairHash(text.charCodeAt(at), text.charCodeAt(at + 1))] ?? 0;
    const second = flags[pairHash(text.charCodeAt(at + 2), text.charCodeAt(at + 3))] ?? 0;
    if ((first & (FIRST | LISTED)) === 0 && (second & SECOND) === 0) continue;
    const misspelt = areFourHan(text, at) ? check(text, at, index) : undefined;
    if (misspelt) {
      found.push({ start: at, ...misspelt });
      at += 3;
    }
  }
  return found;
}

function check(text: string, at: number, { byHalf }: Index): Omit<Misspelt, 'start'> | undefined {
  const wrong = text.slice(at, at + 4);
  const listed = misspellings.get(wrong);
  const candidates = [...(byHalf.get(wrong.slice(0, 2)) ?? []), ...(byHalf.get(`-${wrong.slice(2)}`) ?? [])];
  if (listed === undefined && (candidates.length === 0 || isRight(wrong) || isQuoted(text, at))) return undefined;
  const near = likeliest(
    wrong,
    candidates.filter((idiom) => isNear(text, at, idiom)),
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
  const [half, outer] = other < 2 ? [at, at - 1] : [at + 2, at + 3];
  return !isCommonWord(text.slice(half, half + 2)) && !isCommonWord(text.slice(Math.max(0, outer), outer + 2));
}

function indexed(): Index {
  const flags = pairTable();
  const byHalf = new Map<string, string[]>();
  const mark = (pair: string, flag: number): void => {
    const place = pairHash(pair.charCodeAt(0), pair.charCodeAt(1));
    flags[place] = (flags[place] ?? 0) | flag;
  };
  const add = (key: string, idiom: string): void => {
    const known = byHalf.get(key);
    if (known) known.push(idiom);
    else byHalf.set(key, [idiom]);
  };
  for (const idiom of new Set([...commonIdioms(), ...misspellings.values()])) {
    mark(idiom.slice(0, 2), FIRST);
    mark(idiom.slice(2), SECOND);
    add(idiom.slice(0, 2), idiom);
    add(`-${idiom.slice(2)}`, idiom);
  }
  for (const wrong of misspellings.keys()) mark(wrong.slice(0, 2), LISTED);
  return { flags, byHalf };
}
