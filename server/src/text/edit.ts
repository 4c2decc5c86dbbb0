import { wholeAt } from './characters.ts';
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

/** The edit without what it leaves as it is on either side; none where it changes nothing. Parts no surrogate pair. */
export function trimmed(text: string, { span: { start, end }, newText }: Edit): Edit[] {
  let [head, tail] = [0, 0];
  const most = Math.min(end - start, newText.length);
  while (head < most && text.charCodeAt(start + head) === newText.charCodeAt(head)) head++;
  if (partsPair(text, start + head) || partsPair(newText, head)) head--;
  while (tail < most - head && text.charCodeAt(end - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail))
    tail++;
  if (partsPair(text, end - tail) || partsPair(newText, newText.length - tail)) tail--;
  const own = edit(start + head, end - tail, newText.slice(head, newText.length - tail));
  return own.span.start === own.span.end && own.newText === '' ? [] : [own];
}

const partsPair = (text: string, at: number): boolean => wholeAt(text, at) < at;
