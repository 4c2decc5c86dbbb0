import type { Draft } from '../draft/draft.ts';
import { isHanCode } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** The figures of a draft. */
export interface Stats {
  /** Characters as they are read out: each Chinese character one, each number or word in other letters one. */
  readonly characters: number;
  /** Minutes at the user's speaking rate, to one decimal. */
  readonly speakingMinutes: number;
  /** Sections of the first level. */
  readonly sections: number;
  /** Four-character expressions: UTF-16 offsets of the document. */
  readonly fourCharacterExpressions: readonly Span[];
}

/** The figures of a draft at `speakingRate` characters a minute. */
export function statsOf(draft: Draft, speakingRate: number): Stats {
  const characters = draft.blocks.reduce((sum, block) => sum + countCharacters(block.paragraph.text), 0);
  return {
    characters,
    speakingMinutes: minutesOf(characters, speakingRate),
    sections: draft.sections.length,
    fourCharacterExpressions: [],
  };
}

/** Minutes for a number of characters, to one decimal. */
export const minutesOf = (characters: number, speakingRate: number): number =>
  Math.round((characters / speakingRate) * 10) / 10;

function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHanCode(text.charCodeAt(i))) count++;
  return count;
}
