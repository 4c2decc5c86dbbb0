import { INITIALS, READ_OTHERWISE } from './initials.generated.ts';

interface Readings {
  readonly letters: ReadonlyMap<string, string>;
  readonly otherwise: ReadonlyMap<string, string>;
}

let readings: Readings | undefined;

const read = (): Readings => ({
  letters: new Map(INITIALS.split('\n').flatMap((line) => [...line.slice(1)].map((c) => [c, line.charAt(0)]))),
  otherwise: new Map(READ_OTHERWISE.split('\n').map((line) => [line.slice(0, 4), line.slice(4)])),
});

/** The pinyin initials of an expression of the lexicon: gjkn for 攻坚克难. A character without a known reading has none. */
export function initialsOf(word: string): string {
  readings ??= read();
  const { letters, otherwise } = readings;
  return otherwise.get(word) ?? [...word].map((character) => letters.get(character) ?? '').join('');
}
