import { memo } from '../text/memo.ts';
import { carriedFact } from './carried.ts';
import type { Block, Draft, Paragraph } from './draft.ts';

/**
 * The blocks whose paragraph passes a test, in order. Few lines of a long draft have the fact that a rule looks for, so
 * their numbers are kept from version to version: after an edit only the lines that it changed are tested.
 */
export function blocksWhere(test: (paragraph: Paragraph) => boolean): (draft: Draft) => readonly Block[] {
  const linesWhere = (draft: Draft, from: number, to: number): number[] => {
    const lines: number[] = [];
    for (let line = from; line < to; line++) {
      const paragraph = draft.paragraphOn(line);
      if (paragraph && test(paragraph)) lines.push(line);
    }
    return lines;
  };
  const marked = carriedFact(
    (draft) => linesWhere(draft, 0, draft.lines),
    (lines, _, draft, { first, was, is }) => {
      const by = is - was;
      const before = lines.filter((line) => line < first);
      const behind = lines.filter((line) => line >= first + was);
      return [...before, ...linesWhere(draft, first, first + is), ...(by === 0 ? behind : behind.map((l) => l + by))];
    },
  );
  return memo((draft) => marked(draft).flatMap((line) => draft.blockOn(line) ?? []));
}
