// No claims here but that the pictures can be taken: they are for the eye, and one of them is for the README.
import { ConfigurationTarget, commands, Selection, type TextEditor, workspace } from 'vscode';
import { closeAll, found, inBrowser, onPage, openDraft, openFile, pause, press, shot, waitFor } from '../support.ts';

const sample = 'samples/问题稿.讲稿';

const theme = async (name: string): Promise<void> => {
  await workspace.getConfiguration('workbench').update('colorTheme', name, ConfigurationTarget.Global);
  await pause(1000);
};

const putCaret = (editor: TextEditor, needle: string): void => {
  const at = editor.document.positionAt(Math.max(0, editor.document.getText().indexOf(needle)));
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection);
};

const wholeWindow = async (): Promise<TextEditor> => {
  await commands.executeCommand('workbench.action.closePanel');
  await commands.executeCommand('workbench.view.explorer');
  await commands.executeCommand('outline.focus');
  const editor = await openFile(sample);
  await waitFor('findings', () => found(editor.document).length > 0);
  await commands.executeCommand('notifications.clearAll');
  await pause(800);
  return editor;
};

suite('Pictures', () => {
  suiteSetup(function () {
    if (!inBrowser) this.skip();
  });
  suiteTeardown(async () => {
    await closeAll();
    await theme('Default Dark Modern');
  });

  for (const name of ['Default Dark Modern', 'Default Light Modern']) {
    const kind = name.includes('Dark') ? 'dark' : 'light';

    test(`the window, ${kind}`, async () => {
      await theme(name);
      await wholeWindow();
      await shot(`window-${kind}`);
      await commands.executeCommand('workbench.actions.view.problems');
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await shot(`problems-${kind}`);
      await commands.executeCommand('workbench.action.closePanel');
    });

    test(`light bulb and hover, ${kind}`, async () => {
      const editor = await wholeWindow();
      const finding = found(editor.document)[0];
      if (!finding) return;
      editor.selection = new Selection(finding.range.start, finding.range.start);
      editor.revealRange(finding.range);
      await commands.executeCommand('editor.action.quickFix');
      await shot(`quick-fix-${kind}`);
      await press('Escape');
      await commands.executeCommand('editor.action.showHover');
      await shot(`hover-${kind}`);
      await press('Escape');
    });
  }

  test('completion', async () => {
    const editor = await wholeWindow();
    putCaret(editor, '\n二、');
    await commands.executeCommand('editor.action.triggerSuggest');
    await shot('completion');
    await press('Escape');
  });

  test('a new draft is chosen', async () => {
    await closeAll();
    const command = commands.executeCommand('jianggao.newDraft');
    await shot('new-draft-pick');
    await press('Escape', 'workbench.action.closeQuickOpen');
    await command;
  });

  test('a new draft', async () => {
    await openDraft('');
    await shot('empty-draft');
  });

  test('what the status bar tells', async () => {
    await wholeWindow();
    await pause(1500);
    await onPage({ do: 'hover', name: '[id="jianggao.jianggao.jianggao.counts"], [id*="jianggao.counts"]' });
    await shot('status');
  });

  test('the picture of the README', async () => {
    await theme('Default Light Modern');
    await closeAll();
    await wholeWindow();
    // The outline takes the place of the files.
    await onPage({ do: 'click', name: '.explorer-viewlet .pane-header' });
    await commands.executeCommand('workbench.actions.view.problems');
    const editor = await openFile(sample);
    await pause(500);
    const promise = found(editor.document).find(({ relatedInformation }) => (relatedInformation ?? []).length > 1);
    const at = (promise ?? found(editor.document)[0])?.range.start ?? editor.selection.start;
    editor.selection = new Selection(at, at);
    await commands.executeCommand('editor.action.showHover');
    await shot('readme');
  });
});
