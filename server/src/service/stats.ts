import { countsOfDraft, spokenCountsOf } from '../analysis/counts.ts';
import type { Expression } from '../analysis/four-character.ts';
import { pacesOf, type SpeakingRate, speakingTimeOf, wholeMinutes } from '../analysis/speaking-time.ts';
import type { Draft } from '../draft/draft.ts';
import { type Locale, render } from '../text/localized.ts';
import { slice } from '../text/span.ts';
import { countBefore, densityOf } from './expressions.ts';
import { countsIn, structureOf } from './structure.ts';
import { TEXTS } from './texts.ts';

/** The figures of a draft. */
export interface Stats {
  /** 字数 of the whole text, as a word processor counts: each Chinese character, mark, word and number one. */
  readonly characters: number;
  /** 朗读时长: minutes at the middle of the user's speaking rates, to one decimal; title and signature are not read out. */
  readonly speakingMinutes: number;
  /** Sections of the first level. */
  readonly sections: number;
}

/** A section of the first level. */
export interface SectionFigures {
  /** The heading as it is written, with its number. */
  readonly title: string;
  /** 字数, heading and sub-sections included. */
  readonly characters: number;
  readonly fourCharacterExpressions: number;
  /** Expressions to a thousand characters, to one decimal. */
  readonly density: number;
}

/** Minutes to one decimal: at the fastest pace and at the slowest. */
export type MinuteRange = readonly [shortest: number, longest: number];

/** The figures of a draft at a speaking rate (characters a minute). */
export const statsOf = (draft: Draft, rate: SpeakingRate): Stats => ({
  characters: countsOfDraft(draft).characters,
  speakingMinutes: minutesOf(spokenCountsOf(draft).withoutPunctuation, rate),
  sections: draft.sections.length,
});

/** The sections of the first level, in order; `expressions` are those of the draft. Empty for a draft without headings. */
export const sectionsDetailOf = (draft: Draft, expressions: readonly Expression[]): SectionFigures[] =>
  structureOf(draft).flatMap(({ section, name, span }) => {
    if (!section) return [];
    const { characters } = countsIn(draft, span);
    const own = countBefore(expressions, span.end) - countBefore(expressions, span.start);
    const title = slice(draft.text, name).trim();
    return [{ title, characters, fourCharacterExpressions: own, density: densityOf(own, characters) }];
  });

/** How long a draft takes to say; title and signature are not read out. */
export const spokenRangeOf = (draft: Draft, rate: SpeakingRate): MinuteRange =>
  minuteRangeOf(spokenCountsOf(draft).withoutPunctuation, rate);

/** The minutes that characters take (Chinese characters, words and numbers; marks take none) at the middle pace, to one decimal. */
export const minutesOf = (characters: number, rate: SpeakingRate): number =>
  toTenths(speakingTimeOf(characters, rate).middle);

/** The minutes that characters take at the fastest pace and at the slowest. */
export function minuteRangeOf(characters: number, rate: SpeakingRate): MinuteRange {
  const { shortest, longest } = speakingTimeOf(characters, rate);
  return [toTenths(shortest), toTenths(longest)];
}

/** 约 6–8 分钟: how long characters take to say; empty for less than half a minute. */
export function minutesText(characters: number, rate: SpeakingRate, locale: Locale): string {
  const time = speakingTimeOf(characters, rate);
  return time.middle < 0.5 ? '' : render(TEXTS.minutes, locale, { minutes: wholeMinutes(time) });
}

/** Two figures as one: 6–8, or 7 where both are the same. */
export const between = ([low, high]: readonly [number, number]): string => (low === high ? `${low}` : `${low}–${high}`);

/** 160–220: a speaking rate in figures. */
export const paceText = (rate: SpeakingRate): string => between(pacesOf(rate));

const toTenths = (minutes: number): number => Math.round(minutes * 10) / 10;
