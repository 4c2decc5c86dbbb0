import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { serviceFor } from '../support/service.ts';

const fixed = (text: string, terms: Readonly<Record<string, string>> = {}): string =>
  serviceFor({ terms }).fixAll(parseDraft(text)).text;

describe('fix all', () => {
  it('goes on until nothing changes', () => {
    expect(fixed('用甲。。', { 甲: '乙', 乙: '丙', 丙: '丁' })).toBe('用丁。');
  });

  it('leaves lines that never come to rest as they were, and mends the others', () => {
    const terms = { 甲: '乙', 乙: '丙', 丙: '甲' };
    expect(fixed('用甲。。\n我们要抓好落实。。', terms)).toBe('用甲。。\n我们要抓好落实。');
  });

  it('leaves a text as it was that would have ever more lines, or grow beyond measure', () => {
    expect(fixed('用甲。', { 甲: '\n乙', 乙: '\n甲' })).toBe('用甲。');
    expect(fixed('甲'.repeat(1000), { 甲: '乙'.repeat(90) })).toBe('甲'.repeat(1000));
  });

  it('makes all edits of a repair or none, where another one wants the same place', () => {
    expect(fixed('他说"甲"。', { '甲"': '乙' })).toBe('他说“甲”。');
  });

  it('comes to rest on chains of marks of any length', () => {
    for (const piece of ["'", ')', '(,', '",']) {
      const once = fixed(`抓好落实${piece.repeat(300)}好`);
      expect(fixed(once)).toBe(once);
    }
  });
});
