import { fromAToD } from './misspellings/a-d.ts';
import { fromEToJ } from './misspellings/e-j.ts';
import { fromKToR } from './misspellings/k-r.ts';
import { fromSToX } from './misspellings/s-x.ts';
import { fromYToZ } from './misspellings/y-z.ts';
import { wordsOf } from './words.ts';

export { acceptedVariants } from './accepted-variants.ts';

function pairsOf(entry: string): readonly (readonly [string, string])[] {
  const [right = '', wrong = ''] = entry.split('=');
  return wrong.split('/').map((form) => [form, right]);
}

/**
 * Misspelt four-character expressions: wrong form → standard form. Only forms that no reader would defend;
 * what a dictionary lists or a reader might defend is in `acceptedVariants`.
 */
export const misspellings: ReadonlyMap<string, string> = new Map(
  [fromAToD, fromEToJ, fromKToR, fromSToX, fromYToZ].flatMap((list) => wordsOf(list).flatMap(pairsOf)),
);
