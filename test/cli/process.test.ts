import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from '../support/terminal.ts';

// The built command line, as users run it.
const CLI = resolve(import.meta.dirname, '../../dist/cli.js');
const FAULTY = '我们要抓好落实。。\n';

interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

function run(folder: string, args: readonly string[], { input = '', env = {} }: RunOptions = {}) {
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, ...env };
  const child = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, input, env: clean, maxBuffer: 1 << 28 });
  return { code: child.status, out: child.stdout.toString(), err: child.stderr.toString() };
}

describe('the process', () => {
  it('ends with what check says: clean, findings, unreadable', () => {
    const folder = folderOf({ 'clean.txt': '我们要抓好落实。\n', 'faulty.txt': FAULTY });
    expect(run(folder, ['check', 'clean.txt'])).toEqual({ code: 0, out: '检查了 1 篇，没有发现问题。\n', err: '' });
    expect(run(folder, ['check', 'faulty.txt'])).toMatchObject({ code: 1, err: '' });
    const both = run(folder, ['check', 'none.txt', 'faulty.txt']);
    expect(both).toMatchObject({ code: 2, err: 'none.txt：没有这样的文件。\n' });
    expect(both.out).toContain('repeated-punctuation');
  });

  it('reads standard input, and repairs it', () => {
    const folder = folderOf({ '.jianggao.json': '{ "rules": { "repeated-punctuation": "warning" } }' });
    const { out } = run(folder, ['check', '--stdin', '--format', 'json'], { input: FAULTY });
    expect(JSON.parse(out)).toMatchObject([{ file: '<stdin>', diagnostics: [{ severity: 'warning' }] }]);
    const named = run(folder, ['check', '--stdin', '--stdin-filename', 'x/讲.txt', '--format=github'], {
      input: FAULTY,
    });
    expect(named).toMatchObject({ code: 1, out: expect.stringContaining('file=x/讲.txt,') });
    expect(run(folder, ['check', '--stdin', '--fix'], { input: FAULTY })).toMatchObject({
      code: 0,
      out: '我们要抓好落实。\n',
    });
    expect(run(folder, ['check', '--stdin'], { input: Buffer.from([0xff, 0x41]) })).toMatchObject({
      code: 2,
      err: expect.stringContaining('<stdin>：不是 UTF-8'),
    });
  });

  it('repairs files beside standard input, each where it came from', () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    expect(run(folder, ['check', '--stdin', '--fix', 'a.txt'], { input: `另一篇。${FAULTY}` })).toMatchObject({
      code: 0,
      out: '另一篇。我们要抓好落实。\n',
      err: '检查了 2 篇，没有发现问题。\n',
    });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('我们要抓好落实。\n');
  });

  it('repairs files', () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    expect(run(folder, ['check', '--fix', 'a.txt']).code).toBe(0);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('我们要抓好落实。\n');
  });

  it('writes the whole of a large result into a pipe', () => {
    const folder = folderOf({ 'a.txt': FAULTY.repeat(10_000) });
    const { out, code } = run(folder, ['check', '--format', 'json', 'a.txt']);
    expect(out.length).toBeGreaterThan(1 << 20);
    expect(JSON.parse(out)[0].diagnostics.length).toBeGreaterThanOrEqual(10_000);
    expect(code).toBe(1);
  });

  it('is quiet when its reader leaves early', () => {
    const folder = folderOf({ 'a.txt': FAULTY.repeat(10_000) });
    const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" check a.txt | head -n 1`], {
      cwd: folder,
      env: { PATH: process.env.PATH },
    });
    expect({ out: shell.stdout.toString(), err: shell.stderr.toString() }).toEqual({ out: 'a.txt\n', err: '' });
  });
});

it('colour and language come with the environment', () => {
  const folder = folderOf({ 'a.txt': FAULTY });
  const plain = run(folder, ['check', 'a.txt'], { env: { LANG: 'C.UTF-8' } }).out;
  expect(plain).toContain('错误');
  expect(plain).not.toContain('\u001b');
  const coloured = run(folder, ['check', 'a.txt', '--locale=en'], { env: { FORCE_COLOR: '1' } }).out;
  expect(coloured).toContain('\u001b[31merror');
});

describe('usage', () => {
  it.each([
    [['check'], '没有说要检查什么。'],
    [['chek'], '没有 chek 这个命令。'],
    [['check', '--fxi', 'a.txt'], '没有 --fxi 这个选项。'],
    [['check', 'a.txt', '--config'], '选项 --config 后面缺少内容。'],
    [['check', '--format', 'xml', 'a.txt'], '--format 只能是 stylish, json, sarif, github。'],
    [['check', '--rule', 'no-such=off', 'a.txt'], '没有名为“no-such”的规则。'],
    [['check', '--rule', 'repeated-punctuation=loud', 'a.txt'], '--rule 应写成“规则名=级别”'],
    [['rules', 'a', 'b'], '参数太多。'],
  ])('%j is a mistake, said in one line', (args, line) => {
    const { code, out, err } = run(folderOf({}), args);
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
    expect(err).toContain(line);
  });

  it('is shown on request', () => {
    expect(run(folderOf({}), ['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('用法') });
    expect(run(folderOf({}), ['check', '--help', '--locale', 'en']).out).toContain('Usage: jianggao check');
    expect(run(folderOf({}), ['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run(folderOf({}), ['rules', 'repeated-punctuation']).out).toContain('标点重复');
  });
});

it.skipIf(process.platform === 'win32')('breaks with code 2 where nothing can be checked', () => {
  const script = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${CLI}" check .`;
  const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folderOf({}) });
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 2, stderr: expect.stringContaining('ENOENT') });
});

it('lsp answers over standard input and output', async () => {
  const child = spawn(process.execPath, [CLI, 'lsp', '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const params = { processId: null, rootUri: null, capabilities: {} };
  expect(await connection.sendRequest('initialize', params)).toMatchObject({ capabilities: { textDocumentSync: {} } });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await once(child, 'exit')).toEqual([0, null]);
  connection.dispose();
});
