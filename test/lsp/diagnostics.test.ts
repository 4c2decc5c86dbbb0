import { afterEach, describe, expect, it } from 'vitest';
import { at, PUSH, startClient, type TestClient } from '../support/lsp-client.ts';

const URI = 'untitled:draft.jianggao';
const FAULTY = '在推进会上的发言\n各位领导：\n各项工作取得明显成效。。下一步要再接再厉。\n';
let client: TestClient | undefined;

afterEach(async () => {
  expect(await client?.stop()).toBe(0);
  client = undefined;
});

const codes = (diagnostics: readonly { readonly code?: unknown }[]) => diagnostics.map((d) => d.code);

describe('diagnostics that the client pulls', () => {
  it('are found, and follow incremental changes', async () => {
    client = await startClient();
    await client.open(URI, FAULTY);
    const [found] = await client.pull(URI);
    expect(found).toMatchObject({
      code: 'repeated-punctuation',
      range: at(2, 10, 2, 12),
      severity: 1,
      source: '讲稿',
      codeDescription: { href: expect.stringContaining('repeated-punctuation') },
    });
    await client.change(URI, at(2, 11, 2, 12), '');
    expect(codes(await client.pull(URI))).not.toContain('repeated-punctuation');
    await client.change(URI, at(1, 0), '\n');
    await client.change(URI, at(3, 10, 3, 11), '，，');
    expect((await client.pull(URI)).find((d) => d.code === 'repeated-punctuation')?.range).toEqual(at(3, 10, 3, 12));
  });

  it('are not sent again while nothing has changed', async () => {
    client = await startClient();
    await client.open(URI, FAULTY);
    const ask = (previousResultId?: string) =>
      client?.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });
    const first = (await ask()) as { kind: string; resultId: string };
    expect(first.kind).toBe('full');
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(URI, at(0, 0), '全市');
    expect(await ask(first.resultId)).toMatchObject({ kind: 'full' });
  });

  it('speak the language of the client', async () => {
    client = await startClient({ locale: 'en' });
    await client.open(URI, FAULTY);
    expect((await client.pull(URI))[0]).toMatchObject({ source: 'jianggao', message: expect.stringMatching(/marks/) });
  });
});

describe('diagnostics for a client that cannot pull', () => {
  it('are pushed with the version they belong to, and taken away when the document closes', async () => {
    client = await startClient({ capabilities: PUSH });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(URI, FAULTY);
    expect(codes(await client.pushed(URI))).toContain('repeated-punctuation');
    await client.change(URI, at(2, 11, 2, 12), '');
    expect(codes(await client.pushed(URI))).not.toContain('repeated-punctuation');
    expect(client.published.at(-1)?.version).toBe(2);
    await client.close(URI);
    expect(await client.pushed(URI)).toEqual([]);
  });
});
