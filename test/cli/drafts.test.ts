import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { eachDraft, type Input } from '../../server/src/cli/drafts.ts';
import { folderOf, testTerminal } from '../support/terminal.ts';

const SPEECH = `在全市春耕备耕工作会议上的讲话
各位领导，同志们：
一年之计在于春。下面，围绕抓好春耕备耕，我讲两点意见。
一、把农时抓在手上
一是把种子备足。二是把农机修好。三是把墒情看准。
二、把责任扛在肩上
要分片包干，把每一块田都落实到人，做到不误一天、不荒一亩。
`;
const NOTES = '买菜的单子：白菜两棵，萝卜三根，豆腐一块。别忘了带上布袋子，顺路到邮局取一封信。'.repeat(3);

/** The names of the drafts that are visited, and what is said beside. */
async function drafts(folder: string, names: readonly string[], more: Partial<Input> = {}, stdin = '') {
  const terminal = testTerminal(folder, Buffer.from(stdin));
  const found: string[] = [];
  const complete = await eachDraft(terminal, { names, ...more }, async ({ file }) => void found.push(file));
  return { found, complete, said: terminal.said };
}

const tree = () =>
  folderOf({
    'a.jianggao': '',
    '报告.讲稿': '',
    '报告.讲稿.txt': '',
    '报告.讲稿.md': '',
    'speech.txt': SPEECH,
    'speech.md': SPEECH,
    'notes.txt': NOTES,
    'readme.md': '# Readme\n',
    'data.json': SPEECH,
    'sub/deep/speech.TXT': SPEECH,
    'node_modules/p/speech.txt': SPEECH,
    '.git/speech.txt': SPEECH,
    'sub/node_modules/q.jianggao': SPEECH,
  });

describe('a folder', () => {
  it('gives its drafts by their endings, and plain text that looks like a speech', async () => {
    const all = [
      'a.jianggao',
      'speech.md',
      'speech.txt',
      'sub/deep/speech.TXT',
      '报告.讲稿',
      '报告.讲稿.md',
      '报告.讲稿.txt',
    ];
    expect(await drafts(tree(), ['.'])).toEqual({ found: all, complete: true, said: [] });
    expect((await drafts(tree(), ['sub/'])).found).toEqual(['sub/deep/speech.TXT']);
  });

  it('may be ignored in general and still be named', async () => {
    expect((await drafts(tree(), ['node_modules/p'])).found).toEqual(['node_modules/p/speech.txt']);
  });

  it('without drafts is said to have none', async () => {
    const folder = folderOf({ 'x/notes.txt': NOTES, 'x/picture.txt': Buffer.from([1, 0, 2]) });
    expect(await drafts(folder, ['x'])).toEqual({ found: [], complete: true, said: ['没有找到讲稿。'] });
  });

  it('names a speech in another encoding, and passes over any other text', async () => {
    const folder = folderOf({
      'a.txt': iconv.encode(SPEECH, 'gb18030'),
      'b.txt': iconv.encode(NOTES, 'gb18030'),
      'c.txt': SPEECH + NOTES.repeat(60_000),
      'd.txt': 'log\n'.repeat(6_000_000),
    });
    const { found, complete, said } = await drafts(folder, ['.']);
    expect({ found, complete }).toEqual({ found: [], complete: false });
    expect(said).toEqual([expect.stringContaining('a.txt：不是 UTF-8'), expect.stringContaining('c.txt：超过 20 MB')]);
    expect((await drafts(folder, ['.'], { encoding: 'gb18030' })).found).toEqual(['a.txt']);
  });

  it.skipIf(process.getuid?.() === 0)('that is closed is named, and the rest is visited', async () => {
    const folder = folderOf({ 'a/x.jianggao': '', 'b/x.jianggao': '' });
    chmodSync(join(folder, 'a'), 0o000);
    const { found, complete, said } = await drafts(folder, ['.']);
    chmodSync(join(folder, 'a'), 0o755);
    expect({ found, complete, said }).toEqual({
      found: ['b/x.jianggao'],
      complete: false,
      said: ['a：没有权限读取。'],
    });
  });

  it.skipIf(process.platform === 'win32')('gives drafts whose names hold whatever a name may', async () => {
    const names = ['-.讲稿', 'a\nb.讲稿', 'a\rb.讲稿', '[b]{c}*?.讲稿', '“c”\\.讲稿'];
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, NOTES])));
    expect((await drafts(folder, ['.'])).found.sort()).toEqual(names.sort());
  });

  it('is not left by links', async () => {
    const folder = folderOf({ 'in/a.jianggao': '', 'out/b.jianggao': '' });
    symlinkSync('../out', join(folder, 'in/out'));
    symlinkSync('.', join(folder, 'in/circle'));
    expect((await drafts(folder, ['in'])).found).toEqual(['in/a.jianggao']);
  });
});

describe('a glob', () => {
  it.each([
    ['*.{txt,md,json}', ['speech.md', 'speech.txt', '报告.讲稿.md', '报告.讲稿.txt']],
    ['**/*.讲稿', ['报告.讲稿']],
    ['./sub/**', ['sub/deep/speech.TXT']],
    ['notes*', []],
  ])('%s takes what a folder takes', async (glob, found) => {
    expect((await drafts(tree(), [glob])).found).toEqual(found);
  });

  it('that finds nothing is named; one that finds no draft is not', async () => {
    expect(await drafts(tree(), ['*.doc'])).toEqual({ found: [], complete: false, said: ['*.doc：没有这样的文件。'] });
    expect(await drafts(tree(), ['*.json'])).toEqual({ found: [], complete: true, said: ['没有找到讲稿。'] });
  });

  it('may be the name of a file', async () => {
    const folder = folderOf({ '讲稿[1].txt': NOTES, '讲稿1.txt': SPEECH });
    expect((await drafts(folder, ['讲稿[1].txt'])).found).toEqual(['讲稿[1].txt']);
  });
});

describe('a file', () => {
  it('that is named outright is taken whatever it holds and ends in', async () => {
    const names = ['notes.txt', 'data.json', 'readme.md'];
    expect((await drafts(tree(), names)).found).toEqual(names);
  });

  it('is visited once, under the first name, and is named where it is both', async () => {
    expect((await drafts(tree(), ['notes.txt', './notes.txt', 'sub', 'sub/deep'])).found).toEqual([
      'notes.txt',
      'sub/deep/speech.TXT',
    ]);
    expect((await drafts(folderOf({ 'x/notes.txt': NOTES }), ['x', 'x/notes.txt'])).found).toEqual(['x/notes.txt']);
  });
});

it('standard input is a draft by any name', async () => {
  expect(await drafts(folderOf({}), [], { stdin: 'x.txt' }, NOTES)).toEqual({
    found: ['x.txt'],
    complete: true,
    said: [],
  });
});
