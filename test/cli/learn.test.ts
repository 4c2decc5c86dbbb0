import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/cli/commands/check.ts';
import { learn } from '../../server/src/cli/commands/learn.ts';
import { readPattern } from '../../server/src/service/pattern-file.ts';
import { folderOf, testTerminal } from '../support/terminal.ts';

const MODEL = readFileSync('samples/交流发言.讲稿', 'utf8');
const BROKEN = MODEL.replace(/^二、.*$/m, '二、抓好落实');

async function learned(files: Record<string, string>, names: string[], name?: string) {
  const terminal = testTerminal(folderOf(files));
  const code = await learn(terminal, { names }, name === undefined ? {} : { name });
  return { code, text: terminal.printed().toString(), said: terminal.said };
}

/** What is found of a pattern in a draft, with the configuration beside it. */
async function found(files: Record<string, string>) {
  const terminal = testTerminal(folderOf(files));
  const code = await check(terminal, { names: ['a.txt'] }, { format: 'json', fix: false, rules: {} });
  const [{ diagnostics }] = JSON.parse(terminal.printed().toString());
  const messages = diagnostics
    .filter((d: { rule: string }) => d.rule === 'missing-part')
    .map((d: { message: string }) => d.message);
  return { code, messages, said: terminal.said };
}

describe('learn', () => {
  it('prints a pattern file', async () => {
    const { code, text, said } = await learned({ 'a.txt': MODEL }, ['a.txt']);
    expect({ code, said }).toEqual({ code: 0, said: [] });
    expect(JSON.parse(text)).toMatchObject({ name: '交流发言（学自范文）', families: ['一是'] });
    expect(readPattern(text).pattern).toBeDefined();
  });

  it('calls it as it is told to', async () => {
    const { text } = await learned({ 'a.txt': MODEL }, ['a.txt'], '现场会发言');
    expect(JSON.parse(text).name).toBe('现场会发言');
  });

  it('learns from those that it can read, and says which it cannot', async () => {
    const { code, text, said } = await learned({ 'a.txt': MODEL }, ['a.txt', 'b.txt']);
    expect({ code, said }).toEqual({ code: 2, said: ['b.txt：没有这样的文件。'] });
    expect(JSON.parse(text).description).toBe('从 1 篇范文学来');
    expect((await learned({}, ['b.txt'])).text).toBe('');
  });
});

describe('a pattern file beside the configuration', () => {
  const beside = async (configuration: string, own = '{}') =>
    found({ 'a.txt': BROKEN, '.jianggao.json': configuration, 'patterns/范文.json': own });

  it('is what a draft is held against', async () => {
    const { text } = await learned({ 'a.txt': MODEL }, ['a.txt']);
    const { messages, said } = await beside('{ "pattern": "patterns/范文.json" }', text);
    expect(said).toEqual([]);
    expect(messages).toEqual([expect.stringContaining('这一个没有用这个句式')]);
    const model = { 'a.txt': MODEL, '.jianggao.json': '{ "pattern": "范文.json" }', '范文.json': text };
    expect((await found(model)).messages).toEqual([]);
  });

  it('is named in one line where it cannot be used, and the rest goes on', async () => {
    expect(await beside('{ "pattern": "patterns/范文.json" }', '{ "name": 1 }')).toEqual({
      code: 0,
      messages: [],
      said: ['.jianggao.json:1:14：文种结构文件“patterns/范文.json”用不了：“name”这一项写得不对；文种改按标题判断。'],
    });
  });

  it('is missed in one line where there is none', async () => {
    expect(await beside('{ "pattern": "no.json" }')).toEqual({
      code: 2,
      messages: [],
      said: ['.jianggao.json:1:14：读不到文种结构文件“no.json”，文种改按标题判断。'],
    });
  });
});
