import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftName, root, runEditor } from './support.ts';

interface Found {
  readonly rule: string;
  readonly severity: number;
  readonly message: string;
  readonly text: string;
}

interface Seen {
  readonly filetype: string;
  readonly encoding: string;
  readonly found: readonly Found[];
  readonly fixed: readonly string[];
  readonly left: readonly Found[];
  readonly symbols: readonly string[];
  readonly completions: readonly { readonly format?: number; readonly text: string }[];
  readonly minutes: readonly [number, number];
}

const script = join(root, 'test/editors/neovim.lua');

describe('Neovim, with the settings of docs/editors.md', () => {
  let seen: Seen;
  let folder: string;
  beforeAll(() => {
    const run = runEditor('lua', 'init.lua', 'nvim', [
      ...['--headless', '--clean', '-u', 'init.lua'],
      ...['-c', `luafile ${script}`, '-c', 'qa!'],
    ]);
    folder = run.folder;
    expect(run).toMatchObject({ status: 0, said: '' });
    seen = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
  }, 90_000);

  it('takes the file for a draft, and shows what is wrong where it is', () => {
    expect(seen).toMatchObject({ filetype: 'jianggao', encoding: 'utf-16' });
    expect(seen.found.map(({ rule, text }) => [rule, text])).toEqual([
      ['repeated-punctuation', '。。'],
      ['enumerator-sequence', '二是'],
      ['halfwidth-punctuation', ','],
    ]);
    expect(seen.found[1]).toMatchObject({ severity: 1, message: '“二是”重复，此处应为“三是”。' });
  });

  it('applies the repair of all that leaves no doubt', () => {
    expect(seen.fixed[3]).toBe('一是学😀原文。二是学精神，三是学𠮷典型。四是学身边。我们要抓好整改，不松劲。');
    expect(seen.left).toEqual([]);
    expect(readFileSync(join(folder, draftName), 'utf8')).toContain('三是学𠮷典型');
  });

  it('has the outline, and writes on in plain text, since it has no snippets', () => {
    expect(seen.symbols).toEqual(expect.arrayContaining(['一、抓学习', '二、抓落实']));
    expect(seen.completions.map(({ text }) => text)).toContain('二是');
    expect(seen.completions.filter(({ format }) => format === 2)).toEqual([]);
  });

  it('gives the server its settings: one pace, where the default is a range', () => {
    const [shortest, longest] = seen.minutes;
    expect(shortest).toBeGreaterThan(0);
    expect(longest).toBe(shortest);
  });
});
