import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { type Locale, render } from '../text/localized.ts';
import { slice } from '../text/span.ts';
import { type Renumbering, renumbering } from './edits/renumber.ts';
import { rangeOf } from './positions.ts';
import { TEXTS } from './texts.ts';

/**
 * The action that puts the numbers of the list at an offset right, and its promise, in one edit: for a point or heading
 * that has come or gone. None where nothing is to be changed, and where one of `known` does the same already.
 */
export function renumberActions(
  draft: Draft,
  offset: number,
  { uri, locale, known }: { uri: string; locale: Locale; known: readonly (readonly Edit[])[] },
): CodeAction[] {
  const found = renumbering(draft, offset);
  if (found.edits.length === 0) return [];
  const after = applyEdits(draft.text, found.edits);
  if (known.some((edits) => applyEdits(draft.text, edits) === after)) return [];
  const edits = found.edits.map((e) => ({ range: rangeOf(draft, e.span), newText: e.newText }));
  return [{ title: titleOf(draft, found, locale), kind: CodeActionKind.QuickFix, edit: { changes: { [uri]: edits } } }];
}

function titleOf(draft: Draft, { numbers, promise, edits }: Renumbering, locale: Locale): string {
  if (!promise) return TEXTS.renumber[locale];
  const { span, numeral } = promise.announcement;
  const written = edits.find((e) => e.span.start === numeral.start)?.newText ?? '';
  const now = draft.text.slice(span.start, numeral.start) + written + draft.text.slice(numeral.end, span.end);
  return render(numbers ? TEXTS.renumberAndPromise : TEXTS.promise, locale, { was: slice(draft.text, span), now });
}
