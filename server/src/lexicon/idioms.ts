import { COMMON, NAMESAKES, PAIRS, RARE, SOUNDS } from './idioms.generated.ts';
import { type PackedWords, packedWords } from './packed-words.ts';

/** What is made by the first call and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The idioms that are in use (成语). */
export const commonIdioms: PackedWords = packedWords(COMMON);

/** The idioms that are hardly met. */
export const rareIdioms: PackedWords = packedWords(RARE);

const namesakes = packedWords(NAMESAKES);

/** The common words of two characters: a line is a first character and what follows it. */
const pairs = once(
  (): ReadonlyMap<string, string> => new Map(PAIRS.split('\n').map((line) => [line.charAt(0), line.slice(1)])),
);

/** Whether two characters are a common word. */
export const isCommonWord = (word: string): boolean =>
  word.length === 2 && (pairs().get(word.charAt(0))?.includes(word.charAt(1)) ?? false);

/** Whether four characters are an idiom, in use or hardly met. */
export const isIdiom = (word: string): boolean => commonIdioms.has(word) || rareIdioms.has(word);

/** Whether four characters are a word that sounds like an idiom, but is written so with right. */
export const isNamesake = (word: string): boolean => namesakes.has(word);

/** A syllable without what many speakers do not tell apart: zh ch sh from z c s, l from n, and the two nasals. */
const asHeard = (sound: string): string =>
  sound
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([ei])ng$/, '$1n');

const sounds = once((): ReadonlyMap<string, readonly string[]> => {
  const known = new Map<string, string[]>();
  for (const line of SOUNDS.split('\n')) {
    const [written = ''] = /^[a-z]+/.exec(line) ?? [];
    const sound = asHeard(written);
    for (const character of line.slice(written.length)) known.set(character, [...(known.get(character) ?? []), sound]);
  }
  return known;
});

/** Whether two characters share a reading as it is heard, tones aside; false where a reading is not known. */
export function soundAlike(a: string, b: string): boolean {
  const own = sounds().get(a);
  return own !== undefined && (sounds().get(b) ?? []).some((sound) => own.includes(sound));
}
