import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionList, Hover, SemanticTokens } from 'vscode-languageserver-protocol';
import { at, PULL, startClient, type TestClient } from '../support/lsp-client.ts';

const uri = 'untitled:draft';
const TEXT = '同志们：\n一、抓落实\n我们要真抓实干、';
const textDocument = { uri };

let client: TestClient | undefined;

afterEach(async () => {
  expect(await client?.stop()).toBe(0);
  client = undefined;
});

async function open(text: string, options: Parameters<typeof startClient>[0] = {}): Promise<TestClient> {
  client = await startClient(options);
  await client.open(uri, text);
  return client;
}

describe('a row of four-character expressions', () => {
  const complete = ({ connection }: TestClient, character: number, triggerCharacter?: string) =>
    connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument,
      position: { line: 2, character },
      context: triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 },
    });

  it('goes on behind 、 and ，, and only behind an expression', async () => {
    const server = await open(TEXT);
    expect(server.initialized.capabilities.completionProvider?.triggerCharacters).toEqual(
      expect.arrayContaining(['、', '，']),
    );
    const list = await complete(server, 8, '、');
    expect(list?.items.length).toBeGreaterThan(20);
    expect(list?.items.map(({ label }) => label)).not.toContain('真抓实干');
    await server.change(uri, at(2, 8), 'ms');
    const narrowed = await complete(server, 10);
    expect(narrowed?.items).toContainEqual(
      expect.objectContaining({ label: '马上就办', filterText: '马上就办 msjb', detail: '落实' }),
    );
    await server.change(uri, at(2, 0, 2, 10), '各位领导、');
    expect((await complete(server, 5, '、'))?.items).toEqual([]);
    await server.change(uri, at(2, 0, 2, 5), '二、');
    expect((await complete(server, 2, '、'))?.items).toEqual([]);
  });

  it('can be asked for anywhere', async () => {
    const server = await open(`${TEXT}埋头苦干。此外`);
    const list = await server.connection.sendRequest<CompletionList>('jianggao/suggestExpressions', {
      uri,
      position: { line: 2, character: 15 },
    });
    expect(list.items.map(({ detail }) => detail)).toContain('落实');
  });
});

describe('four-character expressions in the text', () => {
  const tokens = ({ connection }: TestClient, kind = 'full') =>
    connection.sendRequest<SemanticTokens>(`textDocument/semanticTokens/${kind}`, {
      textDocument,
      range: at(2, 0, 2, 8),
    });

  it('are shown when the writer wants it, and the editor is told to ask again', async () => {
    let shown = false;
    let refreshed = 0;
    const server = await open(TEXT, {
      settings: () => ({ showFourCharacterExpressions: shown }),
      capabilities: { ...PULL, workspace: { ...PULL.workspace, semanticTokens: { refreshSupport: true } } },
    });
    server.connection.onRequest('workspace/semanticTokens/refresh', () => {
      refreshed++;
      return null;
    });
    const { semanticTokensProvider } = server.initialized.capabilities;
    expect(semanticTokensProvider).toMatchObject({
      legend: { tokenTypes: ['fourCharacterExpression'] },
      full: true,
      range: true,
    });
    expect((await tokens(server)).data).toEqual([]);
    shown = true;
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect((await tokens(server)).data).toEqual([2, 3, 4, 0, 1]);
    expect(refreshed).toBeGreaterThan(0);
    expect((await tokens(server, 'range')).data).toEqual([2, 3, 4, 0, 1]);
  });

  it('are explained, and counted at a heading', async () => {
    const server = await open(TEXT);
    const hover = (line: number, character: number) =>
      server.connection.sendRequest<Hover & { contents: { value: string } }>('textDocument/hover', {
        textDocument,
        position: { line, character },
      });
    expect((await hover(2, 4)).contents.value).toBe('**四字格** 真抓实干 · 主题：落实 · 全文只用了这 1 次');
    expect((await hover(1, 3)).contents.value).toContain('四字格 1 个，每千字');
  });
});
