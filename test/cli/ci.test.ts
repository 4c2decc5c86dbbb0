import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianggao-ci-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(root, 'dist/cli.js'), join(folder, 'bin/jianggao'));
  mkdirSync(join(folder, 'drafts'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string) => writeFileSync(join(folder, 'drafts/讲 话.讲稿'), text);
const read = () => readFileSync(join(folder, 'drafts/讲 话.讲稿'), 'utf8');
const PATH = () => `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
const run = (command: string, args: readonly string[]) => {
  const env = { PATH: PATH(), LANG: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: join(folder, 'drafts'), env, encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('the hooks for pre-commit', () => {
  const entries = [...hooks.matchAll(/^ {2}entry: (.+)$/gm)].map((m) => (m[1] ?? '').split(' '));

  it('take drafts by their names, and nothing else', () => {
    const patterns = [...hooks.matchAll(/^ {2}files: '(.+)'$/gm)].map((m) => new RegExp(m[1] ?? '', 'u'));
    expect(patterns).toHaveLength(entries.length);
    const names = [
      'a/发言.讲稿',
      '发言.讲稿.txt',
      '发言.讲稿.md',
      'x.jianggao',
      'README.md',
      '讲稿.txt',
      'x.讲稿.json',
    ];
    for (const pattern of patterns) expect(names.filter((name) => pattern.test(name))).toEqual(names.slice(0, 4));
  });

  it('check, and repair where they are asked to', () => {
    const [check, fix] = entries.map(([script = '', ...options]) => {
      accessSync(join(root, script), constants.X_OK);
      return () => run(join(root, script), [...options, '讲 话.讲稿']);
    });
    write('我们要抓好落实。。\n');
    expect(check?.()).toMatchObject({ status: 1, stdout: expect.stringContaining('repeated-punctuation'), stderr: '' });
    expect(read()).toBe('我们要抓好落实。。\n');
    expect(fix?.()).toMatchObject({ status: 0, stderr: '' });
    expect(read()).toBe('我们要抓好落实。\n');
    expect(check?.()).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('the workflow in docs/ci.md', () => {
  const steps = [...page.matchAll(/^ {8}run: (jianggao .+)$/gm)].map((m) => m[1] ?? '');
  const [check = '', record = ''] = steps;

  it('fails on findings, and marks them at their lines', () => {
    expect(steps).toHaveLength(2);
    write('我们要抓好落实。。\n');
    expect(run('sh', ['-ec', check])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^::error file=讲 话/),
    });
    write('我们要抓好落实。\n');
    expect(run('sh', ['-ec', check])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('records findings without failing, but fails where something cannot be read', () => {
    write('我们要抓好落实。。\n');
    expect(run('sh', ['-ec', record])).toEqual({ status: 0, stdout: '', stderr: '' });
    const log: Log = JSON.parse(readFileSync(join(folder, 'drafts/jianggao.sarif'), 'utf8'));
    expect(log.runs[0]?.results?.[0]?.ruleId).toBe('repeated-punctuation');
    writeFileSync(join(folder, 'drafts/坏.讲稿'), Buffer.from([0xff, 0x41]));
    expect(run('sh', ['-ec', record]).status).not.toBe(0);
  });
});
