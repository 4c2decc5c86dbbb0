import assert from 'node:assert/strict';
import { type CompletionList, commands, Position, Selection, type TextEditor, window, workspace } from 'vscode';
import { closeAll, found, openDraft, pause, press, type, waitFor } from '../support.ts';

const begun = `在全市档案工作会议上的交流发言

各位领导、同志们：

按照会议安排，现将我局档案工作情况汇报如下：

一、把底数摸清

档案工作，底数是第一位的。一是查库房，二是查目录，三是查借阅。
`;

const toEnd = (editor: TextEditor): void => {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
};

const completionsAt = async (editor: TextEditor, position: Position): Promise<CompletionList> =>
  waitFor('completions', async () => {
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      position,
    );
    return list.items.length > 0 && list;
  });

/** Accepts what the quick pick shows, until the document is there that the command makes. */
const acceptUntil = async <T>(what: string, ask: () => T | undefined | false): Promise<T> =>
  waitFor(what, async () => {
    const answer = ask();
    if (answer === undefined || answer === false) {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await pause(400);
    }
    return answer;
  });

suite('Writing', () => {
  teardown(closeAll);

  test('a new draft is made from a genre, and says nothing but what is to be filled in', async () => {
    const command = commands.executeCommand('jianggao.newDraft');
    const document = await acceptUntil('the new draft', () =>
      workspace.textDocuments.find(
        (one) => one.isUntitled && one.languageId === 'jianggao' && one.getText().length > 80,
      ),
    );
    await command;
    assert.match(document.getText(), /^一、/m);
    assert.match(document.getText(), /^二、/m);
    await waitFor('the findings', () => found(document).length > 0);
    const rules = new Set(found(document).map(({ code }) => (typeof code === 'object' ? code.value : code)));
    assert.deepEqual([...rules], ['placeholder']);
  });

  test('a section is put in below the caret, with the next number', async () => {
    const editor = await openDraft(begun);
    toEnd(editor);
    const command = commands.executeCommand('jianggao.insertSection');
    await acceptUntil('the section', () => editor.document.getText().length > begun.length + 10);
    await command;
    assert.match(editor.document.getText(), /^二、/m);
    assert.ok(editor.document.getText().startsWith(begun));
  });

  test('a snippet completion is accepted', async () => {
    const editor = await openDraft(begun);
    toEnd(editor);
    const { items } = await completionsAt(editor, editor.selection.active);
    assert.ok(items.length > 0);
    await commands.executeCommand('editor.action.triggerSuggest');
    await pause(1000);
    await press('Enter');
    await waitFor('the text', () => editor.document.getText().length > begun.length);
    assert.ok(editor.document.getText().startsWith(begun));
    assert.match(editor.document.getText().slice(begun.length), /二、/);
  });

  test('the next enumerator is offered at the end of a point', async () => {
    const editor = await openDraft(begun.replace('，三是查借阅。\n', '，'));
    toEnd(editor);
    const { items } = await completionsAt(editor, editor.selection.active);
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(
      labels.some((label) => label.startsWith('三是')),
      labels.join(' | '),
    );
  });

  test('typing 二、 offers the next heading', async () => {
    const editor = await openDraft(begun);
    toEnd(editor);
    await type('二、');
    const line = editor.document.lineCount - 1;
    assert.equal(editor.document.lineAt(line).text, '二、');
    assert.ok(window.activeTextEditor === editor);
    const { items } = await completionsAt(editor, new Position(line, 2));
    assert.ok(items.length > 0);
  });
});
