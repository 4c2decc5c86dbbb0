// Control characters, and those that turn the direction of writing: they would have what follows read in another order.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text with controls shown as ␛ and the like: no text of a draft may steer a terminal or disguise a message. */
export const visible = (text: string): string => text.replace(UNSEEN, (c) => pictureOf(c.charCodeAt(0)));

function pictureOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code < 0xa0 ? '␡' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
