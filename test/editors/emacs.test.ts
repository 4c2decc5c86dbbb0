import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, runEditor } from './support.ts';

interface Seen {
  readonly mode: string;
  readonly found: readonly { readonly text: string; readonly type: string; readonly message: string }[];
  readonly fixed: readonly string[];
  readonly symbols: readonly string[];
  readonly completions: readonly string[];
  readonly minutes: readonly [number, number];
}

describe('Emacs, with the settings of docs/editors.md', () => {
  let seen: Seen;
  beforeAll(() => {
    const { folder, ...run } = runEditor('elisp', 'init.el', 'emacs', [
      ...['--batch', '-q', '--eval', '(package-activate-all)'],
      ...['-l', 'init.el', '-l', join(root, 'test/editors/emacs.el')],
    ]);
    expect(run, run.said).toMatchObject({ status: 0 });
    seen = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
  }, 90_000);

  it('takes the file for a draft, and shows what is wrong where it is', () => {
    expect(seen.mode).toBe('jianggao-mode');
    expect(seen.found.map(({ text, type }) => [text, type])).toEqual([
      ['。。', 'eglot-error'],
      ['二是', 'eglot-error'],
      [',', 'eglot-warning'],
    ]);
    expect(seen.found[1]?.message).toContain('“二是”重复，此处应为“三是”。');
  });

  it('applies the repair of all that leaves no doubt, after which nothing is found', () => {
    expect(seen.fixed[3]).toBe('一是学😀原文。二是学精神，三是学𠮷典型。四是学身边。我们要抓好整改，不松劲。');
  });

  it('has the outline, and writes on', () => {
    expect(seen.symbols).toEqual(expect.arrayContaining(['一、抓学习', '二、抓落实']));
    expect(seen.completions).toContain('二是');
  });

  it('gives the server its settings: one pace, where the default is a range', () => {
    const [shortest, longest] = seen.minutes;
    expect(shortest).toBeGreaterThan(0);
    expect(longest).toBe(shortest);
  });
});
