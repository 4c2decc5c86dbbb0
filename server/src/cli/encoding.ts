import { BYTE_ORDER_MARKS, beginsWith, decodeStrictly, swapped, type UnicodeEncoding } from '../files/unicode.ts';

/** The encodings that the command line reads and writes. */
export type Encoding = UnicodeEncoding | 'gb18030';

/** What reads and writes GB18030. Its tables take time to load: only where they are needed. */
export const gb18030 = async () => (await import('iconv-lite')).default;

/** What a text that is written back must keep. `bom`: whether the file began with a byte order mark. */
export interface TextForm {
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** A text without its byte order mark, as editors count it. Line breaks are as in the file. */
export interface EncodedText extends TextForm {
  readonly text: string;
}

/** Why bytes are no text. */
export type DecodeProblem = 'binary' | 'not-utf-8' | 'not-gb18030' | 'not-utf-16';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ...BYTE_ORDER_MARKS,
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** Reads bytes as text: by the byte order mark, else as `wanted`, else as UTF-8. Never guesses, never replaces a byte. */
export async function decode(bytes: Uint8Array, wanted?: Encoding): Promise<EncodedText | DecodeProblem> {
  const [marked, mark] = MARKS.find(([, mark]) => beginsWith(bytes, mark)) ?? [undefined, []];
  const encoding = marked ?? wanted ?? 'utf-8';
  const body = bytes.subarray(mark.length);
  const text = await decodeBody(body, encoding);
  if (text?.includes('\0') || (text === undefined && body.includes(0))) return 'binary';
  if (text === undefined) return encoding === 'utf-8' || encoding === 'gb18030' ? `not-${encoding}` : 'not-utf-16';
  return { text, encoding, bom: marked !== undefined };
}

async function decodeBody(bytes: Uint8Array, encoding: Encoding): Promise<string | undefined> {
  if (encoding !== 'gb18030') return decodeStrictly(bytes, encoding);
  const iconv = await gb18030();
  const text = iconv.decode(Buffer.from(bytes), 'gb18030', { stripBOM: false });
  return iconv.encode(text, 'gb18030').equals(bytes) ? text : undefined;
}

/** The bytes of a text in a form: the inverse of `decode`. */
export async function encode(text: string, { encoding, bom }: TextForm): Promise<Uint8Array> {
  const whole = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8');
  if (encoding === 'gb18030') return (await gb18030()).encode(whole, 'gb18030');
  const little = Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16le' ? little : swapped(little);
}
