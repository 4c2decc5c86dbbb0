import type { Span } from './span.ts';

/** Replaces the text under a span (UTF-16 offsets) by `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A replacement of the characters `start` to `end` (UTF-16). */
export const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

/**
 * The text with all edits applied. Edits are taken in the order of their start; one that overlaps an earlier one is
 * dropped, so the result is well defined for any input.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of ordered) {
    if (span.start < at) continue;
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
