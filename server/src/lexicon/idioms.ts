import { COMMON, NAMESAKES, RARE } from './idioms.generated.ts';

/** The words of a list in which a line is a first character and three more for each word. */
function unpacked(list: string): string[] {
  const words: string[] = [];
  for (const line of list.split('\n')) {
    const head = line.charAt(0);
    for (let at = 1; at < line.length; at += 3) words.push(head + line.slice(at, at + 3));
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
const namesakes = once((): ReadonlySet<string> => new Set(unpacked(NAMESAKES)));

/** Whether four characters are an idiom, in use or hardly met. */
export const isIdiom = (word: string): boolean => idioms().has(word);

/** Whether four characters are a word that sounds like an idiom, but is written so with right. */
export const isNamesake = (word: string): boolean => namesakes().has(word);
