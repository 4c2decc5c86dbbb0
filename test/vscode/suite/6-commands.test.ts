import assert from 'node:assert/strict';
import { commands, languages, workspace } from 'vscode';
import { METHODS, type StatsResult } from '../../../server/src/lsp/protocol.ts';
import {
  api,
  closeAll,
  fileUri,
  found,
  inWorker,
  openDraft,
  openFile,
  pause,
  waitFor,
  waitForRule,
  waitWithoutRule,
} from '../support.ts';

suite('Commands', () => {
  teardown(closeAll);

  test('checking the whole workspace finds what is wrong in files that are not open', async () => {
    const closed = fileUri('座谈会发言.讲稿');
    await commands.executeCommand('jianggao.checkWorkspace');
    await waitFor('findings', () => languages.getDiagnostics(closed).length > 0);
    assert.equal(languages.getDiagnostics(fileUri('买菜清单.md')).length, 0);
    await openFile('座谈会发言.讲稿');
    const document = workspace.textDocuments.find(({ uri }) => uri.toString() === closed.toString());
    assert.ok(document);
    await waitForRule(document, 'enumerator-sequence');
    await pause(500);
    assert.equal(found(document, 'enumerator-sequence').length, 1);
  });

  test('the log opens', async () => {
    await commands.executeCommand('jianggao.showLog');
    await commands.executeCommand('workbench.action.closePanel');
  });

  test('the server restarts and its findings come back', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    await waitForRule(document, 'enumerator-sequence');
    const { session } = await api();
    const before = session.running();
    await commands.executeCommand('jianggao.restartServer');
    assert.equal(session.state(), 'running');
    assert.notEqual(session.running(), before);
    await waitForRule(document, 'enumerator-sequence');
    await pause(500);
    assert.equal(found(document, 'enumerator-sequence').length, 1);
  });

  test('a server that is killed comes back, and its findings with it', async function () {
    // Nothing outside of a web worker can kill it.
    if (inWorker) return this.skip();
    const { document } = await openDraft('在春耕会上的讲话\n\n同志们：\n\n春耕在即，种子和农资都已备齐。。\n');
    await waitForRule(document, 'repeated-punctuation');
    const { session } = await api();
    const pid = (): number | undefined =>
      (session.running() as { serverProcess?: { pid?: number } })?.serverProcess?.pid;
    const before = await waitFor('the process', pid);
    process.kill(before, 'SIGKILL');
    await waitFor('a new process', () => {
      const now = pid();
      return now !== undefined && now !== before && now;
    });
    await commands.executeCommand('cursorBottom');
    await commands.executeCommand('type', { text: '大家动手早、、动手快。' });
    await waitFor('both findings', () => found(document, 'repeated-punctuation').length === 2);
  });

  test('counts and speaking time are there, and a real segmenter', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const { session } = await api();
    const client = await session.client();
    const stats = await waitFor('the segmenter', async () => {
      const now = await client.sendRequest<StatsResult>(METHODS.stats, { uri: document.uri.toString() });
      return now.segmenter !== 'loading' && now;
    });
    assert.ok(stats.characters > 300 && stats.characters < 600, String(stats.characters));
    assert.ok(stats.speakingMinutes > 1 && stats.speakingMinutes < 4);
    assert.equal(stats.sections, 3);
    assert.match(stats.segmenter, inWorker ? /^jieba-wasm$/ : /^(?:nodejieba|jieba-wasm)$/);
  });
});

suite('Plain text', () => {
  teardown(closeAll);

  test('a text file that reads like a speech is checked, as the setting says', async () => {
    const { document } = await openFile('表态发言.txt');
    const settings = workspace.getConfiguration('jianggao');
    await commands.executeCommand('cursorBottom');
    await waitFor('stats', async () => {
      const client = await (await api()).session.client();
      return (await client.sendRequest<StatsResult | null>(METHODS.stats, { uri: document.uri.toString() })) !== null;
    });
    await commands.executeCommand('type', { text: '就这些。。' });
    await waitForRule(document, 'repeated-punctuation');
    await settings.update('checkPlainText', 'never', true);
    await waitWithoutRule(document, 'repeated-punctuation');
    await settings.update('checkPlainText', undefined, true);
    await waitForRule(document, 'repeated-punctuation');
  });

  test('a shopping list is checked only when all plain text is', async () => {
    const settings = workspace.getConfiguration('jianggao');
    const { document } = await openFile('买菜清单.md');
    await commands.executeCommand('cursorBottom');
    await commands.executeCommand('type', { text: '盐，糖。。' });
    await pause(1500);
    assert.deepEqual(found(document), []);
    await settings.update('checkPlainText', 'always', true);
    await waitForRule(document, 'repeated-punctuation');
    await settings.update('checkPlainText', undefined, true);
    await waitWithoutRule(document, 'repeated-punctuation');
  });
});
