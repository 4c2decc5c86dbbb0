import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { commands, Uri, workspace } from 'vscode';
import { whyAsk } from '../../../client/src/tools/asked-draft.ts';
import { api, closeAll, fileUri, found, openDraft, pause, waitFor, waitForRule, waitWithoutRule } from '../support.ts';

const FAULTY = '在推进会上的发言\n各位领导：\n各项工作取得明显成效。。下一步要抓落实。\n';

/** The process ids of our server: the children of this extension host that run it. Only where there is /proc. */
const servers = (): number[] =>
  readdirSync('/proc').flatMap((name) => {
    try {
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return Number(parent) === process.pid && /dist.server\.cjs/.test(line) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });

suite('Reliability', () => {
  teardown(closeAll);

  test('a link in the workspace is asked about before a tool follows it', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = fileUri('.').fsPath;
    symlinkSync(__dirname, `${folder}/别处`);
    assert.equal(await whyAsk(fileUri('座谈会发言.讲稿')), undefined);
    assert.equal(await whyAsk(fileUri('别处/a-reliability.test.cjs')), 'link');
    assert.equal(await whyAsk(Uri.file(`${__dirname}/a-reliability.test.cjs`)), 'elsewhere');
  });

  test('a server that is killed comes back with its diagnostics', async function () {
    if (process.platform !== 'linux') this.skip();
    const { session } = await api();
    const { document } = await openDraft(FAULTY);
    await waitForRule(document, 'repeated-punctuation');
    const [pid] = await waitFor('the server process', () => servers().length === 1 && servers());
    assert.ok(pid);
    process.kill(pid, 'SIGKILL');
    await waitFor('another server', () => servers().length === 1 && servers()[0] !== pid);
    await waitFor('the session', () => session.state() === 'running');
    await waitForRule(document, 'repeated-punctuation');
    // And it follows what is written now.
    const editor = await openDraft(FAULTY.replace('。。', '。'));
    await waitWithoutRule(editor.document, 'repeated-punctuation');
    await editor.edit((edit) => edit.insert(editor.document.positionAt(editor.document.getText().length), '好。。\n'));
    await waitForRule(editor.document, 'repeated-punctuation');
  });

  test('the extension reaches out to nobody', async () => {
    const { session } = await api();
    const tried: string[] = [];
    /** What our bundle asks of a function is written down; the extension host goes on with its own. */
    const watch = <T extends object>(owner: T, name: keyof T & string): (() => void) => {
      const own = owner[name];
      if (typeof own !== 'function') return () => undefined;
      const watched = function (this: unknown, ...given: unknown[]): unknown {
        const { stack = '' } = new Error(name);
        if (/dist.client\.cjs|jianggao\.jianggao/.test(stack)) tried.push(stack);
        return Reflect.apply(own, this, given);
      };
      Object.defineProperty(owner, name, { value: watched, configurable: true, writable: true });
      return () => Object.defineProperty(owner, name, { value: own, configurable: true, writable: true });
    };
    const restore = [
      watch(net.Socket.prototype, 'connect'),
      watch(net.Server.prototype, 'listen'),
      watch(http, 'request'),
      watch(globalThis, 'fetch'),
    ];
    try {
      await session.restart();
      const { document } = await openDraft(FAULTY);
      await waitForRule(document, 'repeated-punctuation');
      await commands.executeCommand('jianggao.showStatistics');
      await pause(1000);
      assert.ok(found(document).length > 0);
      assert.equal(workspace.isTrusted, true);
    } finally {
      for (const back of restore) back();
    }
    assert.deepEqual(tried, []);
  });
});
