import type { Block, Draft, Paragraph } from './draft.ts';

/** What changed between two versions of a draft, in lines: those from `first` on were `was` lines and are `is` lines now. */
export interface LineChange {
  readonly first: number;
  readonly was: number;
  readonly is: number;
}

type Test = (paragraph: Paragraph) => boolean;
type Marked = Map<Test, readonly number[]>;

const markedIn = new WeakMap<Draft, Marked>();

/**
 * The blocks whose paragraph passes a test, in order. Few lines of a long draft have the fact that a rule looks for, so
 * their numbers are kept from version to version: after an edit only the lines that it changed are tested.
 */
export function blocksWhere(test: Test): (draft: Draft) => readonly Block[] {
  return (draft) => {
    const known = markedIn.get(draft) ?? new Map<Test, readonly number[]>();
    const lines = known.get(test) ?? linesWhere(draft, test, 0, draft.blocks.length);
    markedIn.set(draft, known.set(test, lines));
    return lines.flatMap((line) => draft.blocks[line] ?? []);
  };
}

/** Takes what is known of a draft's lines over to its next version. */
export function carryMarkedLines(previous: Draft, draft: Draft, change: LineChange): void {
  const old = markedIn.get(previous);
  if (!old) return;
  const end = change.first + change.was;
  const by = change.is - change.was;
  const carried: Marked = new Map();
  for (const [test, lines] of old) {
    const own = linesWhere(draft, test, change.first, change.first + change.is);
    const before = lines.filter((line) => line < change.first);
    const behind = lines.filter((line) => line >= end);
    carried.set(test, [...before, ...own, ...(by === 0 ? behind : behind.map((line) => line + by))]);
  }
  markedIn.set(draft, carried);
}

function linesWhere(draft: Draft, test: Test, from: number, to: number): number[] {
  const lines: number[] = [];
  for (let line = from; line < to; line++) {
    const block = draft.blocks[line];
    if (block && test(block.paragraph)) lines.push(line);
  }
  return lines;
}
