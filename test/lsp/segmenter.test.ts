import { afterEach, describe, expect, it } from 'vitest';
import { PULL, startClient, type TestClient } from '../support/lsp-client.ts';

const URI = 'untitled:draft.jianggao';
const DRAFT = [
  '在推进会上的发言',
  '各位领导：',
  '一是明确“谁来干”，做到以责促行。要定人定岗。二是明确“怎么干”，做到以法促行。要有章有法。三是明确“何时干”。要排出日程。四是明确“干多好”，做到以评促行。要有奖有罚。',
  '',
].join('\n');
let client: TestClient | undefined;

afterEach(async () => {
  expect(await client?.stop()).toBe(0);
  client = undefined;
});

describe('the segmenter', () => {
  it('comes after the first diagnostics, and asks the client to pull again', async () => {
    let refreshed = 0;
    client = await startClient({ capabilities: PULL });
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshed++;
      return null;
    });
    await client.open(URI, DRAFT);
    await client.pull(URI);
    await expect.poll(() => refreshed).toBeGreaterThan(0);
    expect(client.log.join('\n')).toMatch(/segmenter: (nodejieba|jieba-wasm)/);
  });

  it('lets a repair be a snippet where the client takes one, and plain text where it does not', async () => {
    client = await startClient({
      capabilities: {
        ...PULL,
        workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
      },
    });
    await client.open(URI, DRAFT);
    const found = (await client.pull(URI)).find((d) => d.code === 'point-parallelism');
    if (!found) throw new Error('the odd point was not found');
    const [rewrite] = (await client.actions(URI, found.range)).filter((a) => a.title.includes('改为'));
    expect(rewrite?.edit?.documentChanges).toMatchObject([
      { edits: [{ snippet: { kind: 'snippet', value: expect.stringContaining('明确“何时干”，做到以${1:') } }] },
    ]);
  });
});
