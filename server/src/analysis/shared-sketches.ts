import { carriedFact } from '../draft/carried.ts';
import type { Block, Draft, Paragraph } from '../draft/draft.ts';
import { memo } from '../text/memo.ts';
import { HASHES, sketchesOf } from './sentence-sketch.ts';

/** How often each hash of each kind stands in a draft. Changed in place as the draft is edited. */
interface Tally {
  readonly counts: readonly Map<number, number>[];
  /** The lines with a hash that stands elsewhere too; undefined where they have to be looked for anew. */
  lines: readonly number[] | undefined;
}

/**
 * The blocks with a sentence that shares a hash with another sentence of the draft, in order: no others can repeat
 * anything. An edit costs the lines that it changed, unless it makes or undoes such a pair.
 */
export const blocksThatShare: (draft: Draft) => readonly Block[] = memo((draft) => {
  const tally = tallyOf(draft);
  tally.lines ??= sharingLines(tally, draft, 0, draft.lines);
  return tally.lines.flatMap((line) => draft.blockOn(line) ?? []);
});

const tallyOf = carriedFact<Tally>(
  (draft) => {
    const tally: Tally = { counts: Array.from({ length: HASHES }, () => new Map<number, number>()), lines: undefined };
    for (let line = 0; line < draft.lines; line++) count(tally.counts, draft.paragraphOn(line), 1);
    return tally;
  },
  (tally, previous, draft, { first, was, is }) => {
    const differences = tally.counts.map(() => new Map<number, number>());
    for (let line = first; line < first + was; line++) count(differences, previous.paragraphOn(line), -1);
    for (let line = first; line < first + is; line++) count(differences, draft.paragraphOn(line), 1);
    if (apply(tally, differences)) return { ...tally, lines: undefined };
    const behind = tally.lines?.filter((line) => line >= first + was).map((line) => line + is - was) ?? [];
    const before = tally.lines?.filter((line) => line < first) ?? [];
    const lines = tally.lines && [...before, ...sharingLines(tally, draft, first, first + is), ...behind];
    return { ...tally, lines };
  },
);

function count(counts: readonly Map<number, number>[], paragraph: Paragraph | undefined, by: number): void {
  const hashes = paragraph && sketchesOf(paragraph).hashes;
  if (!hashes) return;
  for (let h = 0; h < hashes.length; h++) {
    const [own, hash] = [counts[h % HASHES], hashes[h] ?? 0];
    own?.set(hash, (own.get(hash) ?? 0) + by);
  }
}

/** Brings the counts up to date; whether some hash is shared now that was not, or no longer. */
function apply({ counts }: Tally, differences: readonly Map<number, number>[]): boolean {
  let changed = false;
  for (const [kind, own] of counts.entries())
    for (const [hash, by] of differences[kind] ?? []) {
      const before = own.get(hash) ?? 0;
      if (before + by > 0) own.set(hash, before + by);
      else own.delete(hash);
      if (before > 1 !== before + by > 1) changed = true;
    }
  return changed;
}

function sharingLines({ counts }: Tally, draft: Draft, from: number, to: number): number[] {
  const lines: number[] = [];
  for (let line = from; line < to; line++) {
    const paragraph = draft.paragraphOn(line);
    if (paragraph && sketchesOf(paragraph).hashes.some((hash, h) => (counts[h % HASHES]?.get(hash) ?? 0) > 1))
      lines.push(line);
  }
  return lines;
}
