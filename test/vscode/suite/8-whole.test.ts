import assert from 'node:assert/strict';
import { type CodeLens, ConfigurationTarget, commands, Selection, TabInputWebview, window, workspace } from 'vscode';
import { METHODS, type StatsResult } from '../../../server/src/lsp/protocol.ts';
import {
  api,
  closeAll,
  found,
  inBrowser,
  onPage,
  openDraft,
  openFile,
  pause,
  press,
  shot,
  waitFor,
} from '../support.ts';

const draft = `在全市河湖治理推进会上的讲话

同志们：

今年以来，全市河湖面貌有了新变化。下面，我讲三点意见。

一、答好“三问”，摸清家底

一是问源头。要走遍每一条河、每一道渠，弄清XX处排口的来龙去脉。二是问堤防。要把老旧堤防逐段量一遍。

二、压实责任

三、强化督导

要跟踪问效，千方百计解难题。要千方百计补短板。要千方百计保安澜，于20XX年见到成效。
`;

const settings = () => workspace.getConfiguration('jianggao');
const set = (name: string, value: unknown) => settings().update(name, value, ConfigurationTarget.Global);
const lensesOf = async (editor: { document: { uri: unknown } }): Promise<string[]> => {
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri);
  return lenses.flatMap(({ command }) => (command?.command === 'jianggao.showStatistics' ? [command.title] : []));
};
const statisticsTab = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('jianggao.statistics'));
const theme = async (name: string): Promise<void> => {
  await workspace.getConfiguration('workbench').update('colorTheme', name, ConfigurationTarget.Global);
  await pause(1000);
};

suite('The whole', () => {
  teardown(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
    for (const name of ['codeLens', 'timeBudget']) await set(name, undefined);
  });

  test('figures stand above headings, and a command hides them', async () => {
    const editor = await openDraft(draft);
    const lenses = await waitFor('the lenses', async () => {
      const now = await lensesOf(editor);
      return now.length === 3 && now;
    });
    assert.match(
      lenses[0] ?? '',
      /^2 (?:points|点) · \d+ (?:characters|字).* · (?:3 promised · 2 found|承诺 3 · 实有 2)$/,
    );
    await shot('code-lens');
    await commands.executeCommand('jianggao.toggleCodeLens');
    await waitFor('no lenses', async () => (await lensesOf(editor)).length === 0);
    assert.equal(settings().get('codeLens'), 'off');
    await commands.executeCommand('jianggao.toggleCodeLens');
    await waitFor('the lenses', async () => (await lensesOf(editor)).length === 3);
  });

  test('what is to be filled in is gone through with keys, round and round', async () => {
    const editor = await openDraft(draft);
    await waitFor('findings', () => found(editor.document, 'placeholder').length === 2);
    editor.selection = new Selection(0, 0, 0, 0);
    const step = async (key: string, command: string): Promise<string> => {
      const before = editor.selection;
      await press(key, command);
      await waitFor('the caret', () => !editor.selection.isEqual(before));
      const line = editor.document.lineAt(editor.selection.active).text;
      return editor.selection.isEmpty ? line : editor.document.getText(editor.selection);
    };
    const next = () => step('Control+Alt+BracketRight', 'jianggao.nextPlaceholder');
    const previous = () => step('Control+Alt+BracketLeft', 'jianggao.previousPlaceholder');
    assert.deepEqual([await next(), await next(), await next(), await next()], ['XX', '二、压实责任', '20XX', 'XX']);
    assert.deepEqual([await previous(), await previous(), await previous()], ['20XX', '二、压实责任', 'XX']);
  });

  test('what is to be filled in is listed, and the draft follows the choice', async () => {
    const editor = await openDraft(draft);
    await waitFor('findings', () => found(editor.document, 'placeholder').length === 2);
    await commands.executeCommand('jianggao.listPlaceholders');
    await waitFor('the first place', () => editor.document.getText(editor.selection) === 'XX');
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await waitFor('the last place', () => editor.document.getText(editor.selection) === '20XX');
    await shot('to-be-filled-in');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await pause(300);
    assert.equal(editor.document.getText(editor.selection), '20XX');
  });

  test('the status bar counts the selection, and says the minutes left', async () => {
    const editor = await openDraft(draft);
    await set('timeBudget', 5);
    const client = await (await api()).session.client();
    await waitFor('the budget', async () => {
      const now = await client.sendRequest<StatsResult>(METHODS.stats, { uri: editor.document.uri.toString() });
      return now.timeBudget === 5;
    });
    editor.selection = new Selection(4, 0, 4, 16);
    await pause(1000);
    await shot('selection');
    await set('timeBudget', 0.1);
    await waitFor('the finding', () => found(editor.document, 'time-budget').length === 1);
    await onPage({ do: 'hover', name: '[id*="jianggao.counts"]' });
    await shot('over-time');
  });

  test('the statistics lead to the places they name, by keyboard', async () => {
    const editor = await openDraft(draft);
    await waitFor('findings', () => found(editor.document).length > 0);
    await commands.executeCommand('jianggao.showStatistics');
    await waitFor('the view', statisticsTab);
    await pause(1500);
    if (!inBrowser) return;
    await press('Tab');
    await press('Enter');
    await waitFor('the place', () => window.activeTextEditor?.document === editor.document);
    await waitFor('the gap', () => {
      const { activeTextEditor: now } = window;
      return now?.document.getText(now.selection) === 'XX';
    });
  });

  test('the statistics of a draft full of markup', async () => {
    const evil = '<script>document.body.innerHTML="gone"</script><img src=x onerror="document.body.remove()">';
    await openDraft(draft.replaceAll('要', `要${evil}`).replace('家底', `家底${evil}`).replace('推进会', evil));
    await commands.executeCommand('jianggao.showStatistics');
    await waitFor('the view', statisticsTab);
    await shot('statistics-hostile');
  });

  for (const kind of ['Dark', 'Light']) {
    test(`the statistics, ${kind}`, async () => {
      await theme(`Default ${kind} Modern`);
      await openFile('samples/问题稿.讲稿');
      // An editor that loses the focus at once asks for no lenses.
      await pause(1500);
      await commands.executeCommand('jianggao.showStatistics');
      await waitFor('the view', statisticsTab);
      await pause(2500);
      await shot(`statistics-${kind.toLowerCase()}`);
      await theme('Default Dark Modern');
    });
  }
});
