import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  createProtocolConnection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { encode } from '../../server/src/cli/encoding.ts';
import { at, type ClientOptions, PULL, startClient as start, type TestClient } from '../support/lsp-client.ts';
import { folderOf } from '../support/terminal.ts';

const URI = 'untitled:draft.jianggao';
const FAULTY = '在推进会上的发言\n各位领导：\n一、提高认识\n各项工作取得明显成效。。一是再接再厉。二是真抓实干。\n';
let client: TestClient;
const clients = new Set<TestClient>();

async function startClient(options?: ClientOptions): Promise<TestClient> {
  const started = await start(options);
  clients.add(started);
  return started;
}

afterEach(async () => {
  for (const started of clients) expect(await started.stop()).toBe(0);
  clients.clear();
});

const FEATURES = [
  'hover',
  'completion',
  'documentSymbol',
  'foldingRange',
  'codeAction',
  'selectionRange',
  'diagnostic',
  'onTypeFormatting',
];
const OWN = ['stats', 'statistics', 'unfinished', 'sectionSnippets', 'suggestExpressions', 'edit'];
const METHODS = [...FEATURES.map((m) => `textDocument/${m}`), ...OWN.map((m) => `jianggao/${m}`)];

/** Parameters that any of the methods takes. */
const asking = (uri: string, line: number, character: number) => {
  const position = { line, character };
  const range = { start: position, end: { line: line + 1, character } };
  const common = {
    position,
    range,
    positions: [position, position],
    context: { diagnostics: [] },
    ch: '\n',
    options: {},
  };
  return { ...common, textDocument: { uri }, uri, version: 1, operation: 'moveUp' };
};

/** Sends as the client would, but what it never would. */
const raw = (text: string): void => void client.process.stdin?.write(text);

describe('requests that make no sense', () => {
  it('for documents that are not open, or are no longer, are answered with nothing', async () => {
    client = await startClient();
    await client.open(URI, FAULTY);
    await client.close(URI);
    for (const uri of [URI, 'file:///nowhere/讲.txt', 'not a uri', ''])
      for (const method of METHODS) {
        const answer = await client.connection.sendRequest<unknown>(method, asking(uri, 0, 0));
        expect(answer ?? [], method).toSatisfy(
          (a: { items?: unknown[] } | unknown[]) => (Array.isArray(a) ? a : a.items)?.length === 0,
        );
      }
  });

  it('about places that are not there are answered', async () => {
    client = await startClient();
    await client.open(URI, FAULTY);
    for (const [line, character] of [
      [3, 1e9],
      [1e9, 0],
      [-1, -1],
      [0.5, 0.5],
      [2 ** 53, 2 ** 53],
    ] as const)
      for (const method of METHODS)
        await expect(client.connection.sendRequest(method, asking(URI, line, character))).resolves.toBeDefined();
  });

  it('without the parameters that they need are refused, and the server goes on', async () => {
    client = await startClient();
    await client.open(URI, FAULTY);
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 5 } }])
      for (const method of FEATURES.map((m) => `textDocument/${m}`))
        await expect(client.connection.sendRequest(method, params)).rejects.toBeInstanceOf(ResponseError);
    expect(await client.pull(URI)).not.toEqual([]);
  });

  it('that are JSON and no messages of ours are passed over', async () => {
    client = await startClient();
    await client.open(URI, FAULTY);
    raw('Content-Length: 4\r\n\r\nnull');
    raw('Content-Length: 2\r\n\r\n[]');
    raw('Content-Length: 15\r\n\r\n{"jsonrpc":"2"}');
    for (const params of [null, {}, { textDocument: { uri: URI, version: 2 }, contentChanges: [{}] }])
      await client.connection.sendNotification('textDocument/didChange', params);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:none' } });
    await client.connection.sendNotification('$/cancelRequest', { id: 4711 });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: 5 });
    expect((await client.pull(URI)).map((d) => d.code)).toContain('repeated-punctuation');
  });

  it('before the greeting are refused; after the goodbye the process still ends well', async () => {
    const child = spawn(process.execPath, ['dist/server.cjs', '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const ask = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
    await expect(ask()).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await expect(connection.sendRequest('no/such')).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
    await connection.sendRequest('shutdown');
    await ask().catch(() => null);
    const ended = once(child, 'exit');
    await connection.sendNotification('exit');
    expect(await ended).toEqual([0, null]);
    connection.dispose();
  });
});

it('a client that refuses whatever it is asked is served all the same', async () => {
  const refuse = () => new ResponseError(-32601, 'no such request');
  client = await startClient({
    capabilities: { ...PULL, workspace: { ...PULL.workspace, codeLens: { refreshSupport: true } } },
  });
  for (const method of ['workspace/diagnostic/refresh', 'workspace/codeLens/refresh', 'workspace/configuration'])
    client.connection.onRequest(method, refuse);
  await client.open(URI, FAULTY);
  for (let i = 0; i < 3; i++) {
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect((await client.pull(URI)).map((d) => d.code)).toContain('repeated-punctuation');
  }
});

it('a second greeting is refused, and what is open stays', async () => {
  client = await startClient();
  await client.open(URI, FAULTY);
  const again = client.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await expect(again).rejects.toBeInstanceOf(ResponseError);
  expect(await client.pull(URI)).not.toEqual([]);
});

it.each([
  ['says nothing any more', ({ stdin }: ChildProcessWithoutNullStreams) => stdin.end()],
  ['reads nothing any more', ({ stdout }: ChildProcessWithoutNullStreams) => stdout.destroy()],
])('ends without a word where the client %s', async (_, leave) => {
  const child = spawn(process.execPath, ['dist/server.cjs', '--stdio']);
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  child.stdin.on('error', () => {});
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  const ended = once(child, 'close');
  const ask = () => connection.sendRequest('jianggao/patterns', {}).catch(() => {});
  void ask();
  leave(child);
  // The first answer may have been on its way already.
  const asking = setInterval(ask, 100);
  expect(await ended).toEqual([1, null]);
  clearInterval(asking);
  expect(said).toBe('');
});

describe('what is no protocol', () => {
  it.each([
    ['a body that is no JSON', 'Content-Length: 5\r\n\r\n{{{{{'],
    [
      'a body that is cut off by the next header',
      'Content-Length: 30\r\n\r\n{"jsonrpc":"2.0"}Content-Length: 2\r\n\r\n[]',
    ],
    ['a header without a length', 'Content-Type: text/plain\r\n\r\n{}'],
    ['a length that is none', 'Content-Length: many\r\n\r\n{}'],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a line that someone types', '一是\n'],
    ['bytes', '\0\u0001\u0002'],
  ])('%s ends the process, with a line that says so, also where it is the last that comes', async (_, text) => {
    for (const last of [false, true]) expect(await endAfter(text, last)).toMatch(MALFORMED);
  });

  const MALFORMED = /^jianggao lsp: malformed message: [^\n]+\n$/;
  const endAfter = async (text: string, last: boolean): Promise<string> => {
    const child = spawn(process.execPath, ['dist/server.cjs', '--stdio']);
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.stdin.on('error', () => {});
    if (last) child.stdin.end(text);
    else child.stdin.write(text);
    expect(await once(child, 'close')).toEqual([2, null]);
    return said;
  };
});

describe('floods', () => {
  it('ten thousand changes are read as one text', async () => {
    client = await startClient();
    await client.open(URI, FAULTY);
    for (let i = 0; i < 10_000; i++) await client.change(URI, at(3, i % 10), i % 100 === 0 ? '。\n' : '好');
    await client.change(URI, at(0, 0), '新');
    const { characters } = await client.connection.sendRequest<{ characters: number }>('jianggao/stats', { uri: URI });
    expect(characters).toBe(FAULTY.replaceAll('\n', '').length + 10_000 + 1);
  });

  it('of a thousand requests that are cancelled at once each is answered, and the last text counts', async () => {
    client = await startClient();
    await client.open(URI, FAULTY);
    const answers: Promise<unknown>[] = [];
    for (let i = 0; i < 1000; i++) {
      await client.change(URI, at(3, 0, 3, 1), i % 2 ? '各' : '。');
      const cancel = new CancellationTokenSource();
      const asked = client.connection.sendRequest(
        'textDocument/diagnostic',
        { textDocument: { uri: URI } },
        cancel.token,
      );
      answers.push(asked.catch((error: ResponseError<unknown>) => error.code));
      cancel.cancel();
    }
    for (const answer of await Promise.all(answers))
      if (typeof answer === 'number')
        expect([LSPErrorCodes.ServerCancelled, LSPErrorCodes.RequestCancelled]).toContain(answer);
    expect((await client.pull(URI)).filter((d) => d.code === 'repeated-punctuation')).toHaveLength(1);
  });

  it('two hundred drafts are checked while the settings change', async () => {
    let level = 'off';
    client = await startClient({ settings: () => ({ rules: { 'repeated-punctuation': level } }) });
    const uris = Array.from({ length: 200 }, (_, i) => `untitled:${i}.jianggao`);
    for (const uri of uris) await client.open(uri, FAULTY);
    const early: Promise<unknown>[] = [];
    for (level of ['hint', 'off', 'error']) {
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      early.push(...uris.map((uri) => client.pull(uri)));
    }
    await Promise.all(early);
    const severities = await Promise.all(uris.map(async (uri) => (await client.pull(uri))[0]?.severity));
    expect(new Set(severities)).toEqual(new Set([1]));
  });
});

it('ends in the middle of its work', async () => {
  client = await startClient();
  await client.open(URI, FAULTY.repeat(200));
  const asked = METHODS.map((method) => client.connection.sendRequest(method, asking(URI, 5, 0)).catch(() => null));
  // Shutting down comes with the end of this test.
  expect(asked).toHaveLength(METHODS.length);
});

describe.skipIf(process.platform === 'win32')('a folder that someone else has made', () => {
  it('may hold pipes and devices under the names of configurations: nobody waits for them', async () => {
    const folder = folderOf({
      'a/x.txt': '',
      'b/.jianggao.json': '{ "pattern": "p.json", "rules": { "nope": "off" } }',
    });
    execFileSync('mkfifo', [join(folder, 'a/.jianggao.json')]);
    symlinkSync('/dev/zero', join(folder, 'b/p.json'));
    client = await startClient({ folders: [pathToFileURL(folder).href] });
    for (const name of ['a', 'b']) {
      const uri = pathToFileURL(join(folder, name, '讲.jianggao')).href;
      await client.open(uri, FAULTY);
      expect((await client.pull(uri)).map((d) => d.code)).toContain('repeated-punctuation');
    }
    const problems = await client.pushed(pathToFileURL(join(folder, 'b/.jianggao.json')).href);
    expect(problems.map((d) => d.message)).toEqual([
      '没有名为“nope”的规则。',
      '读不到文种结构文件“p.json”，文种改按标题判断。',
    ]);
  });

  it('may have a configuration that is no text in UTF-8: that is said, and neither it nor one above it holds', async () => {
    const off = '{ "rules": { "repeated-punctuation": "off" }, "terms": ["讲话"] }';
    const folder = folderOf({ '.jianggao.json': off, 'a/x.txt': '', 'b/.jianggao.json/x.txt': '' });
    writeFileSync(join(folder, 'a/.jianggao.json'), await encode(off, { encoding: 'gb18030', bom: false }));
    client = await startClient({ folders: [pathToFileURL(folder).href] });
    for (const name of ['a', 'b']) {
      const uri = pathToFileURL(join(folder, name, '讲.jianggao')).href;
      await client.open(uri, FAULTY);
      expect((await client.pull(uri)).map((d) => d.code)).toContain('repeated-punctuation');
      const problems = await client.pushed(pathToFileURL(join(folder, name, '.jianggao.json')).href);
      expect(problems.map((d) => d.message)).toEqual([
        '这份配置读不了，没有采用：须是 UTF-8 编码的文本文件，不超过 20 MB。',
      ]);
    }
  });

  it('may have a configuration in UTF-16, as some editors save it', async () => {
    const folder = folderOf({ 'x.txt': '' });
    const off = '{ "rules": { "repeated-punctuation": "off" } }';
    writeFileSync(join(folder, '.jianggao.json'), await encode(off, { encoding: 'utf-16le', bom: true }));
    client = await startClient({ folders: [pathToFileURL(folder).href] });
    const uri = pathToFileURL(join(folder, '讲.jianggao')).href;
    await client.open(uri, FAULTY);
    expect((await client.pull(uri)).map((d) => d.code)).not.toContain('repeated-punctuation');
  });

  it('may have a broken configuration: that is said in it, and the defaults go on', async () => {
    const folder = folderOf({ '.jianggao.json': '{ "rules": { "repeated-punctuation": 5 }, "terms": [' });
    client = await startClient({ folders: [pathToFileURL(folder).href] });
    const uri = pathToFileURL(join(folder, '讲.jianggao')).href;
    await client.open(uri, FAULTY);
    expect((await client.pull(uri)).map((d) => d.code)).toContain('repeated-punctuation');
    const problems = await client.pushed(pathToFileURL(join(folder, '.jianggao.json')).href);
    expect(problems.map((d) => d.message).join()).toContain('不合 JSON 语法');
  });
});
