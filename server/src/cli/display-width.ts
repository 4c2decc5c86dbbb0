// Columns of a terminal, by Unicode's East Asian Width: W and F take two. Of the ambiguous ones (“ ” … ①) terminals make
// one unless told otherwise.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
const NONE: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x200b, 0x200f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (!within(NONE, code)) width += within(WIDE, code) ? 2 : 1;
  }
  return width;
}

const within = (ranges: typeof WIDE, code: number): boolean =>
  ranges.some(([first, last]) => first <= code && code <= last);

/** The text with blanks behind it, so that it takes `width` columns; as it is where it takes more. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
