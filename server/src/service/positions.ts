import type { Position, Range } from 'vscode-languageserver-types';
import { blockAt, type Draft } from '../draft/draft.ts';
import type { Span } from '../text/span.ts';

/** The LSP position of a UTF-16 offset: line and UTF-16 column, both from zero. Past the end, the end. */
export function positionAt(draft: Draft, offset: number): Position {
  const block = blockAt(draft, offset);
  if (!block) return { line: 0, character: 0 };
  return { line: block.line, character: Math.max(0, Math.min(offset - block.start, block.paragraph.text.length)) };
}

/** The LSP range of a span of the document. */
export const rangeOf = (draft: Draft, span: Span): Range => ({
  start: positionAt(draft, span.start),
  end: positionAt(draft, span.end),
});

/** The UTF-16 offset of an LSP position; past the end of a line its end, past the last line the end of the text. */
export function offsetAt(draft: Draft, position: Position): number {
  const block = draft.blockOn(position.line);
  if (!block) return position.line < 0 ? 0 : draft.text.length;
  return block.start + Math.max(0, Math.min(position.character, block.paragraph.text.length));
}
