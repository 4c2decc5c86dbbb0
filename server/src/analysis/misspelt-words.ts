import { type MisspeltWord, misspeltWords } from '../lexicon/misspelt-words.ts';
import { misspeltIn } from './four-character/misspelt.ts';

/** A misspelt word at its UTF-16 offset in the text. */
export interface PlacedWord {
  readonly start: number;
  readonly wrong: string;
  readonly right: string;
}

interface Key {
  readonly word: MisspeltWord;
  /** Where in the word its wrong character stands. */
  readonly offset: number;
}

/** The words by the code of their wrong character, which is rarer than the right one; and the codes as a set of bits, which
 * stays in the processor's nearest cache. */
let keys: { readonly byCode: ReadonlyMap<number, readonly Key[]>; readonly bits: Uint32Array } | undefined;

/** The misspelt words of a text, in order; those inside a misspelt four-character expression are left to that. */
export function misspeltWordsIn(text: string): readonly PlacedWord[] {
  keys ??= indexed();
  const { byCode, bits } = keys;
  let found: PlacedWord[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((((bits[code >>> 5] ?? 0) >>> (code & 31)) & 1) === 0) continue;
    for (const { word, offset } of byCode.get(code) ?? []) {
      const start = at - offset;
      if (!text.startsWith(word.wrong, start) || word.unless.includes(text.charAt(start + word.wrong.length) || '。'))
        continue;
      found ??= [];
      found.push({ start, wrong: word.wrong, right: word.right });
    }
  }
  if (!found) return NONE;
  const longer = misspeltIn({ text });
  return found.filter(({ start, wrong }) => !longer.some((l) => l.start < start + wrong.length && start < l.start + 4));
}

const NONE: readonly PlacedWord[] = [];

function indexed(): NonNullable<typeof keys> {
  const byCode = new Map<number, Key[]>();
  const bits = new Uint32Array(0x10000 / 32);
  for (const word of misspeltWords) {
    const offset = [...word.wrong].findIndex((c, i) => c !== word.right.charAt(i));
    const code = word.wrong.charCodeAt(offset);
    bits[code >>> 5] = (bits[code >>> 5] ?? 0) | (1 << (code & 31));
    const own = byCode.get(code);
    if (own) own.push({ word, offset });
    else byCode.set(code, [{ word, offset }]);
  }
  return { byCode, bits };
}
