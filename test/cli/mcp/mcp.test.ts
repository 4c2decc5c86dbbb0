import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../../server/src/rules/index.ts';
import type { CheckAnswer, OutlineAnswer } from '../../../server/src/service/agent-answers.ts';

// The built command line, asked by the client of the official library over standard input and output.
const CLI = resolve(import.meta.dirname, '../../../dist/cli.js');
const DRAFT = `在座谈会上的发言
各位领导、同志们：
一、抓学习
一是学原文。。二是学精神，二是学典型。
二、抓落实
各项工作已经铺开XX年。
`;

let client: Client;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jianggao-mcp-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, '发言.讲稿'), DRAFT);
  writeFileSync(join(folder, 'sub/发言.讲稿'), DRAFT);
  writeFileSync(join(folder, 'sub/.jianggao.json'), '{ "rules": { "repeated-punctuation": "off", "x": 1 } }');
  writeFileSync(join(folder, '旧稿.txt'), iconv.encode(DRAFT, 'gb18030'));
  writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0, 0, 1]));
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp', '--locale', 'zh-cn'], cwd: folder }),
  );
  // The client holds every answer against the schema that it was told of.
  await client.listTools();
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files that a module of the bundle reads when it starts, itself included: not what it may import later. */
function readBy(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import) ?["'](\.\/[^"']+)["']/g))
    readBy(resolve(file, '..', name), seen);
  return seen;
}

type Arguments = Record<string, unknown>;

async function ask<T>(name: string, args: Arguments): Promise<T & { readonly notes: readonly string[] }> {
  const { isError, structuredContent, content } = await client.callTool({ name, arguments: args });
  expect(isError, JSON.stringify(content)).toBeFalsy();
  expect(content).toEqual([{ type: 'text', text: JSON.stringify(structuredContent) }]);
  return structuredContent as T & { readonly notes: readonly string[] };
}

async function mistake(name: string, args: Arguments): Promise<string> {
  const { isError, content } = await client.callTool({ name, arguments: args });
  expect(isError).toBe(true);
  return (content as { text: string }[])[0]?.text ?? '';
}

const check = (args: Arguments) => ask<CheckAnswer>('jianggao_check', args);

describe('jianggao mcp', () => {
  it('says what it is, and offers tools that only read', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'jianggao' });
    expect(client.getInstructions()).toContain('writes nothing');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['jianggao_check', 'jianggao_outline', 'jianggao_rules']);
    for (const { title, description, annotations, inputSchema, outputSchema } of tools) {
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(description?.length).toBeGreaterThan(40);
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(inputSchema.additionalProperties).toBe(false);
      expect(outputSchema?.type).toBe('object');
    }
  });

  it('ends when its input ends', async () => {
    const child = spawn(process.execPath, [CLI, 'mcp'], { stdio: ['pipe', 'ignore', 'inherit'] });
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

it('is read by no other command', () => {
  const start = [...readBy(CLI)];
  const commands = start.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bimport\("(\.\/[^"]+)"\)/g)].map((m) => resolve(file, '..', m[1] ?? '')),
  );
  const withLibrary = (files: Iterable<string>) =>
    [...files].filter((file) => readFileSync(file, 'utf8').includes('modelcontextprotocol'));
  expect(withLibrary(start)).toEqual([]);
  expect(
    commands.filter((file) => withLibrary(readBy(file)).length > 0).map((file) => basename(file).slice(0, 4)),
  ).toEqual(['mcp-']);
});

describe('jianggao_check', () => {
  it('returns what is found, counted from one, with the words and the repair', async () => {
    const { findings, counts, omitted, fixedText, notes } = await check({ text: DRAFT });
    expect(findings.map(({ rule, line, column, text }) => [rule, line, column, text])).toEqual([
      ['repeated-punctuation', 4, 6, '。。'],
      ['enumerator-sequence', 4, 14, '二是'],
      ['placeholder', 6, 9, 'XX'],
    ]);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      fix: { automatic: true, edits: [{ line: 4, column: 6, old: '。。', new: '。' }] },
    });
    expect(findings[1]?.related).toEqual([{ line: 4, message: expect.any(String) }]);
    expect(counts).toEqual({ error: 2, warning: 1, information: 0, hint: 0 });
    expect({ omitted, fixedText, notes }).toEqual({ omitted: 0, fixedText: undefined, notes: [] });
  });

  it('repairs a copy where it is asked to, and leaves the file alone', async () => {
    const before = statSync(join(folder, '发言.讲稿')).mtimeMs;
    const { findings, fixedText } = await check({ file: '发言.讲稿', fix: true });
    expect(fixedText).toBe(DRAFT.replace('。。', '。').replace('，二是', '，三是'));
    expect(findings.map(({ rule }) => rule)).toEqual(['placeholder']);
    expect(readFileSync(join(folder, '发言.讲稿'), 'utf8')).toBe(DRAFT);
    expect(statSync(join(folder, '发言.讲稿')).mtimeMs).toBe(before);
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('reads a file by its whole path, by its address, and in GB18030', async () => {
    const path = join(folder, '发言.讲稿');
    const byName = await check({ file: '发言.讲稿' });
    expect(await check({ file: path })).toEqual(byName);
    expect(await check({ file: pathToFileURL(path).href })).toEqual(byName);
    expect(await check({ file: '旧稿.txt', encoding: 'gb18030' })).toEqual(byName);
  });

  it('goes by the configuration around the file as it is now, and says what is wrong with it', async () => {
    const { findings, notes } = await check({ file: 'sub/发言.讲稿' });
    expect(findings.map(({ rule }) => rule)).toEqual(['enumerator-sequence', 'placeholder']);
    expect(notes).toEqual([expect.stringContaining('sub/.jianggao.json:1:')]);
    writeFileSync(join(folder, 'sub/.jianggao.json'), '{}');
    const after = await check({ file: 'sub/发言.讲稿' });
    expect(after.findings).toHaveLength(3);
    expect(after.notes).toEqual([]);
  });

  it('speaks the language that is asked for', async () => {
    const { findings } = await check({ text: DRAFT, language: 'en' });
    expect(findings[2]?.message).toBe('“XX年” is a gap that is still to be filled in.');
  });

  it('leaves out what no conversation could hold, and says how much', async () => {
    const { findings, counts, omitted } = await check({ text: `${DRAFT}${'我们要抓好落实。。\n'.repeat(500)}` });
    expect(findings).toHaveLength(100);
    expect(omitted).toBe(Object.values(counts).reduce((sum, n) => sum + n) - 100);
  });

  it.each([
    [{}, 'Pass exactly one of `text`'],
    [{ text: DRAFT, file: 'a' }, 'Pass exactly one of `text`'],
    [{ text: ' \n' }, 'Pass the whole draft'],
    [{ path: '发言.讲稿' }, 'there is no path; pass text, file, encoding, language, fix'],
    [{ text: DRAFT, fix: 'yes' }, 'expected boolean'],
    [{ file: '没有.txt' }, '没有.txt. Check the path, pass an absolute one, or pass the draft itself as `text`.'],
    [{ file: 'sub' }, 'is a folder. Pass one file'],
    [{ file: '' }, '`file` is empty'],
    [{ file: 'picture.png' }, 'is no plain text'],
    [{ file: '旧稿.txt' }, 'Pass `encoding`: "gb18030"'],
    [{ file: 'https://example.com/a.txt' }, 'is no path'],
  ])('says what to pass instead: %j', async (args, text) => {
    expect(await mistake('jianggao_check', args)).toContain(text);
  });
});

describe('jianggao_outline', () => {
  it('returns headings, points and lengths', async () => {
    const { title, salutation, headings, points, minutes, characters } = await ask<OutlineAnswer>('jianggao_outline', {
      file: '发言.讲稿',
    });
    expect({ title, salutation, points }).toEqual({
      title: '在座谈会上的发言',
      salutation: '各位领导、同志们：',
      points: [],
    });
    expect(headings.map(({ level, line, heading }) => [level, line, heading])).toEqual([
      [1, 3, '一、抓学习'],
      [1, 5, '二、抓落实'],
    ]);
    expect(headings[0]?.points.map(({ text }) => text)).toEqual(['一是学原文', '二是学精神', '二是学典型']);
    expect(characters).toBeGreaterThan(50);
    expect(minutes[0]).toBeLessThanOrEqual(minutes[1]);
  });

  it('says what to pass instead', async () => {
    expect(await mistake('jianggao_outline', { file: '没有.txt' })).toContain('pass the draft itself');
  });
});

describe('jianggao_rules', () => {
  interface Answer {
    readonly rules: readonly { readonly id: string; readonly why?: string; readonly examples?: readonly unknown[] }[];
  }

  it('lists all, and explains one', async () => {
    const all = await ask<Answer>('jianggao_rules', {});
    expect(all.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const [one] = (await ask<Answer>('jianggao_rules', { rule: 'promised-count', language: 'en' })).rules;
    expect(one?.why).toMatch(/[a-z]/);
    expect(one?.examples?.length).toBeGreaterThan(0);
  });

  it('names those there are', async () => {
    expect(await mistake('jianggao_rules', { rule: 'numbering' })).toContain('promised-count');
  });
});
