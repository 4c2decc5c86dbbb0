import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';

/** More than this at once is pasted, not typed (UTF-16 units). */
const MOST = 60;

/**
 * The place behind what was typed, in the version that it makes; undefined where it is more than typing: several changes at
 * once, more than a line, or the whole text.
 */
export function typedAt([change, another]: readonly TextDocumentContentChangeEvent[]): Position | undefined {
  if (!change || another || !('range' in change) || change.text.length > MOST) return undefined;
  const { start } = change.range;
  const [line = '', next, more] = change.text.split(/\r\n|\r|\n/);
  if (next === undefined) return { line: start.line, character: start.character + line.length };
  // Enter, and the indentation that comes with it.
  if (more !== undefined || line.trim() !== '' || next.trim() !== '') return undefined;
  return { line: start.line + 1, character: next.length };
}
