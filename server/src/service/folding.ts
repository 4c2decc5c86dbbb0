import type { FoldingRange } from 'vscode-languageserver-types';
import { blockAt, type Draft } from '../draft/draft.ts';
import { everyNode, structureOf } from './structure.ts';

/** What folds: every section, point and other part that takes more than one line. Blank lines at its end stay in sight. */
export function getFoldingRanges(draft: Draft): FoldingRange[] {
  const ranges = new Map<number, FoldingRange>();
  for (const { kind, span } of everyNode(structureOf(draft))) {
    const startLine = blockAt(draft, span.start)?.line ?? 0;
    let endLine = blockAt(draft, span.end)?.line ?? 0;
    while (endLine > startLine && draft.blocks[endLine]?.role === 'blank') endLine--;
    // An editor folds one range a line: the outermost, which comes first.
    if (kind !== 'title' && endLine > startLine && !ranges.has(startLine))
      ranges.set(startLine, { startLine, endLine });
  }
  return [...ranges.values()];
}
