import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { at, startClient, type TestClient } from '../support/lsp-client.ts';

const URI = 'untitled:draft.jianggao';
const FAULTY = '在推进会上的发言\n各位领导：\n一、提高认识\n各项工作取得明显成效。。一是再接再厉。二是真抓实干。\n';
let client: TestClient;

afterEach(async () => {
  expect(await client.stop()).toBe(0);
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

  it('in broken messages are passed over', async () => {
    client = await startClient();
    await client.open(URI, FAULTY);
    raw('Content-Length: 5\r\n\r\n{{{{{');
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
