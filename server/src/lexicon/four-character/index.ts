import { wordsOf } from '../words.ts';
import { faults } from './faults.ts';
import { NEVER_OFFERED } from './never-offered.ts';
import { occasion } from './occasion.ts';
import { people } from './people.ts';
import { society } from './society.ts';
import type { Theme } from './theme.ts';
import { work } from './work.ts';

export type { Theme } from './theme.ts';

/**
 * Four-character expressions of speeches and official prose, by theme: idioms that speeches use, and set phrases of
 * two and two characters (履职尽责, 攻坚克难). No plain noun compounds (领导干部), no free verb and object (加强管理).
 */
export const fourCharacterThemes: readonly Theme[] = [...work, ...people, ...society, ...occasion, ...faults];

let themes: ReadonlyMap<string, string> | undefined;
let byId: ReadonlyMap<string, Theme> | undefined;

/** The id of the theme that holds `word`, or `undefined` for a word that is in none. Builds its index on first use. */
export function themeOf(word: string): string | undefined {
  themes ??= new Map(fourCharacterThemes.flatMap((theme) => wordsOf(theme.words).map((entry) => [entry, theme.id])));
  return themes.get(word);
}

/** The theme with an id; `undefined` where there is none. */
export function themeWith(id: string): Theme | undefined {
  byId ??= new Map(fourCharacterThemes.map((theme) => [theme.id, theme]));
  return byId.get(id);
}

const offered = new Map<string, readonly string[]>();

/** The expressions of a theme that may be offered to a writer, in the order of the theme. */
export function offeredOf({ id, words }: Theme): readonly string[] {
  const known = offered.get(id) ?? wordsOf(words).filter((word) => !NEVER_OFFERED.has(word));
  offered.set(id, known);
  return known;
}
