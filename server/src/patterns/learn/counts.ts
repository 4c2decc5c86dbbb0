import type { Count } from '../pattern.ts';

/** How many of something were found; `usual` is the number met most, else the median. Undefined for no numbers. */
export function countOf(numbers: readonly number[]): Count | undefined {
  if (numbers.length === 0) return undefined;
  const times = new Map<number, number>();
  for (const n of numbers) times.set(n, (times.get(n) ?? 0) + 1);
  const often = most([...times.values()]);
  const [usual = 0] = often > 1 ? [...times.keys()].filter((n) => times.get(n) === often).sort((a, b) => b - a) : [];
  return often > 1 ? { min: least(numbers), usual, max: most(numbers) } : lengthOf(numbers);
}

/** The same for lengths: `usual` is the median. */
export function lengthOf(numbers: readonly number[]): Count | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const usual = sorted[sorted.length >> 1];
  return usual === undefined ? undefined : { min: least(numbers), usual, max: most(numbers) };
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
