/** The encodings of Unicode that files are read in. */
export type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The byte order marks that files begin with. */
export const BYTE_ORDER_MARKS: readonly (readonly [UnicodeEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Whether bytes begin with others. */
export const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** The text that bytes are in an encoding, a byte order mark with it; undefined where one of them is wrong in it. */
export function decodeStrictly(bytes: Uint8Array, encoding: UnicodeEncoding): string | undefined {
  try {
    const decoder = new TextDecoder(encoding === 'utf-8' ? 'utf-8' : 'utf-16le', { fatal: true, ignoreBOM: true });
    return decoder.decode(encoding === 'utf-16be' ? swapped(bytes) : bytes);
  } catch {
    return undefined;
  }
}

/** The text of a file: in the encoding that its byte order mark says, which is left out, else in UTF-8. Undefined where it is none. */
export function unicodeText(bytes: Uint8Array): string | undefined {
  const [encoding, mark] = BYTE_ORDER_MARKS.find(([, mark]) => beginsWith(bytes, mark)) ?? (['utf-8', []] as const);
  const text = decodeStrictly(bytes.subarray(mark.length), encoding);
  return text?.includes('\0') ? undefined : text;
}

/** Bytes with each two of them exchanged; where their number is odd, as they were: they are no units of two bytes. */
export const swapped = (bytes: Uint8Array): Uint8Array =>
  bytes.length % 2 === 0 ? Buffer.from(bytes).swap16() : bytes;
