import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApplyWorkspaceEditParams, Diagnostic, TextEdit } from 'vscode-languageserver-protocol/node';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { at, type ClientOptions, PULL, PUSH, startClient, type TestClient } from '../support/lsp-client.ts';
import { applied } from '../support/service.ts';

const TEXT = '在推进会上的讲话\n各位领导：\n各项工作取得成效。。下一步要再加力。\n';
let folder: string;
let client: TestClient | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianggao-lsp-'));
});
afterEach(async () => {
  expect(await client?.stop()).toBe(0);
  client = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const write = (text: string) => writeFileSync(join(folder, '.jianggao.json'), text);
const start = async (options: ClientOptions = {}) => {
  client = await startClient({ folders: [pathToFileURL(folder).href], ...options });
  return client;
};
const found = (diagnostics: readonly Diagnostic[]) => diagnostics.filter((d) => d.code === 'repeated-punctuation');
const changedOnDisk = (to: TestClient) =>
  to.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf('.jianggao.json'), type: 2 }],
  });

describe('settings of the editor', () => {
  it('are asked for, and asked for again when they change', async () => {
    let settings: object = {};
    const c = await start({ settings: () => settings });
    await c.open(uriOf('a.jianggao'), TEXT);
    expect(found(await c.pull(uriOf('a.jianggao')))[0]?.severity).toBe(1);
    settings = { rules: { 'repeated-punctuation': 'hint' } };
    const refreshed = new Promise((resolve) =>
      c.connection.onRequest('workspace/diagnostic/refresh', () => resolve(null)),
    );
    await c.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    expect(found(await c.pull(uriOf('a.jianggao')))[0]?.severity).toBe(4);
    settings = { rules: { 'repeated-punctuation': 'nonsense' }, checkPlainText: 'always' };
    await c.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(found(await c.pull(uriOf('a.jianggao')))[0]?.severity).toBe(1);
    await c.open(uriOf('b.txt'), '好。。', 'plaintext');
    expect(found(await c.pull(uriOf('b.txt')))).toHaveLength(1);
    settings = { checkPlainText: 'never' };
    await c.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await c.pull(uriOf('b.txt'))).toEqual([]);
  });

  it('are those it began with where it is asked and has nothing to say', async () => {
    const settings = { rules: { 'repeated-punctuation': 'hint' } };
    const c = await start({ initializationOptions: { settings, locale: 'en' } });
    await c.open(uriOf('a.jianggao'), TEXT);
    await c.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const [finding] = found(await c.pull(uriOf('a.jianggao')));
    expect(finding).toMatchObject({ severity: 4, source: 'jianggao' });
  });

  it('are taken as sent from a client that is not to be asked', async () => {
    const off = { rules: { 'repeated-punctuation': 'off' } };
    const c = await start({
      capabilities: { ...PUSH, workspace: { applyEdit: true } },
      initializationOptions: { settings: off },
    });
    await c.open(uriOf('a.jianggao'), TEXT);
    expect(found(await c.pushed(uriOf('a.jianggao')))).toEqual([]);
    await c.connection.sendNotification('workspace/didChangeConfiguration', { settings: { jianggao: {} } });
    expect(found(await c.pushed(uriOf('a.jianggao')))).toHaveLength(1);
  });
});

describe('.jianggao.json', () => {
  it('goes before the settings of the editor, and is read again when it changes', async () => {
    write('{ "rules": { "repeated-punctuation": "information" } }');
    const c = await start({ settings: () => ({ rules: { 'repeated-punctuation': 'off' } }) });
    await c.open(uriOf('sub/a.jianggao'), TEXT);
    expect(found(await c.pull(uriOf('sub/a.jianggao')))[0]?.severity).toBe(3);
    write('{ "rules": { "repeated-punctuation": "warning" } }');
    await changedOnDisk(c);
    await expect.poll(async () => found(await c.pull(uriOf('sub/a.jianggao')))[0]?.severity).toBe(2);
  });

  it('has its own problems shown, and taken back', async () => {
    write('{ "rules": { "no-such-rule": "off" },\n  "speakingRate": "fast" }');
    const c = await start();
    await c.open(uriOf('a.jianggao'), TEXT);
    await c.pull(uriOf('a.jianggao'));
    const problems = await c.pushed(uriOf('.jianggao.json'));
    expect(problems.map((p) => p.range.start.line)).toEqual([0, 1]);
    expect(problems[0]).toMatchObject({ severity: 2, source: '讲稿' });
    write('{}');
    await changedOnDisk(c);
    expect(await c.pushed(uriOf('.jianggao.json'))).toEqual([]);
  });
});

describe('commands', () => {
  const run = (c: TestClient, command: string) =>
    c.connection.sendRequest('workspace/executeCommand', {
      command,
      arguments: [{ uri: uriOf('a.jianggao'), rule: 'repeated-punctuation', text: '。。' }],
    });
  const collect = (c: TestClient) => {
    const edits: ApplyWorkspaceEditParams[] = [];
    c.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      edits.push(params);
      return { applied: true };
    });
    return edits;
  };

  it('make a .jianggao.json in the workspace folder, which holds at once', async () => {
    const c = await start();
    const edits = collect(c);
    await c.open(uriOf('a.jianggao'), TEXT);
    expect(found(await c.pull(uriOf('a.jianggao')))).toHaveLength(1);
    const command = (await c.actions(uriOf('a.jianggao'), at(2, 9))).find((a) =>
      a.command?.command.endsWith('.ignore'),
    );
    await c.connection.sendRequest('workspace/executeCommand', {
      command: command?.command?.command,
      arguments: command?.command?.arguments,
    });
    const [create, change] = edits[0]?.edit.documentChanges ?? [];
    expect(create).toMatchObject({ kind: 'create', uri: uriOf('.jianggao.json') });
    const text = applied(parseDraft(''), (change as { edits: TextEdit[] }).edits);
    expect(JSON.parse(text)).toEqual({ ignored: [{ rule: 'repeated-punctuation', text: '。。' }] });
    expect(found(await c.pull(uriOf('a.jianggao')))).toEqual([]);
  });

  it('edit the .jianggao.json that there is', async () => {
    const before = '{\n  // ours\n  "pattern": "none"\n}\n';
    write(before);
    const c = await start();
    const edits = collect(c);
    await c.open(uriOf('a.jianggao'), TEXT);
    await run(c, 'jianggao.server.turnOffRule');
    const text = applied(parseDraft(before), edits[0]?.edit.changes?.[uriOf('.jianggao.json')] ?? []);
    expect(text).toBe('{\n  // ours\n  "pattern": "none",\n  "rules": {\n    "repeated-punctuation": "off"\n  }\n}\n');
    expect(found(await c.pull(uriOf('a.jianggao')))).toEqual([]);
  });

  it('hold until the file says something else on disk', async () => {
    write('{ "pattern": "none" }');
    const c = await start();
    collect(c);
    await c.open(uriOf('a.jianggao'), TEXT);
    await run(c, 'jianggao.server.turnOffRule');
    // Not saved yet: what stands on disk is what stood there before.
    await changedOnDisk(c);
    expect(found(await c.pull(uriOf('a.jianggao')))).toEqual([]);
    write('{ "pattern": "auto" }');
    await changedOnDisk(c);
    await expect.poll(async () => found(await c.pull(uriOf('a.jianggao'))).length).toBe(1);
  });

  it('ask the client to remember it where there is no folder', async () => {
    let settings: Record<string, unknown> = { ignored: [{ rule: 'placeholder', text: 'XX' }] };
    const c = await start({ folders: [], settings: () => settings });
    c.connection.onRequest('jianggao/updateSetting', ({ key, value }: { key: string; value: unknown }) => {
      settings = { ...settings, [key]: value };
      return true;
    });
    await c.open(uriOf('a.jianggao'), TEXT);
    await run(c, 'jianggao.server.ignore');
    // What is added; the client knows what the user has.
    expect(settings.ignored).toEqual([{ rule: 'repeated-punctuation', text: '。。' }]);
    expect(found(await c.pull(uriOf('a.jianggao')))).toEqual([]);
    await run(c, 'jianggao.server.turnOffRule');
    expect(settings.rules).toEqual({ 'repeated-punctuation': 'off' });
  });

  it('turn a rule off in one file, by its path', async () => {
    const c = await start();
    const edits = collect(c);
    const [own, other] = [uriOf('会议/发言.jianggao'), uriOf('other.jianggao')];
    await c.open(own, TEXT);
    await c.open(other, TEXT);
    const off = (await c.actions(own, at(2, 9))).find((a) => a.command?.command.endsWith('.turnOffRuleInFile'));
    expect(off?.title).toBe('在本文件停用“标点重复”');
    await c.connection.sendRequest('workspace/executeCommand', off?.command);
    const [, change] = edits[0]?.edit.documentChanges ?? [];
    const text = applied(parseDraft(''), (change as { edits: TextEdit[] }).edits);
    expect(JSON.parse(text)).toEqual({ files: { '会议/发言.jianggao': { rules: { 'repeated-punctuation': 'off' } } } });
    expect(found(await c.pull(own))).toEqual([]);
    expect(found(await c.pull(other))).toHaveLength(1);
  });

  it('turn a rule off in one file: of a lone file in the settings of the user, of an unsaved one until it is closed', async () => {
    let settings: Record<string, unknown> = {};
    const c = await start({ folders: [], settings: () => settings });
    c.connection.onRequest('jianggao/updateSetting', ({ key, value }: { key: string; value: unknown }) => {
      settings = { ...settings, [key]: value };
      return true;
    });
    const [saved, unsaved] = [uriOf('会议/发言.jianggao'), 'untitled:Untitled-1'];
    for (const uri of [saved, unsaved]) {
      await c.open(uri, TEXT);
      const titles = (await c.actions(uri, at(2, 9))).map((a) => a.title);
      expect(titles.filter((t) => t.includes('停用'))).toEqual([
        `在本文件停用“标点重复”${uri === unsaved ? '，到关闭为止' : ''}`,
        '在我的所有稿件停用“标点重复”',
      ]);
      const argument = { uri, rule: 'repeated-punctuation' };
      const command = { command: 'jianggao.server.turnOffRuleInFile', arguments: [argument] };
      await c.connection.sendRequest('workspace/executeCommand', command);
      expect(found(await c.pull(uri))).toEqual([]);
    }
    expect(settings).toEqual({ files: { [decodeURIComponent(saved)]: { rules: { 'repeated-punctuation': 'off' } } } });
    await c.close(unsaved);
    await c.open(unsaved, TEXT);
    expect(found(await c.pull(unsaved))).toHaveLength(1);
  });

  it('turn a rule off for the user, and say where a .jianggao.json wants it nevertheless', async () => {
    write('{ "rules": { "placeholder": "off" } }');
    let settings: object = {};
    const c = await start({ settings: () => settings });
    const shown: string[] = [];
    c.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
    c.connection.onRequest('jianggao/updateSetting', ({ key, value }: { key: string; value: unknown }) => {
      settings = { [key]: value };
      return true;
    });
    await c.open(uriOf('a.jianggao'), TEXT);
    await run(c, 'jianggao.server.turnOffRuleForMe');
    expect(settings).toEqual({ rules: { 'repeated-punctuation': 'off' } });
    expect(found(await c.pull(uriOf('a.jianggao')))).toEqual([]);
    expect(shown).toEqual([]);
    write('{ "rules": { "repeated-punctuation": "warning" } }');
    await changedOnDisk(c);
    await run(c, 'jianggao.server.turnOffRuleForMe');
    expect(found(await c.pull(uriOf('a.jianggao')))).toHaveLength(1);
    await expect.poll(() => shown).toEqual([expect.stringContaining('.jianggao.json')]);
  });

  it('say what to write where the editor keeps no settings for others', async () => {
    const c = await start({ folders: [] });
    const shown: string[] = [];
    c.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
    await c.open(uriOf('a.jianggao'), TEXT);
    await run(c, 'jianggao.server.turnOffRuleForMe');
    await expect.poll(() => shown).toEqual([expect.stringContaining('{ "repeated-punctuation": "off" }')]);
    await run(c, 'jianggao.server.turnOffRuleInFile');
    expect(found(await c.pull(uriOf('a.jianggao')))).toEqual([]);
  });

  it('open the page of a rule', async () => {
    const c = await start({ capabilities: { ...PULL, window: { showDocument: { support: true } } } });
    const shown = new Promise((resolve) => {
      c.connection.onRequest('window/showDocument', (params) => {
        resolve(params);
        return { success: true };
      });
    });
    await run(c, 'jianggao.server.openRulePage');
    expect(await shown).toMatchObject({ external: true, uri: expect.stringContaining('repeated-punctuation') });
  });

  it('say what is wrong with a call', async () => {
    const c = await start();
    const call = c.connection.sendRequest('workspace/executeCommand', { command: 'jianggao.server.ignore' });
    await expect(call).rejects.toThrow(/expected/);
  });
});
