import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTextFile } from '../../server/src/cli/text-file.ts';
import { random } from '../bench/measure.ts';
import { folderOf, testTerminal } from '../support/terminal.ts';

// The built command line, against what nobody means to give it.
const CLI = resolve(import.meta.dirname, '../../dist/cli.js');
const FAULTY = '我们要抓好落实。。\n';
const FIXED = '我们要抓好落实。\n';

function run(folder: string, ...args: readonly string[]) {
  const child = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    input: '',
    env: { PATH: process.env.PATH },
    timeout: 60_000,
  });
  return { code: child.status, out: child.stdout.toString(), err: child.stderr.toString() };
}

describe('arguments', () => {
  it.each([
    [[''], '没有说要检查什么。'],
    [['', 'a.txt'], '没有说要检查什么。'],
    [['--rule', 'repeated-punctuation=off=off', 'a.txt'], '--rule 应写成“规则名=级别”'],
    [['--rule', '=', 'a.txt'], '--rule 应写成“规则名=级别”'],
    [['--rule', '__proto__=off', 'a.txt'], '没有名为“__proto__”的规则。'],
    [['--format', "'".repeat(20_000), 'a.txt'], '--format 只能是'],
    [['--', '--fix'], '--fix：没有这样的文件。'],
    [['none*.txt'], 'none*.txt：没有这样的文件。'],
    [['x{a,'], 'x{a,：没有这样的文件。'],
    [['['], '[：没有这样的文件。'],
    [['a\u001b[31m.txt'], 'a␛[31m.txt：没有这样的文件。'],
    [['a\n.txt'], 'a␊.txt：没有这样的文件。'],
    [['loop.txt'], 'loop.txt：读不了（ELOOP）。'],
    [['--config', '.', 'a.txt'], '.：这是文件夹，不是文件。'],
  ])('check %j is answered in one line, with exit code 2', (args, line) => {
    const folder = folderOf({ 'a.txt': FAULTY });
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    const { code, err } = run(folder, 'check', ...args);
    expect({ code, lines: err.split('\n').length }).toEqual({ code: 2, lines: 2 });
    expect(err).toContain(line);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(FAULTY);
  });

  it('reads a file that is named several times once, under the name that came first', () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    const { out } = run(folder, 'check', '--format=json', 'a.txt', './a.txt', join(folder, 'a.txt'), '*.txt', '.');
    expect(JSON.parse(out)).toMatchObject([{ file: 'a.txt' }]);
    expect(JSON.parse(out)).toHaveLength(1);
  });
});

describe('configurations', () => {
  const deep = '['.repeat(100_000);
  it.each([
    [deep, '括号套得太深'],
    [`{"rules":${deep.replaceAll('[', '{"a":')}`, '括号套得太深'],
    ['[]', '配置应写成 { … } 的形式。'],
    ['null', '配置应写成 { … } 的形式。'],
    ['{,}', '这里不合 JSON 语法'],
    ['/*', '这里不合 JSON 语法'],
    ['{ "rules": { "nope": "off" } }', '没有名为“nope”的规则。'],
    ['{ "rules": { "__proto__": "off" } }', '没有名为“__proto__”的规则。'],
    ['{ "__proto__": { "rules": {} } }', '没有“__proto__”这一项配置。'],
    ['{ "rules": [] }', '“rules”应为'],
    ['{ "terms": { "好": 3 } }', '“terms.好”应为'],
    ['{ "speakingRate": 1e999 }', '“speakingRate”应为'],
    ['{ "pattern": "../../etc/passwd" }', '“pattern”应为'],
  ])('%.30s is named as a problem; the check goes on', (text, problem) => {
    const folder = folderOf({ 'a.txt': FAULTY, '.jianggao.json': text });
    const { code, out, err } = run(folder, 'check', 'a.txt');
    expect({ code, lines: err.split('\n').length }).toEqual({ code: 1, lines: 2 });
    expect(err).toContain(problem);
    expect(out).toContain('repeated-punctuation');
  });

  it('may hold a dictionary', () => {
    const words = Array.from({ length: 30_000 }, (_, i) => `词${i}`);
    const terms = Object.fromEntries(words.map((word, i) => [word, `语${i}`]));
    const ignored = words.map((text) => ({ rule: 'terms', text }));
    const config = JSON.stringify({ terms, phrases: words, words, ignored: ignored.slice(0, 29_000) });
    const folder = folderOf({ 'a.txt': `写作词29999和词7。\n${FAULTY}`, '.jianggao.json': config });
    const { code, out } = run(folder, 'check', 'a.txt');
    expect(code).toBe(1);
    expect(out.match(/“词\d+”应写作/g)).toEqual(['“词29999”应写作']);
  });
});

describe('--fix', () => {
  it('repairs the file behind a link, and leaves the link', () => {
    const folder = folderOf({ 'real/a.txt': FAULTY });
    symlinkSync('real/a.txt', join(folder, 'link.txt'));
    expect(run(folder, 'check', '--fix', 'link.txt').code).toBe(0);
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/a.txt'), 'utf8')).toBe(FIXED);
  });

  it('gives a file with two names its new text under the name that was given', () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    linkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect(run(folder, 'check', '--fix', 'a.txt').code).toBe(0);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(FIXED);
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(FAULTY);
  });

  it.each([0, 1, 4, 16])('killed %d ms into the writing, leaves the old text or the new one', async (delay) => {
    const [before, after] = [FAULTY.repeat(3_000), FIXED.repeat(3_000)];
    const folder = folderOf({ 'a.txt': before });
    const child = spawn(process.execPath, [CLI, 'check', '--fix', 'a.txt'], { cwd: folder, stdio: 'ignore' });
    const ended = once(child, 'exit');
    // The new text is written beside the file, under a name of its own.
    while (child.exitCode === null && readdirSync(folder).length === 1) await pause(0);
    if (delay > 0) await pause(delay);
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(join(folder, 'a.txt'))).toBe(true);
    expect([before, after]).toContain(readFileSync(join(folder, 'a.txt'), 'utf8'));
  });
});

describe('--fix, killed at any moment', () => {
  const [before, after] = [FAULTY.repeat(4_000), FIXED.repeat(4_000)];
  const start = (folder: string) => {
    const child = spawn(process.execPath, [CLI, 'check', '--fix', 'a.讲稿'], { cwd: folder, stdio: 'ignore' });
    return { child, ended: once(child, 'exit') };
  };

  it('leaves the old text or the new one, and beside it nothing that is ever read', async () => {
    const folder = folderOf({ 'a.讲稿': before });
    const begun = performance.now();
    await start(folder).ended;
    const whole = performance.now() - begun;
    expect(readFileSync(join(folder, 'a.讲稿'), 'utf8')).toBe(after);
    const next = random(20);
    for (let i = 0; i < 10; i++) {
      writeFileSync(join(folder, 'a.讲稿'), before);
      const { child, ended } = start(folder);
      await pause(whole * 1.1 * next());
      child.kill('SIGKILL');
      await ended;
      expect([before, after].includes(readFileSync(join(folder, 'a.讲稿'), 'utf8')), `kill ${i}`).toBe(true);
    }
    // A kill in the middle of the writing leaves what was written by then.
    writeFileSync(join(folder, 'a.讲稿.1234567'), before);
    writeFileSync(join(folder, 'a.讲稿'), FIXED);
    expect(run(folder, 'check', '.')).toMatchObject({ code: 0, err: '' });
    expect(run(folder, 'check', '--fix', '*').err).toBe('');
    expect(readFileSync(join(folder, 'a.讲稿.1234567'), 'utf8')).toBe(before);
  }, 120_000);
});

it.skipIf(process.platform === 'win32')(
  '--fix that is told to end does what it has begun, and leaves nothing beside it',
  async () => {
    const [before, after] = [FAULTY.repeat(1_000), FIXED.repeat(1_000)];
    const names = Array.from({ length: 300 }, (_, i) => `${i}.讲稿`);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const folder = folderOf(Object.fromEntries(names.map((name) => [name, before])));
      const args = [CLI, 'check', '--fix', '--threads', '2', '.'];
      const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
      const ended = once(child, 'exit');
      const texts = () => names.map((name) => readFileSync(join(folder, name), 'utf8'));
      // The first is done long before the last: what is read here must be little.
      while (child.exitCode === null && readFileSync(join(folder, '0.讲稿'), 'utf8') === before) await pause(0);
      child.kill(signal);
      expect(await ended).toEqual([null, signal]);
      expect(readdirSync(folder).sort()).toEqual([...names].sort());
      expect(texts().filter((text) => text !== before && text !== after)).toEqual([]);
      expect(texts()).toContain(before);
    }
  },
);

describe('names that are no drafts', () => {
  it('get one line each, and the drafts among them are checked', () => {
    const folder = folderOf({
      'ok.txt': FAULTY,
      'gbk.txt': Buffer.from([0xd6, 0xd0, 0xce, 0xc4]),
      'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      'folder/x.png': '',
    });
    writeFileSync(join(folder, 'huge.txt'), '');
    truncateSync(join(folder, 'huge.txt'), 50 << 20);
    symlinkSync('nowhere.txt', join(folder, 'dead.txt'));
    const names = ['gbk.txt', 'picture.txt', 'huge.txt', 'dead.txt', 'gone.txt', 'ok.txt/x.txt', 'ok.txt'];
    const { code, out, err } = run(folder, 'check', ...names);
    expect(code).toBe(2);
    expect(out).toContain('repeated-punctuation');
    expect(err.trimEnd().split('\n')).toEqual([
      'gbk.txt：不是 UTF-8 编码。如果是 GB18030（含 GBK、GB2312）编码，请加 --encoding gb18030。',
      'picture.txt：不是纯文本文件。',
      'huge.txt：超过 20 MB，不会是讲稿，没有检查。',
      ...['dead.txt', 'gone.txt', 'ok.txt/x.txt'].map((name) => `${name}：没有这样的文件。`),
    ]);
  });

  it.skipIf(process.platform === 'win32')('are pipes and devices: nothing waits for them', () => {
    const folder = folderOf({ 'ok.txt': FAULTY });
    for (const name of ['pipe.txt', 'pipe.json', 'nested/.jianggao.json']) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      execFileSync('mkfifo', [join(folder, name)]);
    }
    writeFileSync(join(folder, 'nested/a.讲稿'), FAULTY);
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    writeFileSync(join(folder, '.jianggao.json'), '{ "pattern": "pipe.json" }');
    const names = ['pipe.txt', '/dev/zero', '/dev/null', 'zero.txt'];
    const named = run(folder, 'check', ...names, 'ok.txt');
    expect(named.code).toBe(2);
    expect(named.err.split('\n').sort()).toEqual(
      [
        '',
        '.jianggao.json:1:14：读不到文种结构文件“pipe.json”，文种改按标题判断。',
        ...names.map((name) => `${name}：是管道或设备，不是普通文件。要检查管道里的文字，请用 --stdin。`),
      ].sort(),
    );
    expect(named.out).toContain('repeated-punctuation');
    const nested = run(folder, 'check', '--fix', 'nested');
    expect(nested.err).toContain('nested/.jianggao.json：是管道或设备');
    expect(readFileSync(join(folder, 'nested/a.讲稿'), 'utf8')).toBe(FIXED);
  });

  it('are folders that lead in a circle', () => {
    const folder = folderOf({ 'a/b/c.讲稿': FAULTY });
    symlinkSync('..', join(folder, 'a/b/up'));
    symlinkSync('.', join(folder, 'a/self'));
    const { out } = run(folder, 'check', '--format=json', '.');
    expect(JSON.parse(out)).toMatchObject([{ file: 'a/b/c.讲稿' }]);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it.skipIf(process.platform === 'win32')('are drafts that may not be written, or that vanish', async () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    chmodSync(join(folder, 'a.txt'), 0o444);
    // Root may write everything.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    chmodSync(folder, 0o777);
    const env = { PATH: process.env.PATH };
    const child = spawnSync(process.execPath, [CLI, 'check', '--fix', 'a.txt'], { cwd: folder, env, ...user });
    expect({ code: child.status, err: child.stderr.toString() }).toEqual({
      code: 2,
      err: 'a.txt：写不回去，未作改动（EACCES）。\n',
    });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(FAULTY);
    const terminal = testTerminal(folder);
    expect(await writeTextFile(terminal, 'gone.txt', FIXED, { encoding: 'utf-8', bom: false })).toBe(false);
    expect(terminal.said).toEqual(['gone.txt：写不回去，未作改动（ENOENT）。']);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

it.runIf(existsSync('/dev/full'))('says that a result could not be written', () => {
  const folder = folderOf({ 'a.txt': FAULTY });
  const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" check a.txt > /dev/full`], { cwd: folder });
  expect({ code: shell.status, err: shell.stderr.toString() }).toEqual({ code: 2, err: '结果写不出去（ENOSPC）。\n' });
});
