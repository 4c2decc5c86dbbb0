/** How a row of ordinals goes wrong: where, and the row that it should be. */
export interface OrdinalFault {
  /** `gap` an ordinal is missing, `repeat` one stands twice, `swap` all are there in another order, `muddle` anything else. */
  readonly kind: 'gap' | 'repeat' | 'swap' | 'muddle';
  /** The index of the first item that is not what it should be. */
  readonly at: number;
  /** The ordinals renumbered in place. */
  readonly corrected: readonly number[];
  /** Whether changing one ordinal, or reordering them, restores the row: there is no other sensible reading. */
  readonly certain: boolean;
}

/** The fault of a row of ordinals that should count up by one from `from`, by default its lowest; undefined when it does. */
export function faultOf(ordinals: readonly number[], from = lowest(ordinals)): OrdinalFault | undefined {
  const corrected = ordinals.map((_, i) => from + i);
  const wrong = corrected.flatMap((n, i) => (n === ordinals[i] ? [] : [i]));
  const at = wrong[0];
  if (at === undefined) return undefined;
  const distinct = new Set(ordinals);
  const whole = corrected.every((n) => distinct.has(n));
  if (whole && distinct.size === ordinals.length) return { kind: 'swap', at, corrected, certain: true };
  if (distinct.size < ordinals.length) {
    const rest = ordinals.slice(at).every((n, i) => n === (ordinals[at] ?? 0) + i);
    const kind = wrong.length === 1 || rest ? 'repeat' : 'muddle';
    return { kind, at, corrected, certain: wrong.length === 1 };
  }
  const rising = ordinals.every((n, i) => i === 0 || n > (ordinals[i - 1] ?? 0));
  if (rising) return { kind: 'gap', at, corrected, certain: false };
  return { kind: 'muddle', at, corrected, certain: wrong.length === 1 };
}

/**
 * Whether words of order (首先, 其次, 再次) may be said as they stand: 首先 alone is normal; only what stands twice, or in
 * another order, is a slip.
 */
export const mayBeSaid = (ordinals: readonly number[], { kind }: OrdinalFault): boolean =>
  ordinals[0] !== 1 || ordinals.length < 3 || kind === 'gap' || kind === 'muddle';

const lowest = (ordinals: readonly number[]): number =>
  ordinals.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
