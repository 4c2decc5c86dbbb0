// Chinese numerals as they count points and sections: 一 … 九十九, ０–９ and circled numbers.

const DIGITS = '零一二三四五六七八九';

/** The number a Chinese numeral up to 九十九 stands for (两 is 2); undefined where it is none. */
export function parseNumeral(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  if (/^[０-９]{1,3}$/.test(text)) return Number(text.replace(/[０-９]/g, (c) => String(c.charCodeAt(0) - 0xff10)));
  if (text === '两') return 2;
  if (text.length === 1) return text === '十' ? 10 : positive(DIGITS.indexOf(text));
  const m = /^([二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (!m) return undefined;
  return (m[1] ? DIGITS.indexOf(m[1]) : 1) * 10 + (m[2] ? DIGITS.indexOf(m[2]) : 0);
}

const positive = (n: number): number | undefined => (n > 0 ? n : undefined);

/** A number from 1 to 99 in Chinese numerals; digits beyond. */
export function toNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n);
  if (n < 10) return DIGITS.charAt(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

/** A count of things in Chinese: as the numeral, but two is 两. */
export const toCount = (n: number): string => (n === 2 ? '两' : toNumeral(n));

/** A number in the digits that `model` is written in: 三, 3, ３ or ③. Undefined for a circled number past ⑳. */
export function numeralLike(model: string, n: number): string | undefined {
  if (/^[0-9]+$/.test(model)) return String(n);
  if (/^[０-９]+$/.test(model)) return String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
  return /^[①-⑳]$/.test(model) ? toCircled(n) : toNumeral(n);
}

/** The circled number ①–⑳ for 1–20; undefined outside. */
export const toCircled = (n: number): string | undefined =>
  n >= 1 && n <= 20 ? String.fromCharCode(0x2460 + n - 1) : undefined;

/** The number of a circled digit ①–⑳; undefined for anything else. */
export function parseCircled(character: string): number | undefined {
  const n = character.charCodeAt(0) - 0x2460 + 1;
  return character.length === 1 && n >= 1 && n <= 20 ? n : undefined;
}
