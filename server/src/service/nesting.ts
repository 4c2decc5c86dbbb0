import { createScanner } from 'jsonc-parser';

/** Levels of brackets. None of our files has ten; the JSON parser calls itself for each, and ends at some thousands. */
const MOST = 200;

/** The kinds of the scanner's tokens that open a level, with what closes it: nothing else does, whatever the parser makes of it. */
const CLOSING: ReadonlyMap<number, number> = new Map([
  [1, 2],
  [3, 4],
]);
/** The kind of the token at the end. */
const END = 17;

/** The offset (UTF-16) in a JSON text at which it is nested too deeply to be parsed; undefined where it nowhere is. */
export function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  const awaited: number[] = [];
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    const closing = CLOSING.get(token);
    if (token === awaited.at(-1)) awaited.pop();
    else if (closing !== undefined && awaited.push(closing) > MOST) return scanner.getTokenOffset();
  }
  return undefined;
}
