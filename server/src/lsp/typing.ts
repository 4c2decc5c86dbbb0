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

export interface Typing {
  /** Something was typed into a document. */
  began(uri: string): void;
  isGoingOn(uri: string): boolean;
  /** The writer stops to look: at once, or forgets it where the document is closed. */
  stop(uri: string): void;
  forget(uri: string): void;
}

/** Keeps which documents are being typed in. `onPause` is called when nothing was typed for so many milliseconds, or at a stop. */
export function followTyping(pause: number, onPause: (uri: string) => void): Typing {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const forget = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const stop = (uri: string): void => {
    if (!timers.has(uri)) return;
    forget(uri);
    onPause(uri);
  };
  return {
    began(uri) {
      forget(uri);
      timers.set(
        uri,
        setTimeout(() => stop(uri), pause),
      );
    },
    isGoingOn: (uri) => timers.has(uri),
    stop,
    forget,
  };
}
