import { afterEach, describe, expect, it } from 'vitest';
import { at, PULL, PUSH, startClient, type TestClient } from '../support/lsp-client.ts';

const URI = 'untitled:draft.jianggao';
const OPEN =
  '在推进会上的发言\n各位领导：\n今年以来，全县上下齐心协力。各项工作取得新的进展，群众的日子一天比一天好，干部的劲头一天比一天足。\n\n谢谢大家！\n';
let client: TestClient | undefined;

afterEach(async () => {
  expect(await client?.stop()).toBe(0);
  client = undefined;
});

const codes = async (): Promise<unknown[]> => ((await client?.pull(URI)) ?? []).map((d) => d.code);
const type = (line: number, character: number, text: string): Promise<void> | undefined =>
  client?.change(URI, at(line, character), text);

describe('while a draft is typed', () => {
  it('what the next words may settle waits until the writer moves on', async () => {
    client = await startClient();
    await client.open(URI, OPEN);
    expect(await codes()).toEqual([]);
    await type(3, 0, '一是');
    expect(await codes()).toEqual([]);
    await type(3, 2, '“抓学习');
    expect(await codes()).toEqual([]);
    await type(3, 6, '\n');
    expect(await codes()).toContain('paired-marks');
    expect(await codes()).not.toContain('lone-enumerator');
  });

  it('all is said when the draft is saved, and stays while it is written on', async () => {
    client = await startClient();
    await client.open(URI, OPEN);
    await type(3, 0, '一是抓学习。');
    expect(await codes()).toEqual([]);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    expect(await codes()).toEqual(['lone-enumerator']);
    await type(3, 6, '全体干部');
    expect(await codes()).toContain('lone-enumerator');
  });

  it('after a pause the client is asked to look again', async () => {
    client = await startClient();
    const said = new Promise<void>((resolve) =>
      client?.connection.onRequest('workspace/diagnostic/refresh', () => {
        // The segmenter, once it is there, asks for the same.
        void codes().then((all) => all.includes('lone-enumerator') && resolve());
        return null;
      }),
    );
    await client.open(URI, OPEN);
    await type(3, 0, '一是抓学习。');
    expect(await codes()).toEqual([]);
    await said;
  }, 30_000);

  it('after a pause a client that cannot pull is sent the rest', async () => {
    client = await startClient({ capabilities: PUSH });
    await client.open(URI, OPEN);
    expect(await client.pushed(URI)).toEqual([]);
    await type(3, 0, '一是抓学习。');
    expect(await client.pushed(URI)).toEqual([]);
    await client.pushed(URI, (all) => all.some((d) => d.code === 'lone-enumerator'));
  }, 30_000);

  it('what is pasted, or changed in several places at once, is checked whole', async () => {
    client = await startClient();
    await client.open(URI, OPEN);
    await type(3, 0, `一是抓学习。${'全体干部都参加了培训，'.repeat(6)}人人过关。`);
    expect(await codes()).toContain('lone-enumerator');
  });

  it('nothing waits for a client that could not be told to ask again', async () => {
    const { diagnostics: _, ...workspace } = PULL.workspace ?? {};
    client = await startClient({ capabilities: { ...PULL, workspace } });
    await client.open(URI, OPEN);
    await type(3, 0, '一是抓学习。');
    expect(await codes()).toContain('lone-enumerator');
  });
});
