import { wholeAt } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** How many UTF-16 units a message shows on either side of what it speaks of, and of a long one at all. */
const BESIDE = 4;
const LONGEST = 16;

/** The text under a span of a paragraph with a little on either side: what tells a writer which place is meant. */
export function around(text: string, { start, end }: Span, beside = BESIDE): string {
  const shown =
    end - start > LONGEST ? `${text.slice(start, wholeAt(text, start + LONGEST))}……` : text.slice(start, end);
  const before = wholeAt(text, Math.max(0, start - beside));
  const after = wholeAt(text, Math.min(text.length, end + beside));
  return (text.slice(before, start) + shown + text.slice(end, after)).trim();
}
