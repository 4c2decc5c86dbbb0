import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, type Encoding, encode } from '../../server/src/cli/encoding.ts';
import fc from '../support/properties.ts';

const TEXT = '各位领导：\r\n　　要“真抓实干”——𠮷①％\n';
const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

describe('decode', () => {
  it.each(ENCODINGS)(
    'reads %s with a byte order mark whatever is asked for, and without its mark',
    async (encoding) => {
      const bytes = await encode(TEXT, { encoding, bom: true });
      for (const wanted of [undefined, 'gb18030'] as const)
        expect(await decode(bytes, wanted)).toEqual({ text: TEXT, encoding, bom: true });
    },
  );

  it('reads UTF-8, and GB18030 only where it is asked for', async () => {
    expect(await decode(Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', bom: false });
    const chinese = iconv.encode(TEXT, 'gb18030');
    expect(await decode(chinese)).toBe('not-utf-8');
    expect(await decode(chinese, 'gb18030')).toEqual({ text: TEXT, encoding: 'gb18030', bom: false });
  });

  it.each([
    ['half a character', Buffer.from('讲').subarray(0, 2), undefined, 'not-utf-8'],
    ['an overlong form', Buffer.from([0xc0, 0xaf]), undefined, 'not-utf-8'],
    ['half a pair in UTF-8', Buffer.from([0xed, 0xa0, 0x80]), undefined, 'not-utf-8'],
    ['half a pair in UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), undefined, 'binary'],
    ['an odd byte in UTF-16', Buffer.from([0xff, 0xfe, 0x41]), undefined, 'not-utf-16'],
    ['an odd byte in UTF-16, big-endian', Buffer.from([0xfe, 0xff, 0x41]), undefined, 'not-utf-16'],
    ['half a character of GB18030', Buffer.from([0xbd]), 'gb18030', 'not-gb18030'],
    ['a byte that GB18030 lacks', Buffer.from([0xff, 0x41]), 'gb18030', 'not-gb18030'],
    ['zero bytes', Buffer.from('讲\0稿'), undefined, 'binary'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'gb18030', 'binary'],
  ] as const)('refuses %s', async (_, bytes, wanted, problem) => {
    expect(await decode(bytes, wanted)).toBe(problem);
  });

  it('gives back what encode made of any text', async () => {
    const texts = fc.string({ unit: 'binary' }).filter((t) => !t.includes('\0') && !t.startsWith('\ufeff'));
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...ENCODINGS), async (text, encoding) => {
        const form = { encoding, bom: true };
        expect(await decode(await encode(text, form))).toEqual({ text, ...form });
      }),
    );
  });
});
