import { type Position, Selection, type TextEdit, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Where a place on a line comes to stand by edits that end before it on that line. */
const moved = (position: Position, edits: readonly TextEdit[]): Position => {
  const before = edits.filter(
    ({ range }) => range.isSingleLine && range.end.line === position.line && !range.end.isAfter(position),
  );
  const by = before.reduce(
    (sum, { range, newText }) => sum + newText.length - (range.end.character - range.start.character),
    0,
  );
  return position.translate(0, by);
};

/**
 * The edits that follow from a key. VS Code draws the caret behind one that begins at the caret, and the writer would go on in
 * the next point; where there is such an edit, all are put in here, as one undo step, and the caret stays.
 */
export const keepCaret: NonNullable<Middleware['provideOnTypeFormattingEdits']> = async (
  document,
  position,
  ch,
  options,
  token,
  next,
) => {
  const { version } = document;
  const edits = await next(document, position, ch, options, token);
  const drawsCaret = edits?.some(({ range }) => range.start.isEqual(position) && range.end.isAfter(position)) ?? false;
  const editor = window.activeTextEditor;
  if (!edits || !drawsCaret || editor?.document !== document || document.version !== version) return edits;
  const caret = moved(position, edits);
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(range, newText);
  });
  // Whatever was typed meanwhile has moved the caret on: putting it back would have the next characters go in before it.
  if (done && document.version === version + 1) editor.selection = new Selection(caret, caret);
  return [];
};
