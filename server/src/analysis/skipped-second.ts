import type { Draft } from '../draft/draft.ts';
import type { Point } from './series.ts';

/** How far behind a first point the third is still read with it (UTF-16 units). */
const REACH = 1500;

/** What counts as a second point in other words, and what goes on with one at the start of a sentence. */
const SECOND = /其次|第二|其二|二是|二要|然后|接着|接下来|随后|继而|再者|再则|次之/;
const FURTHER = /[。！？；\n][ 　]*(?:同时|另外|此外|还|另|并且|而且|再|也|更|最后)/;

/** Whether two neighbouring points read 首先，… 再次，… and nothing between them makes up for 其次. */
export function isSecondSkipped(draft: Draft, first: Point, third: Point): boolean {
  const [a, b] = [first.enumerator, third.enumerator];
  if (a.ordinal !== 1 || b.ordinal !== 3 || a.mark !== '，' || b.mark !== '，') return false;
  // Both in one paragraph, or each at the head of its own.
  if (b.initial ? !a.initial : first.block !== third.block) return false;
  if (third.mark.start - first.mark.end > REACH) return false;
  const between = draft.text.slice(first.mark.end, third.mark.start);
  if (!b.initial && !/[。！？；]”?[ 　]?$/.test(between)) return false;
  return !SECOND.test(between) && !FURTHER.test(between);
}
