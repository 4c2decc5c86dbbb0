import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeLens, Diagnostic } from 'vscode-languageserver-types';
import type { StatisticsResult, StatsResult, UnfinishedResult } from '../../server/src/lsp/protocol.ts';
import { at, PULL, startClient, type TestClient } from '../support/lsp-client.ts';
import { DRAFT } from '../support/service.ts';

const URI = 'untitled:whole.jianggao';
const TEXT = DRAFT.replace('家底要清', 'XX要清').replace('两点意见', '三点意见');
let client: TestClient;
let settings: Record<string, unknown> = {};
let refreshed = 0;

beforeAll(async () => {
  const workspace = { ...PULL.workspace, codeLens: { refreshSupport: true } };
  client = await startClient({ capabilities: { ...PULL, workspace }, settings: () => settings });
  client.connection.onRequest('workspace/codeLens/refresh', () => {
    refreshed++;
    return null;
  });
  await client.open(URI, TEXT);
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const ask = <R>(method: string, uri = URI): Promise<R> => client.connection.sendRequest<R>(method, { uri });
const lenses = async (): Promise<string[]> => {
  const found = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: URI },
  });
  return found.map(({ range, command }) => `${range.start.line} ${command?.title}`);
};
const change = async (next: Record<string, unknown>): Promise<void> => {
  settings = next;
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
};

describe('the whole of a draft', () => {
  it('stands above its headings, as the setting says', async () => {
    expect(client.initialized.capabilities.codeLensProvider).toEqual({});
    expect(await lenses()).toEqual(['4 3 点 · 60 字', '6 2 个小部分 · 61 字']);
    await change({ codeLens: 'all' });
    await expect.poll(() => refreshed).toBeGreaterThan(0);
    expect((await lenses()).map((lens) => lens.split(' ')[0])).toEqual(['4', '6', '7', '10']);
    await change({ codeLens: 'off' });
    expect(await lenses()).toEqual([]);
    await change({});
  });

  it('is answered for with its statistics', async () => {
    const found = await ask<StatisticsResult>('jianggao/statistics');
    expect(found).toMatchObject({ title: '在全市河湖治理推进会上的讲话', series: [{ points: 3 }, { points: 2 }] });
    expect(found?.parts.length).toBe(6);
    expect(await ask('jianggao/statistics', 'untitled:none')).toBeNull();
  });

  it('is answered for with what is still to be filled in', async () => {
    expect(await ask<UnfinishedResult>('jianggao/unfinished')).toEqual([
      { kind: 'placeholder', text: 'XX', context: expect.stringContaining('一是XX要清'), range: at(5, 9, 5, 11) },
    ]);
    expect(await ask('jianggao/unfinished', 'untitled:none')).toBeNull();
  });

  it('is held against the minutes that were set', async () => {
    const rule = (found: Diagnostic[]) => found.filter(({ code }) => code === 'time-budget');
    expect(await ask<StatsResult>('jianggao/stats')).toMatchObject({ minutes: [0.6, 0.8], timeBudget: 0 });
    expect(rule(await client.pull(URI))).toEqual([]);
    await change({ timeBudget: 0.5, speakingRate: 100 });
    expect(await ask<StatsResult>('jianggao/stats')).toMatchObject({ minutes: [1.3, 1.3], timeBudget: 0.5 });
    expect(rule(await client.pull(URI))).toMatchObject([{ severity: 3, range: at(0, 0, 0, 14) }]);
    await change({});
  });
});
