import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompletionTriggerKind } from 'vscode-languageserver-protocol/node';
import type { CompletionItem, DocumentSymbol, FoldingRange, Hover, SelectionRange } from 'vscode-languageserver-types';
import { at, startClient, type TestClient } from '../support/lsp-client.ts';
import { DRAFT } from '../support/service.ts';

const URI = 'untitled:draft.jianggao';
const TEXT = DRAFT.replace('家底要清。', '家底要清。。');
let client: TestClient;

// nodejieba wherever it has been downloaded or built (scripts/segmenter.ts).
const addon = resolve('node_modules/nodejieba/build/Release/nodejieba.node');
const segmenter = existsSync(addon) ? 'nodejieba' : 'jieba-wasm';

beforeAll(async () => {
  client = await startClient();
  await client.open(URI, TEXT);
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const ask = <R>(method: string, params: object = {}): Promise<R> =>
  client.connection.sendRequest<R>(method, { textDocument: { uri: URI }, ...params });

describe('the server', () => {
  it('says what it can do', () => {
    expect(client.initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: false },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.jianggao'] },
      executeCommandProvider: { commands: expect.arrayContaining(['jianggao.server.ignore']) },
    });
  });

  it('answers with symbols, folds and selections', async () => {
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(symbols.map((s) => s.name)).toContain('一、认清形势，增强治水的紧迫感');
    expect(symbols.flatMap((s) => s.children ?? []).map((s) => s.name)).toContain('二是短板要明');
    expect(await ask<FoldingRange[]>('textDocument/foldingRange')).toContainEqual({ startLine: 4, endLine: 5 });
    const [selection] = await ask<SelectionRange[]>('textDocument/selectionRange', {
      positions: [{ line: 5, character: 2 }],
    });
    expect(selection?.range).toEqual(at(5, 0, 5, 6));
    expect(selection?.parent?.parent).toBeDefined();
  });

  it('answers with hovers and completions', async () => {
    const hover = await ask<Hover>('textDocument/hover', { position: { line: 4, character: 1 } });
    expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('第 1 部分') });
    expect(await ask('textDocument/hover', { position: { line: 999, character: 999 } })).not.toBeUndefined();
    const { items } = await ask<{ items: CompletionItem[] }>('textDocument/completion', {
      position: { line: 5, character: TEXT.split('\n')[5]?.length },
      context: { triggerKind: CompletionTriggerKind.Invoked },
    });
    expect(items.map((i) => i.label)).toEqual(['四是○○要○', '四是']);
  });

  it('repairs', async () => {
    const [fix] = await client.actions(URI, at(5, 13));
    expect(fix?.edit?.changes?.[URI]).toEqual([{ range: at(5, 13, 5, 15), newText: '。' }]);
    const [all] = await client.actions(URI, at(0, 0), ['source.fixAll']);
    expect(all?.kind).toBe('source.fixAll.jianggao');
    expect(all?.edit?.changes?.[URI]).toContainEqual({ range: at(5, 13, 5, 15), newText: '。' });
  });

  it('answers what our own client asks', async () => {
    const { connection } = client;
    const patterns = await connection.sendRequest<{ id: string; name: string; detail: string }[]>('jianggao/patterns');
    expect(patterns.length).toBeGreaterThanOrEqual(7);
    expect(patterns.map((p) => p.name)).toContain('交流发言');
    const draft = await connection.sendRequest<{ snippet: string }>('jianggao/newDraft', {
      pattern: 'exchange-remarks',
      sections: 2,
      points: 4,
    });
    expect(draft.snippet).toMatch(/二、[\s\S]*四是/);
    expect(draft.snippet).not.toContain('三、');
    expect(await connection.sendRequest('jianggao/newDraft', { pattern: 'none-such' })).toBeNull();
    const sections = await connection.sendRequest<{ body: string }[]>('jianggao/sectionSnippets', {
      uri: URI,
      position: { line: 11, character: 0 },
    });
    expect(sections.some((s) => s.body.startsWith('三、'))).toBe(true);
    expect(await connection.sendRequest('jianggao/stats', { uri: 'untitled:none' })).toBeNull();
  });

  it('names the segmenter in use, in its figures and in the log', async () => {
    await client.pull(URI);
    const stats = () =>
      client.connection.sendRequest<Readonly<Record<string, unknown>>>('jianggao/stats', { uri: URI });
    await expect.poll(async () => (await stats()).segmenter).toBe(segmenter);
    expect(await stats()).toMatchObject({ sections: 2, characters: expect.any(Number), findings: expect.any(Number) });
    expect(client.log.join('\n')).toContain(`segmenter: ${segmenter} (`);
  });

  it('gives up a request that is cancelled, and goes on', async () => {
    const { connection } = client;
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const asked = connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: expect.any(Number) });
    expect((await client.pull(URI)).length).toBeGreaterThan(0);
  });
});

describe('plain text', () => {
  const plain = async (uri: string, text: string) => {
    await client.open(uri, text, 'plaintext');
    return client.pull(uri);
  };

  it('is checked when it reads like a speech, and only then', async () => {
    expect((await plain('untitled:speech.txt', TEXT)).length).toBeGreaterThan(0);
    expect(await plain('untitled:notes.txt', '买菜，，\n做饭。。\n')).toEqual([]);
    const symbols = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: 'untitled:notes.txt' },
    });
    expect(symbols).toBeNull();
  });
});
