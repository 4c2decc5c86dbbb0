import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AgentCheckResult, type AgentOutlineResult, METHODS } from '../../server/src/lsp/protocol.ts';
import { startClient, type TestClient } from '../support/lsp-client.ts';

const TEXT = '在座谈会上的发言\n各位领导：\n一、抓学习\n一是学原文。。二是学精神，二是学典型。\n';
let folder: string;
let client: TestClient;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const configure = (text: string) => writeFileSync(join(folder, '.jianggao.json'), text);
const check = (params: object) => client.connection.sendRequest<AgentCheckResult>(METHODS.agentCheck, params);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jianggao-agents-'));
  client = await startClient({ locale: 'en' });
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

it('checks a text that is no document, with the segmenter, in the language of the client', async () => {
  const { findings, fixedText } = await check({ text: TEXT, fix: false });
  expect(findings.map(({ rule, line, text }) => [rule, line, text])).toEqual([
    ['repeated-punctuation', 4, '。。'],
    ['enumerator-sequence', 4, '二是'],
  ]);
  expect(findings[0]?.message).toMatch(/[a-z]/);
  expect(fixedText).toBeUndefined();
  expect(client.log.join()).toMatch(/segmenter: (nodejieba|jieba-wasm)/);
  expect((await check({ text: TEXT, fix: true })).fixedText).toContain('。二是学精神，三是学典型。');
});

it('goes by the configuration around a file that is not open, as it is now', async () => {
  configure('{ "rules": { "repeated-punctuation": "off" } }');
  const ask = async () => (await check({ text: TEXT, uri: uriOf('稿.txt'), fix: false })).findings.map((f) => f.rule);
  expect(await ask()).toEqual(['enumerator-sequence']);
  configure('{}');
  expect(await ask()).toEqual(['repeated-punctuation', 'enumerator-sequence']);
});

it('outlines a text', async () => {
  const outline = await client.connection.sendRequest<AgentOutlineResult>(METHODS.agentOutline, { text: TEXT });
  expect(outline).toMatchObject({
    title: '在座谈会上的发言',
    headings: [{ level: 1, line: 3, heading: '一、抓学习' }],
  });
  expect(outline.headings[0]?.points).toHaveLength(3);
});
