import { type Announcement, announcementsOf } from '../../analysis/announcements.ts';
import type { Draft } from '../../draft/draft.ts';
import { type Edit, edit } from '../../text/edit.ts';
import { toNumeral } from '../../text/numerals.ts';
import { type Span, slice } from '../../text/span.ts';

/** The promise that announces a list, by where its first item is named; undefined where there is none. */
export const promiseOf = (draft: Draft, items: readonly Span[]): Announcement | undefined =>
  announcementsOf(draft).find((a) => items.some((item) => item.start === a.items[0]?.start));

/** The edit that lets a promise name another count: 三个方面 → 四个方面, 5点 → 6点. */
export function promising(draft: Draft, { numeral }: Announcement, count: number): Edit {
  const written = slice(draft.text, numeral);
  return edit(numeral.start, numeral.end, countLike(written, count));
}

// Two of a thing is 两 but for 二字, 二问 and the like, where the writer has it so.
function countLike(written: string, count: number): string {
  if (/^\d+$/.test(written)) return String(count);
  if (/^[０-９]+$/.test(written)) return String(count).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
  return count === 2 ? '两' : toNumeral(count);
}

/**
 * The edits of `after` that keep the promises which `before` kept, where the lines of both texts correspond one to one.
 * A promise that was not kept before stays as it is: the writer is still at it.
 */
export function keptPromises(before: Draft, after: Draft): Edit[] {
  const now = announcementsOf(after);
  return announcementsOf(before).flatMap((a) => {
    if (a.items.length !== a.promise.count) return [];
    const same = now.find(
      (b) => lineOf(after, b) === lineOf(before, a) && columnEnd(after, b) === columnEnd(before, a),
    );
    return same && same.items.length !== same.promise.count ? [promising(after, same, same.items.length)] : [];
  });
}

const lineOf = (draft: Draft, { numeral }: Announcement): number =>
  draft.blocks.findLastIndex((b) => b.start <= numeral.start);

// A heading's number may have changed its length before the promise; what follows the promise has not.
const columnEnd = (draft: Draft, a: Announcement): number => {
  const block = draft.blocks[lineOf(draft, a)];
  return block ? block.start + block.paragraph.text.length - a.numeral.end : 0;
};
