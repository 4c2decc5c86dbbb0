import assert from 'node:assert/strict';
import { CodeActionKind, commands, workspace } from 'vscode';
import {
  actionsAt,
  apply,
  closeAll,
  fileUri,
  openDraft,
  openFile,
  readFile,
  waitFor,
  waitForRule,
  waitWithoutRule,
} from '../support.ts';

const text = '在全镇春耕生产会上的讲话\n\n同志们：\n\n春耕在即,种子和农资都已备齐。。现在就看谁动手早、动手快。\n';

suite('Fixes', () => {
  teardown(closeAll);

  test('a quick fix repairs its own place', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const finding = await waitForRule(document, 'enumerator-sequence');
    const fix = (await actionsAt(document, finding)).find(({ edit }) => edit);
    assert.ok(fix?.edit, 'there is a repair');
    await apply(fix);
    assert.match(document.getText(), /三是上门听评价/);
    await waitWithoutRule(document, 'enumerator-sequence');
  });

  test('the preferred quick fix is applied by its own key', async () => {
    const editor = await openDraft(text);
    const finding = await waitForRule(editor.document, 'repeated-punctuation');
    const [fix] = await actionsAt(editor.document, finding);
    assert.ok(fix);
    await apply(fix);
    await waitWithoutRule(editor.document, 'repeated-punctuation');
  });

  test('fix all repairs what leaves no doubt, in one undo step', async () => {
    const { document } = await openDraft(text);
    await waitForRule(document, 'repeated-punctuation');
    await commands.executeCommand('jianggao.fixAll');
    await waitFor('the repair', () => document.getText() !== text);
    assert.equal(document.getText(), text.replace(',', '，').replace('。。', '。'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  test('the source action does the same', async () => {
    const { document } = await openDraft(text);
    await waitForRule(document, 'repeated-punctuation');
    await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.jianggao', apply: 'first' });
    await waitFor('the repair', () => document.getText() !== text);
    assert.equal(document.getText(), text.replace(',', '，').replace('。。', '。'));
  });

  test('fix all on a clean draft changes nothing', async () => {
    const { document } = await openDraft('在全镇春耕生产会上的讲话\n\n同志们：\n\n春耕在即。\n');
    await commands.executeCommand('jianggao.fixAll');
    assert.equal(document.isDirty, true);
    assert.equal(document.getText(), '在全镇春耕生产会上的讲话\n\n同志们：\n\n春耕在即。\n');
  });

  test('a rule is turned off in this workspace from the light bulb', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const finding = await waitForRule(document, 'placeholder');
    const actions = await actionsAt(document, finding, CodeActionKind.Empty);
    const off = actions.find(({ command }) => command?.command === 'jianggao.server.turnOffRule');
    assert.ok(off, `offered: ${actions.map(({ title }) => title).join(' | ')}`);
    await apply(off);
    await waitWithoutRule(document, 'placeholder');
    const file = await waitFor('.jianggao.json', async () => {
      const open = workspace.textDocuments.find(({ uri }) => uri.toString() === fileUri('.jianggao.json').toString());
      return open?.getText() ?? readFile(fileUri('.jianggao.json'));
    });
    assert.equal((JSON.parse(file) as { rules: Record<string, string> }).rules.placeholder, 'off');
    await workspace.saveAll();
    await workspace.fs.delete(fileUri('.jianggao.json'));
    await waitForRule(document, 'placeholder');
  });

  test('a finding is ignored here from the light bulb', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const finding = await waitForRule(document, 'placeholder');
    const actions = await actionsAt(document, finding, CodeActionKind.Empty);
    const ignore = actions.find(({ command }) => command?.command === 'jianggao.server.ignore');
    assert.ok(ignore, `offered: ${actions.map(({ title }) => title).join(' | ')}`);
    await apply(ignore);
    await waitWithoutRule(document, 'placeholder');
    await workspace.saveAll();
    await workspace.fs.delete(fileUri('.jianggao.json'));
    await waitForRule(document, 'placeholder');
  });
});
