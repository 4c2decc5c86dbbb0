import type { Block, Paragraph, Role } from './draft.ts';

/**
 * The lines of a draft in columns, a line at the same index in each: what is carried from version to version as it is. A
 * long draft is tens of thousands of lines, and most of its blocks are never asked for.
 */
export interface Columns {
  readonly paragraphs: readonly Paragraph[];
  readonly roles: readonly Role[];
  /** UTF-16 offsets. */
  readonly starts: readonly number[];
}

/** The block of a line of columns; undefined past the last one. */
export function blockIn({ paragraphs, roles, starts }: Columns, line: number): Block | undefined {
  const [paragraph, role, start] = [paragraphs[line], roles[line], starts[line]];
  return paragraph && role && start !== undefined ? { paragraph, line, start, role } : undefined;
}

/** Some lines as columns of their own, whose offsets count from the first of them. */
export function columnsOf({ paragraphs, roles, starts }: Columns, first: number, end: number): Columns {
  const from = starts[first] ?? 0;
  return {
    paragraphs: paragraphs.slice(first, end),
    roles: roles.slice(first, end),
    starts: starts.slice(first, end).map((start) => start - from),
  };
}

/** Whether these lines are the ones that begin at `first` in other columns: the same paragraphs, as far apart. */
export function areLinesOf({ paragraphs, roles, starts }: Columns, all: Columns, first: number): boolean {
  const from = all.starts[first] ?? 0;
  return paragraphs.every(
    (paragraph, i) =>
      paragraph === all.paragraphs[first + i] &&
      roles[i] === all.roles[first + i] &&
      starts[i] === (all.starts[first + i] ?? 0) - from,
  );
}
