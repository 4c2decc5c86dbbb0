import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  type Hover,
  MarkdownString,
  Position,
  Selection,
  type SemanticTokens,
  type TextEditor,
  workspace,
} from 'vscode';
import { api, closeAll, openDraft, pause, press, shot, type, waitFor } from '../support.ts';

const begun = `在全市安全生产会议上的讲话

同志们：

一、抓好安全

要警钟长鸣、防微杜渐。

我们要真抓实干`;

const toEnd = (editor: TextEditor): void => {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
};

const open = async (text: string): Promise<TextEditor> => {
  const editor = await openDraft(text);
  toEnd(editor);
  // The server has read the draft, and its segmenter is no longer on its way: what comes then takes no time.
  const client = await (await api()).session.client();
  await waitFor('the segmenter', async () => {
    const stats = await client.sendRequest<{ segmenter: string } | null>('jianggao/stats', {
      uri: editor.document.uri.toString(),
    });
    return stats !== null && stats.segmenter !== 'loading';
  });
  return editor;
};

/** What is offered once `characters` have been typed, and taken with the key for it. */
const typeAndTake = async (editor: TextEditor, ...characters: readonly string[]): Promise<string> => {
  const before = editor.document.getText();
  for (const typed of characters) {
    await type(typed);
    await pause(900);
  }
  await shot(`four-character-${characters.join('')}`);
  await press('Tab');
  await waitFor('the expression', () => editor.document.getText() !== before + characters.join(''));
  return editor.document.getText().slice(before.length);
};

suite('Four-character expressions', () => {
  teardown(closeAll);

  test('behind 、 a row goes on with what was typed in pinyin initials', async () => {
    const editor = await open(begun);
    assert.equal(await typeAndTake(editor, '、', 'msjb'), '、马上就办');
  });

  test('behind ， a row goes on with what was typed in Chinese', async () => {
    const editor = await open(begun.replace('我们要真抓实干', '各级干部，迎难而上'));
    assert.match(await typeAndTake(editor, '，', '攻'), /^，攻.{3}$/);
  });

  test('behind other words nothing is offered', async () => {
    const editor = await open(begun.replace('真抓实干', '请各位领导'));
    await type('、');
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
      '、',
    );
    assert.deepEqual(
      items.filter(({ detail }) => detail !== undefined).map(({ label }) => label),
      [],
    );
  });

  test('the command offers those of the theme at hand, anywhere', async () => {
    const editor = await open(begun.replace('真抓实干', ''));
    await commands.executeCommand('jianggao.suggestFourCharacter');
    await pause(900);
    assert.equal(await typeAndTake(editor, 'fhwr'), '防患未然');
  });

  test('they are shown in the text when the writer says so, and hidden again', async () => {
    const editor = await open(begun);
    const { uri } = editor.document;
    const shown = async (): Promise<number> =>
      (await commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', uri))?.data
        .length ?? 0;
    assert.equal(await shown(), 0);
    await commands.executeCommand('jianggao.toggleFourCharacterExpressions');
    await waitFor('the expressions', async () => (await shown()) === 15);
    await shot('four-character-shown');
    await commands.executeCommand('jianggao.toggleFourCharacterExpressions');
    await waitFor('no expression', async () => (await shown()) === 0);
    await workspace.getConfiguration('jianggao').update('showFourCharacterExpressions', undefined, true);
  });

  test('one is explained, and a heading says how densely they stand', async () => {
    const { document } = await open(begun);
    const says = async (line: number, character: number): Promise<string> => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new Position(line, character),
      );
      return hovers
        .flatMap(({ contents }) => contents)
        .map((one) => (one instanceof MarkdownString ? one.value : ''))
        .join('\n');
    };
    assert.match(await says(6, 3), /警钟长鸣/);
    assert.match(await says(4, 3), /2 个|2 four-character/);
  });
});
