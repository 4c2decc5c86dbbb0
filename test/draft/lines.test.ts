import { describe, expect, it } from 'vitest';
import { splitLines } from '../../server/src/draft/lines.ts';
import fc from '../support/properties.ts';
import { draftText, edited, randomEdit } from '../support/texts.ts';

describe('lines', () => {
  it.each([
    ['', ['']],
    ['甲', ['甲']],
    ['甲\n', ['甲', '']],
    ['甲\r\n乙\r丙\n\n', ['甲', '乙', '丙', '', '']],
  ])('of %j', (text, lines) => {
    expect(splitLines(text).paragraphs.map((p) => p.text)).toEqual(lines);
  });

  it('after any edits are those of a fresh reading', () => {
    fc.assert(
      fc.property(draftText(), fc.array(randomEdit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        let lines = splitLines(start);
        for (const e of edits) lines = splitLines(edited(lines.text, e), lines);
        const fresh = splitLines(lines.text);
        expect(lines.starts).toEqual(fresh.starts);
        expect(lines.paragraphs.map((p) => p.text)).toEqual(fresh.paragraphs.map((p) => p.text));
      }),
      { numRuns: 2000 },
    );
  });

  it('keep their objects when lines above and below them change, and when they move a little', () => {
    const before = splitLines('甲\n乙\n丙\n丁');
    const after = splitLines('甲甲\n丙\n乙\n丁', before);
    expect(after.paragraphs[1]).toBe(before.paragraphs[2]);
    expect(after.paragraphs[2]).toBe(before.paragraphs[1]);
    expect(after.paragraphs[3]).toBe(before.paragraphs[3]);
  });
});
