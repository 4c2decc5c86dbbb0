import type { Draft } from '../../draft/draft.ts';
import { parseAside } from '../../draft/parse.ts';
import { applyEdits, type Edit, trimmed } from '../../text/edit.ts';
import { type Span, span } from '../../text/span.ts';

/**
 * What a command does to a draft: edits of the document that do not overlap, and what is selected in the text after
 * them (an empty span is a caret). All offsets are UTF-16. No edits: only the selection moves on.
 */
export interface EditResult {
  readonly edits: readonly Edit[];
  readonly selection: Span;
}

/** A command: a draft and what is selected in it → what it does; undefined where it does not apply there. */
export type EditCommand = (draft: Draft, selection: Span, argument?: string) => EditResult | undefined;

/** A result of edits that change something; undefined where none does. */
export function resultOf(text: string, edits: readonly Edit[], selection: Span): EditResult | undefined {
  const real = edits.flatMap((e) => trimmed(text, e));
  return real.length === 0 ? undefined : { edits: real, selection };
}

/**
 * Where an offset comes to stand after edits: inside a replaced text as far from the start of it as before, and behind a
 * text that is put in just there, unless it is to stay `before` it.
 */
function mapOffset(edits: readonly Edit[], offset: number, before = false): number {
  let by = 0;
  for (const { span: at, newText } of edits) {
    if (at.start > offset || (at.start === offset && (before || at.end > offset))) continue;
    if (at.end <= offset) by += newText.length - (at.end - at.start);
    else by += Math.min(offset - at.start, newText.length) - (offset - at.start);
  }
  return offset + by;
}

/** What is selected after edits, where it was `selection` before. A selection holds what is put in at its ends. */
export const mapSpan = (edits: readonly Edit[], { start, end }: Span): Span =>
  span(mapOffset(edits, start, start < end), mapOffset(edits, end));

/** Whether `inverse` at the place where a command left off gives the text back as it was. */
export function isUndoneBy(draft: Draft, result: EditResult, inverse: EditCommand): boolean {
  const after = parseAside(applyEdits(draft.text, result.edits), draft);
  const back = inverse(after, result.selection);
  return back !== undefined && applyEdits(after.text, back.edits) === draft.text;
}
