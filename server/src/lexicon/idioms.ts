import { COMMON, NAMESAKES, PAIRS, RARE, SOUNDS } from './idioms.generated.ts';

/** The words of a list in which a line is a first character and `more` others for each word. */
function unpacked(list: string, more = 3): string[] {
  const words: string[] = [];
  for (const line of list.split('\n')) {
    const head = line.charAt(0);
    for (let at = 1; at < line.length; at += more) words.push(head + line.slice(at, at + more));
  }
  return words;
}

/** What is made by the first call and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The idioms that are in use (成语): four characters each. */
export const commonIdioms = once((): readonly string[] => unpacked(COMMON));

const idioms = once((): ReadonlySet<string> => new Set([...commonIdioms(), ...unpacked(RARE)]));

/** Every idiom, in use or hardly met. */
export const allIdioms = (): Iterable<string> => idioms();

const namesakes = once((): ReadonlySet<string> => new Set(unpacked(NAMESAKES)));

const pairs = once((): ReadonlySet<string> => new Set(unpacked(PAIRS, 1)));

/** Whether two characters are a common word. */
export const isCommonWord = (word: string): boolean => pairs().has(word);

/** Whether four characters are an idiom, in use or hardly met. */
export const isIdiom = (word: string): boolean => idioms().has(word);

/** Whether four characters are a word that sounds like an idiom, but is written so with right. */
export const isNamesake = (word: string): boolean => namesakes().has(word);

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
