import assert from 'node:assert/strict';
import { CodeActionKind, commands, workspace } from 'vscode';
import { actionsAt, apply, closeAll, openDraft, waitFor, waitForRule, waitWithoutRule } from '../support.ts';

const speech = `在全乡防火工作会上的讲话

同志们：

入秋以来天干物燥，火险等级一天高过一天。下面，我讲两点意见：

一、看住人。各村把护林员排到山头路口，见烟就查，见火就报。

二、管住火。祭扫、烧荒一律先报后做，谁违反，谁负责。。
`;

suite('A lone unsaved file in a window without a folder', () => {
  teardown(closeAll);

  test('a draft is checked', async () => {
    assert.equal(workspace.workspaceFolders, undefined);
    const { document } = await openDraft(speech);
    await waitForRule(document, 'repeated-punctuation');
    await commands.executeCommand('jianggao.fixAll');
    await waitFor('the repair', () => document.getText() !== speech);
    assert.equal(document.getText(), speech.replace('。。', '。'));
  });

  test('plain text that is pasted in becomes a speech', async () => {
    const { document } = await openDraft('', 'plaintext');
    await commands.executeCommand('type', { text: speech });
    await waitForRule(document, 'repeated-punctuation');
  });

  test('a rule that is turned off is remembered in the settings of the user', async () => {
    const { document } = await openDraft(speech);
    const finding = await waitForRule(document, 'repeated-punctuation');
    const actions = await actionsAt(document, finding, CodeActionKind.Empty);
    const off = actions.find(({ command }) => command?.command === 'jianggao.server.turnOffRuleForMe');
    assert.ok(off, `offered: ${actions.map(({ title }) => title).join(' | ')}`);
    await apply(off);
    await waitWithoutRule(document, 'repeated-punctuation');
    const settings = workspace.getConfiguration('jianggao');
    assert.deepEqual(settings.inspect('rules')?.globalValue, { 'repeated-punctuation': 'off' });
    await settings.update('rules', undefined, true);
    await waitForRule(document, 'repeated-punctuation');
  });

  test('a rule that is turned off in this file is off until the file is closed', async () => {
    const { document } = await openDraft(speech);
    const other = await openDraft(speech);
    const finding = await waitForRule(document, 'repeated-punctuation');
    const actions = await actionsAt(document, finding, CodeActionKind.Empty);
    const off = actions.find(({ command }) => command?.command === 'jianggao.server.turnOffRuleInFile');
    assert.ok(off, `offered: ${actions.map(({ title }) => title).join(' | ')}`);
    await apply(off);
    await waitWithoutRule(document, 'repeated-punctuation');
    await waitForRule(other.document, 'repeated-punctuation');
  });
});
