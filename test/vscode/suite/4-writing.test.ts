import assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Position,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { METHODS, type SectionSnippetsResult } from '../../../server/src/lsp/protocol.ts';
import {
  acceptFirst,
  api,
  closeAll,
  found,
  inBrowser,
  openDraft,
  pause,
  press,
  shot,
  type,
  waitFor,
} from '../support.ts';

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

const labelOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

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

  test('a new draft asks for the occasion, and has transitions to choose from', async function () {
    // No command types into an input box.
    if (!inBrowser) return this.skip();
    const command = commands.executeCommand('jianggao.newDraft');
    await pause(1500);
    await shot('new-draft-genre');
    // The third is the speech that sends people to work.
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await pause(800);
    await type('全县春耕动员会');
    await shot('new-draft-occasion');
    const document = await acceptUntil('the new draft', () =>
      workspace.textDocuments.find((one) => one.isUntitled && one.getText().startsWith('在全县春耕动员会上的讲话')),
    );
    await command;
    const editor = await waitFor('its editor', () =>
      window.activeTextEditor?.document === document ? window.activeTextEditor : undefined,
    );
    const transition = '下面，我讲三点意见。';
    await waitFor('the transitions', async () => {
      if (document.getText(editor.selection) === transition) return true;
      await commands.executeCommand('jumpToNextSnippetPlaceholder');
      await pause(150);
      return false;
    });
    await pause(600);
    await shot('new-draft-transitions');
    await press('ArrowDown');
    await press('Tab');
    await waitFor('the other transition', () => document.getText().includes('下面，我再强调三个方面的问题。'));
    assert.ok(!document.getText().includes(transition));
  });

  test('stock wordings come where they belong: an opening, a transition, a closing', async () => {
    const top = '在全县春耕动员会上的讲话\n\n同志们：\n\n';
    const editor = await openDraft(top);
    const { document } = editor;
    toEnd(editor);
    await waitFor('an answer', async () => (await completionsAt(editor, editor.selection.active)).items.length > 0);
    await type('今');
    await pause(1200);
    await shot('opening');
    await press('Tab');
    await waitFor('the opening', () => document.getText().includes('今天，我们召开全县春耕动员会，既是'));
    await commands.executeCommand('leaveSnippet');
    toEnd(editor);
    await commands.executeCommand('editor.action.triggerSuggest');
    await pause(1000);
    await shot('transition');
    await acceptFirst('下面，我讲三点意见。', document);
    toEnd(editor);
    await editor.edit((builder) =>
      builder.insert(
        editor.selection.active,
        '\n\n一、抢农时\n一天也误不得。\n二、保用水\n一滴也漏不得。\n三、强服务\n一户也少不得。\n',
      ),
    );
    toEnd(editor);
    await type('同');
    await pause(1200);
    await shot('closing');
    await press('Tab');
    await waitFor('the closing', () => document.getText().includes('同志们，任务已经明确，关键在于落实。'));
  });

  test('a section is put in below the caret, with the next number', async () => {
    const editor = await openDraft(begun);
    toEnd(editor);
    const client = await (await api()).session.client();
    const { line, character } = editor.selection.active;
    const uri = editor.document.uri.toString();
    const offered = await client.sendRequest<SectionSnippetsResult>(METHODS.sectionSnippets, {
      uri,
      position: { line, character },
    });
    const next = offered.findIndex(({ body }) => body.startsWith('二、'));
    assert.ok(next >= 0, offered.map(({ label }) => label).join(' | '));
    const command = commands.executeCommand('jianggao.insertSection');
    await pause(1000);
    for (let i = 0; i < next; i++) await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await acceptUntil('the section', () => editor.document.getText().length > begun.length + 10);
    await command;
    assert.match(editor.document.getText(), /^二、/m);
    assert.ok(editor.document.getText().startsWith(begun));
  });

  test('a section that is typed as its number is completed, with tab stops', async () => {
    const editor = await openDraft(begun);
    toEnd(editor);
    await type('二');
    await waitFor('the key', () => editor.document.getText().endsWith('二'));
    const client = await (await api()).session.client();
    const { items } = await client.sendRequest<{ items: { label: string; insertTextFormat?: number }[] }>(
      'textDocument/completion',
      {
        textDocument: { uri: editor.document.uri.toString() },
        position: { line: editor.document.lineCount - 1, character: 1 },
      },
    );
    // The number alone has a place for its title, too.
    const before = items.findIndex(({ label, insertTextFormat }) => insertTextFormat === 2 && label !== '二、');
    assert.ok(before >= 0);
    await commands.executeCommand('editor.action.triggerSuggest');
    await pause(1000);
    await shot('typed-section');
    for (let i = 0; i < before; i++) await press('ArrowDown');
    await press('Tab');
    await waitFor('the section', () => editor.document.getText().length > begun.length + 10);
    assert.ok(editor.document.getText().startsWith(`${begun}二、`), editor.document.getText());
    const atFirstStop = editor.selection;
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await waitFor('the next tab stop', () => !editor.selection.isEqual(atFirstStop));
  });

  test('Enter ends the paragraph, whatever is offered behind the full stop', async function () {
    // No command stands for the key itself.
    if (!inBrowser) return this.skip();
    const editor = await openDraft(begun.trimEnd().replace(/。$/, ''));
    toEnd(editor);
    await type('。');
    await pause(1000);
    await shot('behind-full-stop');
    await press('Enter');
    await waitFor('the new line', () => editor.document.getText().endsWith('\n'));
    assert.equal(editor.document.getText(), begun);
  });

  for (const mark of ['；', '。']) {
    test(`the next enumerator is offered behind ${mark}`, async () => {
      const editor = await openDraft(begun.replace('，二是查目录，三是查借阅。\n', `${mark}二是查目录${mark}`));
      toEnd(editor);
      const { items } = await completionsAt(editor, editor.selection.active);
      assert.ok(
        items.some((item) => labelOf(item).startsWith('三是')),
        items.map(labelOf).join(' | '),
      );
    });
  }
});
