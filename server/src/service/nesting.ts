/** Levels of brackets. None of our files has ten; the JSON parser calls itself for each, and ends at some thousands. */
const MOST = 200;

/** The offset (UTF-16) in a JSON text at which it is nested too deeply to be parsed; undefined where it nowhere is. */
export function tooDeepAt(text: string): number | undefined {
  let [depth, quoted] = [0, false];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"' || c === '\n') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '[' || c === '{') {
      if (++depth > MOST) return i;
    } else if (c === ']' || c === '}') depth--;
  }
  return undefined;
}
