import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type CheckOptions, check } from '../../server/src/cli/commands/check.ts';
import { wordsFor } from '../../server/src/cli/config-files.ts';
import type { Input } from '../../server/src/cli/drafts.ts';
import { encode } from '../../server/src/cli/encoding.ts';
import { folderOf, testTerminal } from '../support/terminal.ts';

const FAULTY = '我们要抓好落实。。\n同时要抓好总结。\n';
const FIXED = '我们要抓好落实。\n同时要抓好总结。\n';
const CLEAN = '我们要抓好落实。\n';
const isRoot = process.getuid?.() === 0;

interface Row {
  readonly file: string;
  readonly diagnostics: readonly Record<string, unknown>[];
}

/** Runs `check` in a folder: its exit code, what it found by file, and what it said beside. */
async function run(folder: string, names: readonly string[], options: Partial<CheckOptions & Input> = {}) {
  const terminal = testTerminal(folder);
  const { encoding, ...rest } = options;
  const input = { names, ...(encoding && { encoding }) };
  const code = await check(terminal, input, { format: 'json', fix: false, rules: {}, ...rest });
  const rows = JSON.parse(terminal.printed().toString()) as Row[];
  return { code, rows, found: rows.map((r) => `${r.file} ${r.diagnostics.length}`), said: terminal.said };
}

it('standard input counts in the progress', async () => {
  const shown: string[] = [];
  const terminal = { ...testTerminal(folderOf({}), Buffer.from(CLEAN)), progress: (text: string) => shown.push(text) };
  await check(terminal, { names: [], stdin: '<stdin>' }, { format: 'json', fix: false, rules: {} });
  expect(shown[0]).toMatch(/1\D+1/);
});

describe('the exit code', () => {
  it.each([
    ['0 where all is clean', ['clean.txt'], {}, 0],
    ['1 for an error', ['faulty.txt', 'clean.txt'], {}, 1],
    ['1 for a warning', ['faulty.txt'], { rules: { 'repeated-punctuation': 'warning' } }, 1],
    ['0 for information', ['faulty.txt'], { rules: { 'repeated-punctuation': 'information' } }, 0],
    ['0 for a hint', ['faulty.txt'], { rules: { 'repeated-punctuation': 'hint' } }, 0],
    ['0 where the rule is off', ['faulty.txt'], { rules: { 'repeated-punctuation': 'off' } }, 0],
    ['2 where something is not there', ['faulty.txt', 'none.txt'], {}, 2],
  ] as const)('is %s', async (_, names, options, code) => {
    const folder = folderOf({ 'clean.txt': CLEAN, 'faulty.txt': FAULTY });
    expect((await run(folder, names, options)).code).toBe(code);
  });
});

describe('what cannot be read', () => {
  it('is named in one line each, and the rest is checked', async () => {
    const folder = folderOf({
      'gbk.txt': iconv.encode(FAULTY, 'gb18030'),
      'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
      'huge.txt': Buffer.alloc(20 * 1024 * 1024 + 1, 'a'),
      'ok.txt': FAULTY,
    });
    symlinkSync('nowhere', join(folder, 'dead.txt'));
    const names = ['gbk.txt', 'picture.txt', 'huge.txt', 'dead.txt', 'gone.txt', 'ok.txt/x.txt', '*.md', 'ok.txt'];
    const { code, found, said } = await run(folder, names);
    expect(code).toBe(2);
    expect(found).toEqual(['ok.txt 1']);
    expect(said).toEqual([
      'gbk.txt：不是 UTF-8 编码。如果是 GB18030（含 GBK、GB2312）编码，请加 --encoding gb18030。',
      'picture.txt：不是纯文本文件。',
      'huge.txt：超过 20 MB，不会是讲稿，没有检查。',
      'dead.txt：没有这样的文件。',
      'gone.txt：没有这样的文件。',
      'ok.txt/x.txt：没有这样的文件。',
      '*.md：没有这样的文件。',
    ]);
  });

  it.skipIf(isRoot)('may be a file without permission', async () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    chmodSync(join(folder, 'a.txt'), 0o000);
    expect(await run(folder, ['a.txt'])).toMatchObject({ code: 2, said: ['a.txt：没有权限读取。'] });
  });

  it('is the wrong encoding asked for', async () => {
    const folder = folderOf({ 'a.txt': Buffer.from([0xff, 0x41]) });
    const { code, said } = await run(folder, ['a.txt'], { encoding: 'gb18030' });
    expect({ code, said }).toEqual({ code: 2, said: ['a.txt：不是 GB18030 编码。'] });
  });
});

describe('findings as JSON', () => {
  it('have the shape that other programs read', async () => {
    const { rows } = await run(folderOf({ 'a.txt': FAULTY }), ['a.txt']);
    const range = { start: { line: 0, character: 7 }, end: { line: 0, character: 9 } };
    expect(rows).toEqual([
      {
        file: 'a.txt',
        diagnostics: [
          {
            rule: 'repeated-punctuation',
            severity: 'error',
            message: expect.stringContaining('。。'),
            range,
            fix: { label: expect.stringContaining('“。”'), automatic: true, edits: [{ range, newText: '。' }] },
          },
        ],
      },
    ]);
  });

  it('count places without the byte order mark', async () => {
    const { rows } = await run(folderOf({ 'a.txt': `\ufeff${FAULTY}` }), ['a.txt']);
    expect(rows[0]?.diagnostics[0]).toMatchObject({ range: { start: { line: 0, character: 7 } } });
  });

  it('are an empty list where nothing is found', async () => {
    expect((await run(folderOf({ 'empty.txt': '' }), ['empty.txt'])).rows).toEqual([
      { file: 'empty.txt', diagnostics: [] },
    ]);
  });
});

describe('--fix', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['gb18030', false],
  ] as const)('keeps %s (byte order mark: %s) and every line break', async (encoding, bom) => {
    const mixed = (text: string) => `\r\n${text.replaceAll('\n', '\r\n')}　最后一行\n末行`;
    const folder = folderOf({ 'a.txt': await encode(mixed(FAULTY), { encoding, bom }) });
    const { code, rows } = await run(folder, ['a.txt'], { fix: true, encoding });
    expect(readFileSync(join(folder, 'a.txt'))).toEqual(Buffer.from(await encode(mixed(FIXED), { encoding, bom })));
    expect(rows[0]?.diagnostics.map((d) => d.rule)).not.toContain('repeated-punctuation');
    expect(code).not.toBe(2);
  });

  it('writes nothing where nothing changes, and nothing the second time', async () => {
    const folder = folderOf({ 'clean.txt': CLEAN, 'faulty.txt': FAULTY });
    await run(folder, ['faulty.txt'], { fix: true });
    const long = new Date('2020-01-01');
    for (const name of ['clean.txt', 'faulty.txt']) utimesSync(join(folder, name), long, long);
    await run(folder, ['clean.txt', 'faulty.txt'], { fix: true });
    for (const name of ['clean.txt', 'faulty.txt']) expect(statSync(join(folder, name)).mtime).toEqual(long);
  });

  it('writes through a link, keeps the mode and leaves nothing else behind', async () => {
    const folder = folderOf({ 'real/a.txt': FAULTY });
    chmodSync(join(folder, 'real/a.txt'), 0o640);
    symlinkSync('real/a.txt', join(folder, 'link.txt'));
    expect((await run(folder, ['link.txt'], { fix: true })).code).toBe(0);
    expect(readFileSync(join(folder, 'real/a.txt'), 'utf8')).toBe(FIXED);
    expect(statSync(join(folder, 'real/a.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['link.txt', 'real', 'real/a.txt']);
  });

  it.skipIf(isRoot)('says so where it cannot write, and still reports what it found', async () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    chmodSync(join(folder, 'a.txt'), 0o444);
    expect(await run(folder, ['a.txt'], { fix: true })).toMatchObject({
      code: 2,
      found: ['a.txt 1'],
      said: ['a.txt：写不回去，未作改动（EACCES）。'],
    });
  });

  it('repairs standard input to standard output, and reports beside it', async () => {
    const bytes = await encode(FAULTY, { encoding: 'gb18030', bom: false });
    const terminal = testTerminal(folderOf({}), Buffer.from(bytes));
    const input = { names: [], stdin: '<stdin>', encoding: 'gb18030' } as const;
    expect(await check(terminal, input, { format: 'stylish', fix: true, rules: {} })).toBe(0);
    expect(iconv.decode(terminal.printed(), 'gb18030')).toBe(FIXED);
    expect(terminal.said.join('')).toContain('没有发现问题');
  });
});

describe('the configuration', () => {
  const OFF = '{ "rules": { "repeated-punctuation": "off" } }';

  it('is that of the nearest folder upward, for files and for standard input', async () => {
    const folder = folderOf({
      '.jianggao.json': OFF,
      'a/b/x.txt': FAULTY,
      'c/.jianggao.json': '{ "rules": { "repeated-punctuation": "hint" } }',
      'c/d/x.txt': FAULTY,
    });
    expect((await run(folder, ['a/b/x.txt', 'c/d/x.txt'])).found).toEqual(['a/b/x.txt 0', 'c/d/x.txt 1']);
    const terminal = testTerminal(folder, Buffer.from(FAULTY));
    const input = { names: [], stdin: 'c/new.txt' };
    await check(terminal, input, { format: 'json', fix: false, rules: {} });
    expect(terminal.printed().toString()).toContain('"severity":"hint"');
  });

  it('may hold for one draft alone', async () => {
    const files = { 'a/x.txt': { rules: { 'repeated-punctuation': 'off' } } };
    const folder = folderOf({ '.jianggao.json': JSON.stringify({ files }), 'a/x.txt': FAULTY, 'a/y.txt': FAULTY });
    expect((await run(folder, ['a/x.txt', 'a/y.txt'])).found).toEqual(['a/x.txt 0', 'a/y.txt 1']);
  });

  it('is the one that is named, and --rule goes over it', async () => {
    const folder = folderOf({ 'other.json': OFF, 'x.txt': FAULTY });
    expect((await run(folder, ['x.txt'], { config: 'other.json' })).found).toEqual(['x.txt 0']);
    const rules = { 'repeated-punctuation': 'warning' } as const;
    expect((await run(folder, ['x.txt'], { config: 'other.json', rules })).found).toEqual(['x.txt 1']);
    expect(await run(folder, ['x.txt'], { config: 'none.json' })).toMatchObject({
      code: 2,
      said: ['none.json：没有这样的文件。'],
    });
  });

  it('has words of its own that every file of the run is read with, in whatever order', async () => {
    const words = JSON.stringify({ words: ['千村振翅工程'] });
    const files = { 'a/x.txt': FAULTY, 'b/.jianggao.json': words, 'b/y.txt': FAULTY };
    const folder = folderOf(files);
    const terminal = testTerminal(folder);
    // What is not asked for is not opened: a program that has read nothing may end although its input stays open.
    const { locale } = terminal;
    const unread = {
      locale,
      folder,
      note: expect.unreachable,
      get input() {
        return expect.unreachable('input');
      },
    };
    expect(await wordsFor(['a/x.txt', 'b/y.txt'], unread, undefined)).toEqual(['千村振翅工程']);
    expect(await wordsFor(['a/x.txt'], terminal, undefined)).toEqual([]);
    expect(await wordsFor(['a/x.txt'], terminal, 'b/.jianggao.json')).toEqual(['千村振翅工程']);
  });

  it('is said to be none where it is no text in UTF-8, and the defaults go on', async () => {
    const folder = folderOf({ 'x.txt': FAULTY });
    writeFileSync(join(folder, '.jianggao.json'), iconv.encode(`${OFF} // 只关这一条`, 'gb18030'));
    expect(await run(folder, ['x.txt'])).toMatchObject({
      code: 2,
      found: ['x.txt 1'],
      said: ['.jianggao.json:1:1：这份配置读不了，没有采用：须是 UTF-8 编码的文本文件，不超过 20 MB。'],
    });
  });

  it('has its problems said once, and the rest of it applies', async () => {
    const text = '\ufeff{\n  "rules": { "repeated-punctuation": "off" },\n  "colour": 1,\n}';
    const folder = folderOf({ '.jianggao.json': text, 'x.txt': FAULTY, 'y/z.txt': FAULTY });
    expect(await run(folder, ['x.txt', 'y/z.txt'])).toMatchObject({
      code: 0,
      found: ['x.txt 0', 'y/z.txt 0'],
      said: ['.jianggao.json:3:3：没有“colour”这一项配置。'],
    });
  });
});
