import { fourCharacterThemes, themeOf } from '../../lexicon/four-character/index.ts';
import { isFreeCombination } from '../../lexicon/free-combinations.ts';
import { commonIdioms, isCommonWord, isIdiom, rareIdioms } from '../../lexicon/idioms.ts';
import { wordsOf } from '../../lexicon/words.ts';
import { isHanAt, isHanCode } from '../../text/characters.ts';
import { type BitTable, bitTable, hashOf, hashOfPair } from './bit-table.ts';

/** How four characters are known: an idiom (成语), a set phrase, or two common words that make one only in a row. */
export type Known = 'idiom' | 'set' | 'free';

/** What was looked up and is known: never more than the lexicons hold. */
const met = new Map<string, Known>();

/** How four characters are known to the lexicons; undefined where they are not. */
export function knownAs(word: string): Known | undefined {
  const before = met.get(word);
  if (before) return before;
  const known = isFreeCombination(word)
    ? 'free'
    : isIdiom(word)
      ? 'idiom'
      : themeOf(word) === undefined
        ? undefined
        : 'set';
  if (known) met.set(word, known);
  return known;
}

interface Tables {
  readonly words: BitTable;
  /** What the words begin with: two characters that most places of a text do not have. */
  readonly heads: BitTable;
}

let tables: Tables | undefined;

function knownWords(): Tables {
  const [words, heads] = [bitTable(22), bitTable(19)];
  const add = (a: number, b: number, c: number, d: number): void => {
    words.add(hashOf(1, a, b, c, d));
    heads.add(hashOfPair(a, b));
  };
  for (const idioms of [commonIdioms, rareIdioms]) idioms.each(add);
  for (const theme of fourCharacterThemes)
    for (const word of wordsOf(theme.words))
      add(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2), word.charCodeAt(3));
  return { words, heads };
}

/** How the four characters of a text from a UTF-16 offset are known; most places are passed over without a look-up. */
export function knownAt(text: string, at: number): Known | undefined {
  tables ??= knownWords();
  const { words, heads } = tables;
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return heads.has(hashOfPair(a, b)) && words.has(hashOf(1, a, b, text.charCodeAt(at + 2), text.charCodeAt(at + 3)))
    ? knownAs(text.slice(at, at + 4))
    : undefined;
}

/** Calls `visit` with each UTF-16 offset of a text at which four known characters stand, in order, and how they are known. */
export function eachKnown(text: string, visit: (at: number, known: Known) => void): void {
  tables ??= knownWords();
  const { heads } = tables;
  // Each character is read once, as the last of the four, and each two of them are hashed once.
  let [last, head, middle, tail] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    head = middle;
    middle = tail;
    tail = hashOfPair(last, code);
    last = code;
    // All that is known is Chinese: a word ends in no mark.
    if (i < 3 || !heads.has(head) || !isHanCode(code)) continue;
    const known = knownAt(text, i - 3);
    if (known) visit(i - 3, known);
  }
}

/** Whether four Chinese characters stand at a UTF-16 offset. */
export const areFourHan = (text: string, at: number): boolean =>
  isHanAt(text, at) && isHanAt(text, at + 1) && isHanAt(text, at + 2) && isHanAt(text, at + 3);

let byThree: ReadonlyMap<string, string> | undefined;

/**
 * The expression that three characters are but for one that is lost behind the first; undefined where they are none. Without
 * its first character an expression may still say something (狠抓落实).
 */
export function withLost(item: string): string | undefined {
  if (item.length !== 3) return undefined;
  byThree ??= threes();
  return byThree.get(item);
}

function threes(): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const add = (word: string): void => {
    for (const at of [1, 2, 3]) {
      const three = word.slice(0, at) + word.slice(at + 1);
      // 敢担当, 守初心 say all they have to say.
      if (at === 3 || !isCommonWord(three.slice(1))) known.set(three, word);
    }
  };
  for (const word of commonIdioms.toArray()) add(word);
  for (const theme of fourCharacterThemes) wordsOf(theme.words).forEach(add);
  return known;
}
