/*
 * Frames as people read and write them: 明确“○○○○”，做到因○而○. ○ stands for a character that varies, …… for any text.
 */

/** What any text fits: a frame that asks for nothing. */
export const ANYTHING = '……';

const SLOT = /(?:○|…)+/g;
const NUMERAL = /[一二三四五六七八九十两]+/g;

/** Half-width marks as the full-width ones of the same length, straight quotes turned by turns; frames are compared so. */
export function fullWidth(text: string): string {
  let open = false;
  return text.replace(/[,;:?!()"]/g, (c) => {
    if (c === '"') open = !open;
    return c === '"' ? (open ? '“' : '”') : String.fromCharCode(c.charCodeAt(0) + 0xfee0);
  });
}

// Another count asks for another numeral: “五问” and “四问” are of one frame.
const compared = (text: string): string => fullWidth(text).replace(/\s+/g, '').replace(NUMERAL, '一');

/**
 * Whether a text has all that a frame holds fast, in order, and something in each slot. The length of a slot is not asked
 * for, nor is the numeral. Linear in the text for each fixed piece.
 */
export function fitsFrame(text: string, frame: string): boolean {
  if (frame === ANYTHING) return true;
  const whole = compared(text);
  const pieces = compared(frame).split(SLOT);
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return whole === first;
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = whole.indexOf(piece, at + 1);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return whole.length - last.length > at && whole.endsWith(last);
}

/** How a text is built, words apart: its clauses between ，；： and its quoted slots. Marks within quotes divide nothing. */
export interface Build {
  readonly clauses: number;
  readonly quotes: number;
}

export function buildOf(text: string): Build {
  let [clauses, quotes, depth] = [1, 0, 0];
  for (const c of fullWidth(text)) {
    if (c === '“' || c === '《') depth++;
    if (c === '“') quotes++;
    else if (c === '”' || c === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，；：'.includes(c)) clauses++;
  }
  return { clauses, quotes };
}

/**
 * A line that people write as an LSP snippet: ○○ and …… become tab stops that hold ××, a sentence that is …… alone holds a
 * note to write it. A text that has tab stops already is left as it is.
 */
export function snippetOfFrame(text: string): string {
  if (/\$(?:\d|\{)/.test(text)) return text;
  let stop = 0;
  const escaped = text.replace(/[\\$}]/g, '\\$&');
  return escaped.replace(SLOT, (slot, at: number) => {
    const alone = isBorder(escaped.charAt(at - 1)) && isBorder(escaped.charAt(at + slot.length));
    const gap = slot.includes('…') ? (alone ? '（此处展开）' : '××') : '×'.repeat(Math.max(2, slot.length));
    return `\${${++stop}:${gap}}`;
  });
}

const isBorder = (c: string): boolean => c === '' || '。\n'.includes(c);
