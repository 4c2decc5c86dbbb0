import { countsOfDraft, spokenCountsOf } from '../analysis/counts.ts';
import type { Draft } from '../draft/draft.ts';

/** The figures of a draft. */
export interface Stats {
  /** 字数 of the whole text, as a word processor counts: each Chinese character, mark, word and number one. */
  readonly characters: number;
  /** 朗读时长: minutes at the user's speaking rate, to one decimal; title and signature are not read out. */
  readonly speakingMinutes: number;
  /** Sections of the first level. */
  readonly sections: number;
}

/** The figures of a draft at `speakingRate` characters a minute. */
export const statsOf = (draft: Draft, speakingRate: number): Stats => ({
  characters: countsOfDraft(draft).characters,
  speakingMinutes: minutesOf(spokenCountsOf(draft).withoutPunctuation, speakingRate),
  sections: draft.sections.length,
});

/** The minutes that characters take (Chinese characters, words and numbers; marks take none), to one decimal. */
export const minutesOf = (characters: number, speakingRate: number): number =>
  Math.round((characters / speakingRate) * 10) / 10;
