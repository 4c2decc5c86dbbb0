// Character classes by UTF-16 code unit. Tables, not regular expressions: these run on every character of a draft.

/** Whether the code unit is a Chinese character of the basic planes, or half of one beyond them. */
export function isHanCode(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xd840 && code <= 0xd87f) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Whether the character at a UTF-16 offset is Chinese; false outside the text. */
export const isHanAt = (text: string, offset: number): boolean => isHanCode(text.charCodeAt(offset));

/** The offset, or the one before it where it would part a character of two UTF-16 units. */
export function wholeAt(text: string, offset: number): number {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff ? offset - 1 : offset;
}

/** Marks that end a sentence (GB/T 15834-2011, 4.1–4.3), and the ellipsis. */
export const SENTENCE_END = '。！？…!?';

/** Closing quotation marks and brackets: they belong to the sentence that they close. */
export const CLOSERS = '”’」』）》〉】］)]';

/** Opening quotation marks and brackets. */
export const OPENERS = '“‘「『（《〈【［([';

/** Full-width punctuation of Chinese prose. */
export const CHINESE_MARKS = `，。、；：？！…—·～${CLOSERS}${OPENERS}`;

/** Blank in a line: space, tab, full-width and non-breaking space, byte order mark. */
export const isBlankCode = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0 || code === 0x0d || code === 0xfeff;

/** The offset of the first character of `text` at or after `from` that is not blank; the length where all are. */
export function skipBlank(text: string, from = 0): number {
  let i = from;
  while (i < text.length && isBlankCode(text.charCodeAt(i))) i++;
  return i;
}

/** The offset behind the last character that is not blank. */
export function trimmedEnd(text: string): number {
  let i = text.length;
  while (i > 0 && isBlankCode(text.charCodeAt(i - 1))) i--;
  return i;
}
