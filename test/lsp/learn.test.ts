import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApplyWorkspaceEditParams, Diagnostic, TextEdit } from 'vscode-languageserver-protocol/node';
import { parseDraft } from '../../server/src/draft/parse.ts';
import { pathTo, placeOf } from '../../server/src/lsp/pattern-files.ts';
import type { LearnPatternResult, PatternsResult } from '../../server/src/lsp/protocol.ts';
import { formatPattern, learnPattern } from '../../server/src/service/learn.ts';
import { type ClientOptions, startClient, type TestClient } from '../support/lsp-client.ts';
import { applied } from '../support/service.ts';

const MODEL = readFileSync('samples/交流发言.讲稿', 'utf8');
const BROKEN = MODEL.replace(/^二、.*$/m, '二、抓好落实');
const PATTERN = formatPattern(learnPattern([parseDraft(MODEL)]));
let folder: string;
let client: TestClient | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianggao-learn-'));
});
afterEach(async () => {
  if (client) expect(await client.stop()).toBe(0);
  client = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const start = async (options: ClientOptions = {}) => {
  client = await startClient({ folders: [pathToFileURL(folder).href], ...options });
  return client;
};
const parts = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter((d) => d.code === 'missing-part').map((d) => d.message);
const changed = (c: TestClient, name: string) =>
  c.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });

describe('jianggao/learnPattern', () => {
  it('learns from files, from what is open, and from texts', async () => {
    write('a.讲稿', MODEL);
    const c = await start();
    await c.open('untitled:model', MODEL);
    const learn = (params: object) =>
      c.connection.sendRequest<LearnPatternResult | null>('jianggao/learnPattern', params);
    for (const params of [{ uris: [uriOf('a.讲稿')] }, { uris: ['untitled:model'] }, { texts: [MODEL] }]) {
      const result = await learn(params);
      expect(result?.pattern).toMatchObject({ sections: { usual: 3 }, families: ['一是'] });
      expect(JSON.parse(result?.text ?? '')).toEqual(result?.pattern);
    }
    expect(await learn({ uris: [uriOf('none')] })).toBeNull();
    expect((await learn({ uris: [uriOf('none')], texts: [MODEL] }))?.unread).toEqual([uriOf('none')]);
    expect(await learn({})).toBeNull();
  });
});

describe('a pattern file that .jianggao.json names', () => {
  it('is what drafts are held against, made of and helped with', async () => {
    write('.jianggao.json', '{ "pattern": "文种/范文.json" }');
    write('文种/范文.json', PATTERN);
    const c = await start();
    await c.open(uriOf('a.jianggao'), MODEL);
    await c.open(uriOf('b.jianggao'), BROKEN);
    expect(parts(await c.pull(uriOf('a.jianggao')))).toEqual([]);
    expect(parts(await c.pull(uriOf('b.jianggao')))).toEqual([expect.stringContaining('没有用这个句式')]);
    for (const params of [{ uri: uriOf('a.jianggao') }, {}]) {
      const [own] = await c.connection.sendRequest<PatternsResult>('jianggao/patterns', params);
      expect(own).toMatchObject({ id: 'learned', name: '交流发言（学自范文）', sections: 3, points: 3 });
      const draft = await c.connection.sendRequest('jianggao/newDraft', { pattern: 'learned', sections: 2, ...params });
      expect(draft).toMatchObject({ snippet: expect.stringContaining('二、突出“') });
    }
    const sections = await c.connection.sendRequest<{ body: string }[]>('jianggao/sectionSnippets', {
      uri: uriOf('a.jianggao'),
      position: { line: 99, character: 0 },
    });
    expect(sections.some((s) => s.body.startsWith('四、突出“'))).toBe(true);
  });

  it('is read again when it changes; one that cannot be used is shown in the configuration', async () => {
    write('.jianggao.json', '{\n  "pattern": "范文.json" }');
    write('范文.json', PATTERN);
    const c = await start();
    await c.open(uriOf('b.jianggao'), BROKEN);
    expect(parts(await c.pull(uriOf('b.jianggao')))).toHaveLength(1);
    write('范文.json', '{ "name": "我的", "sections": 9 }');
    await changed(c, '范文.json');
    await expect
      .poll(async () => parts(await c.pull(uriOf('b.jianggao'))))
      .toEqual(['“我的”分 9 个部分，这篇分了 3 个。']);
    write('范文.json', '{ "name": "我的",\n "sections": "九" }');
    await changed(c, '范文.json');
    await expect.poll(async () => parts(await c.pull(uriOf('b.jianggao')))).toEqual([]);
    const [problem] = await c.pushed(uriOf('.jianggao.json'));
    expect(problem).toMatchObject({
      range: { start: { line: 1, character: 13 }, end: { line: 1, character: 22 } },
      message: '文种结构文件“范文.json”用不了：“sections”这一项写得不对；文种改按标题判断。',
    });
  });
});

describe('a pattern file that the editor names', () => {
  const open = async (c: TestClient, uri: string) => {
    await c.open(uri, BROKEN);
    return parts(await c.pull(uri));
  };
  const departs = [expect.stringContaining('没有用这个句式')];

  it('is found from the workspace folder, or wherever it is', async () => {
    write('文种/范文.json', PATTERN);
    for (const patternFile of ['文种/范文.json', ' ./文种/范文.json ', join(folder, '文种/范文.json')]) {
      const c = await start({ settings: () => ({ pattern: 'work-report', patternFile }) });
      for (const uri of [uriOf('稿/b.jianggao'), 'untitled:b']) expect(await open(c, uri)).toEqual(departs);
      const [own] = await c.connection.sendRequest<PatternsResult>('jianggao/patterns', {});
      expect(own?.id).toBe('learned');
      expect(await c.stop()).toBe(0);
      client = undefined;
    }
  });

  it('is found by a lone file, from its own folder or by its whole path', async () => {
    write('范文.json', PATTERN);
    const beside = await start({ folders: [], settings: () => ({ patternFile: '范文.json' }) });
    expect(await open(beside, uriOf('b.jianggao'))).toEqual(departs);
    await beside.stop();
    const whole = await start({ folders: [], settings: () => ({ patternFile: join(folder, '范文.json') }) });
    expect(await open(whole, 'untitled:b')).toEqual(departs);
  });

  it('gives way to .jianggao.json, and where it cannot be read to the title; that is said once', async () => {
    write('.jianggao.json', '{ "pattern": "none" }');
    write('范文.json', PATTERN);
    const c = await start({ settings: () => ({ patternFile: '范文.json' }) });
    expect(await open(c, uriOf('b.jianggao'))).toEqual([]);
    await c.stop();
    rmSync(join(folder, '.jianggao.json'));
    const said: string[] = [];
    const lost = await start({ settings: () => ({ patternFile: '没有.json' }) });
    lost.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void said.push(message));
    expect(await open(lost, uriOf('b.jianggao'))).toEqual([]);
    expect(await open(lost, uriOf('c.jianggao'))).toEqual([]);
    expect(said).toEqual(['读不到文种结构文件“没有.json”，文种改按标题判断。']);
  });

  it('is none that the setting for the genre names', async () => {
    write('范文.json', PATTERN);
    const c = await start({ settings: () => ({ pattern: '范文.json' }) });
    expect(await open(c, uriOf('b.jianggao'))).toEqual([]);
  });
});

describe('a folder that is not trusted', () => {
  it('has no file read that its .jianggao.json names; the rest of it holds', async () => {
    write('.jianggao.json', '{ "pattern": "范文.json", "rules": { "placeholder": "off" } }');
    write('范文.json', PATTERN);
    const c = await start({ initializationOptions: { trusted: false } });
    await c.open(uriOf('b.jianggao'), `${BROKEN}\n今年完成××项。\n`);
    const found = await c.pull(uriOf('b.jianggao'));
    expect(parts(found)).toEqual([]);
    expect(found.map(({ code }) => code)).not.toContain('placeholder');
  });
});

describe('the command usePattern', () => {
  const use = async (c: TestClient, argument: object) => {
    const edits: ApplyWorkspaceEditParams[] = [];
    c.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      edits.push(params);
      return { applied: true };
    });
    const done = await c.connection.sendRequest('workspace/executeCommand', {
      command: 'jianggao.server.usePattern',
      arguments: [argument],
    });
    return { done, edits };
  };

  it('writes a .jianggao.json, which holds at once', async () => {
    write('文种/范文.json', PATTERN);
    const c = await start();
    await c.open(uriOf('b.jianggao'), BROKEN);
    const before = parts(await c.pull(uriOf('b.jianggao')));
    const { done, edits } = await use(c, { pattern: uriOf('文种/范文.json'), uri: uriOf('b.jianggao') });
    expect(done).toBe(true);
    const [create, change] = edits[0]?.edit.documentChanges ?? [];
    expect(create).toMatchObject({ kind: 'create', uri: uriOf('.jianggao.json') });
    const text = applied(parseDraft(''), (change as { edits: TextEdit[] }).edits);
    expect(JSON.parse(text)).toEqual({ pattern: '文种/范文.json' });
    expect(parts(await c.pull(uriOf('b.jianggao')))).toEqual([expect.stringContaining('没有用这个句式')]);
    expect(before).toEqual([]);
  });

  it('edits the one that there is, and finds a place for a lone file', async () => {
    write('稿/.jianggao.json', '{ "pattern": "none" }');
    write('文种/范文.json', PATTERN);
    const c = await start({ folders: [] });
    const there = await use(c, { pattern: uriOf('文种/范文.json'), uri: uriOf('稿/a.jianggao') });
    const [edit] = there.edits[0]?.edit.changes?.[uriOf('稿/.jianggao.json')] ?? [];
    expect(edit?.newText).toBe('"../文种/范文.json"');
    const lone = await use(c, { pattern: uriOf('文种/范文.json'), uri: 'untitled:a' });
    expect(lone.edits[0]?.edit.documentChanges?.[0]).toMatchObject({ uri: uriOf('文种/.jianggao.json') });
  });

  it('says what is wrong with a call', async () => {
    const c = await start();
    await expect(use(c, {})).rejects.toThrow(/expected/);
  });
});

describe('paths', () => {
  it.each([
    ['范文.json', 'file:///home/a/.jianggao.json', 'file:///home/a/%E8%8C%83%E6%96%87.json'],
    ['./b/c d.json', 'file:///home/a/.jianggao.json', 'file:///home/a/b/c%20d.json'],
    ['../b.json', 'file:///home/a/.jianggao.json', 'file:///home/b.json'],
    ['b\\c.json', 'file:///c%3A/a/.jianggao.json', 'file:///c%3A/a/b/c.json'],
    ['/etc/b.json', 'file:///home/a/.jianggao.json', 'file:///etc/b.json'],
    ['//host/share/b.json', 'file:///home/a/.jianggao.json', undefined],
  ])('%s from %s', (path, from, to) => {
    expect(placeOf(path, from)).toBe(to);
  });

  it('lead back', () => {
    expect(pathTo('file:///home/b/x.json', 'file:///home/a/c/.jianggao.json')).toBe('../../b/x.json');
    expect(pathTo('file:///home/a/%E8%8C%83.json', 'file:///home/a/.jianggao.json')).toBe('范.json');
    expect(pathTo('vscode-vfs://x/a.json', 'file:///home/a/.jianggao.json')).toBeUndefined();
  });
});
