import assert from 'node:assert/strict';
import { commands, type Uri, window, workspace } from 'vscode';
import { METHODS, type PatternsResult } from '../../../server/src/lsp/protocol.ts';
import {
  api,
  closeAll,
  fileUri,
  found,
  inBrowser,
  openDraft,
  pause,
  press,
  shot,
  waitFor,
  waitForRule,
  waitWithoutRule,
} from '../support.ts';

const body = '这里写明要抓的事、要办的人、要成的样子，一件一件讲清楚。';
const model = `在全县秸秆利用现场会上的交流发言
各位领导、同志们：
${body}根据会议安排，现将有关情况汇报如下。
一、算清“三本账”，增强离田底气
${body}一是算好“地”的账，做到有余可取。${body}二是算好“牛”的账，做到有料可喂。${body}三是算好“人”的账，做到有利可图。${body}
二、走通“三条路”，增强利用后劲
${body}一是走通“肥”的路，做到有地可还。${body}二是走通“料”的路，做到有畜可养。${body}三是走通“能”的路，做到有炉可烧。${body}
以上发言，请批评指正。
`;

const exists = async (uri: Uri): Promise<boolean> => {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
};

const remove = async (...uris: readonly Uri[]): Promise<void> => {
  for (const uri of uris) if (await exists(uri)) await workspace.fs.delete(uri);
};

suite('Learning', () => {
  const pattern = (): Uri => fileUri('交流发言.文种.json');
  const configuration = (): Uri => fileUri('.jianggao.json');

  teardown(async () => {
    await closeAll();
    await remove(pattern(), configuration());
  });

  test('a pattern is learned from the open draft, saved, and used for the drafts here', async function () {
    // The dialog of the system is out of reach of the tests; that of the browser is the editor's own.
    if (!inBrowser) this.skip();
    await remove(pattern(), configuration());
    const { document } = await openDraft(model);
    await (await api()).session.client();
    const learning = commands.executeCommand('jianggao.learnPattern');
    await pause(800);
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await waitFor('the file', async () => {
      await pause(600);
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return exists(pattern());
    });
    await learning;
    const shown = await waitFor('the pattern', () =>
      window.activeTextEditor?.document.uri.path.endsWith('交流发言.文种.json') ? window.activeTextEditor : undefined,
    );
    const { headings, families } = JSON.parse(shown.document.getText());
    assert.deepEqual(headings, ['○○“三○○”，增强○○○○']);
    assert.deepEqual(families, ['一是']);
    await shot('learned-pattern');
    await waitFor('the configuration', async () => {
      await commands.executeCommand('notifications.focusToasts');
      await commands.executeCommand('notification.acceptPrimaryAction');
      await pause(400);
      return exists(configuration());
    });
    const client = await (await api()).session.client();
    await waitFor('the pattern in use', async () => {
      const uri = client.code2ProtocolConverter.asUri(fileUri('座谈会发言.讲稿'));
      const [first] = await client.sendRequest<PatternsResult>(METHODS.patterns, { uri });
      return first?.id === 'learned';
    });
    assert.equal(document.getText(), model);
  });

  test('a draft is held against a pattern file, and has no such finding where it is the model', async () => {
    const client = await (await api()).session.client();
    const learned = await client.sendRequest<{ text: string }>(METHODS.learnPattern, { texts: [model] });
    await workspace.fs.writeFile(pattern(), new TextEncoder().encode(learned.text));
    await workspace.fs.writeFile(configuration(), new TextEncoder().encode('{ "pattern": "交流发言.文种.json" }'));
    const { document: broken } = await openDraft(model.replace('走通“三条路”，增强利用后劲', '抓好利用'));
    await waitForRule(broken, 'missing-part');
    const { document: good } = await openDraft(model);
    await waitWithoutRule(good, 'missing-part');
    await pause(500);
    assert.deepEqual(found(good, 'missing-part'), []);
    await press('Escape');
  });

  test('a pattern file is taken from the settings of the editor', async () => {
    const client = await (await api()).session.client();
    const learned = await client.sendRequest<{ text: string }>(METHODS.learnPattern, { texts: [model] });
    await workspace.fs.writeFile(pattern(), new TextEncoder().encode(learned.text));
    const set = (path: string | undefined): Thenable<void> =>
      workspace.getConfiguration('jianggao').update('patternFile', path, true);
    await set('交流发言.文种.json');
    try {
      const { document } = await openDraft(model.replace('走通“三条路”，增强利用后劲', '抓好利用'));
      await waitForRule(document, 'missing-part');
      await set(undefined);
      await waitWithoutRule(document, 'missing-part');
    } finally {
      await set(undefined);
    }
  });
});
