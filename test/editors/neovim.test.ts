import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
// What the page tells users to put into their init.lua, as it stands there.
const [INIT = ''] = /(?<=^```lua\n)[\s\S]*?(?=^```)/m.exec(readFileSync(join(root, 'docs/editors.md'), 'utf8')) ?? [];
const DRAFT = `在座谈会上的发言
各位领导、同志们：
一、抓学习
一是学😀原文。。二是学精神，二是学𠮷典型。四是学身边。我们要抓好整改,不松劲。
二、抓落实
各项工作已经铺开。
`;

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

/** Runs the script in a Neovim that has nothing but the documented settings, and `jianggao` on its PATH. */
function runNeovim(): { readonly status: number | null; readonly said: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jianggao-neovim-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(root, 'dist/cli.js'), join(folder, 'bin/jianggao'));
  writeFileSync(join(folder, 'init.lua'), INIT);
  writeFileSync(join(folder, '发言 1.讲稿'), DRAFT);
  const done = spawnSync(
    'nvim',
    ['--headless', '--clean', '-u', 'init.lua', '-c', `luafile ${join(root, 'test/editors/neovim.lua')}`, '-c', 'qa!'],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
        DRAFT: join(folder, '发言 1.讲稿'),
        RESULT: join(folder, 'result.json'),
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
      },
    },
  );
  if (done.error)
    throw new Error(`Neovim does not run (${done.error.message}): npx tsx scripts/neovim.ts installs it.`);
  return { status: done.status, said: done.stderr, folder };
}

describe('Neovim, with the settings of docs/editors.md', () => {
  let seen: Seen;
  let folder: string;
  beforeAll(() => {
    const run = runNeovim();
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
    expect(readFileSync(join(folder, '发言 1.讲稿'), 'utf8')).toContain('三是学𠮷典型');
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
