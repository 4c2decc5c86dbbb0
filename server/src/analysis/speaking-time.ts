/** Characters a minute: one pace, or a slow and a fast one between which a speech is read out. */
export type SpeakingRate = number | readonly [slow: number, fast: number];

/** How long a text takes to say, in minutes (朗读时长). The middle is that at the pace halfway between slow and fast. */
export interface SpeakingTime {
  readonly shortest: number;
  readonly middle: number;
  readonly longest: number;
}

/** The pace halfway between slow and fast, in characters a minute. */
export const middlePace = (rate: SpeakingRate): number => {
  const [slow, fast] = pacesOf(rate);
  return (slow + fast) / 2;
};

/** The slow pace and the fast one, in whatever order they are set. */
export function pacesOf(rate: SpeakingRate): readonly [slow: number, fast: number] {
  if (typeof rate === 'number') return [rate, rate];
  return rate[0] <= rate[1] ? rate : [rate[1], rate[0]];
}

/** How long characters take to say (Chinese characters, words and numbers; marks take no time). */
export function speakingTimeOf(characters: number, rate: SpeakingRate): SpeakingTime {
  const [slow, fast] = pacesOf(rate);
  return { shortest: characters / fast, middle: characters / middlePace(rate), longest: characters / slow };
}

/** Minutes as a clock on the wall has them: 6–8, or 7 where both are the same; whole, and never nought. */
export function wholeMinutes({ shortest, longest }: Pick<SpeakingTime, 'shortest' | 'longest'>): string {
  const [low, high] = [shortest, longest].map((minutes) => String(Math.max(1, Math.round(minutes))));
  return low === high ? `${low}` : `${low}–${high}`;
}
