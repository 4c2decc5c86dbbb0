import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Draft } from '../draft/draft.ts';
import { parseAside } from '../draft/parse.ts';
import { applyEdits } from '../text/edit.ts';
import { span } from '../text/span.ts';
import { doEdit, type EditOperation } from './edits/index.ts';
import { offsetAt, rangeOf } from './positions.ts';

/** What is to be done to a draft, and where. */
export interface EditRequest {
  readonly operation: EditOperation;
  /** The selection; empty for a caret. */
  readonly range: Range;
  /** For a change of enumerators the family: N是, N要, 第N, 其N, 首先. */
  readonly argument?: string | undefined;
}

/** What a command does to a document. */
export interface DraftEdit {
  /** They do not overlap. */
  readonly edits: readonly TextEdit[];
  /** The selection in the text after the edits. */
  readonly selection: Range;
}

/** Rearranges a draft; null where the command does not apply at the selection. */
export function editDraft(draft: Draft, { operation, range, argument }: EditRequest): DraftEdit | null {
  const result = doEdit(draft, operation, span(offsetAt(draft, range.start), offsetAt(draft, range.end)), argument);
  if (!result) return null;
  const after = parseAside(applyEdits(draft.text, result.edits), draft);
  return {
    edits: result.edits.map((e) => ({ range: rangeOf(draft, e.span), newText: e.newText })),
    selection: rangeOf(after, result.selection),
  };
}
