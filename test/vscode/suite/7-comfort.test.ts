import assert from 'node:assert/strict';
import { CodeActionKind, commands, Selection, type TextEditor, workspace } from 'vscode';
import {
  actionsAt,
  apply,
  closeAll,
  compose,
  fileUri,
  inBrowser,
  openDraft,
  openFile,
  pause,
  press,
  readFile,
  serverAnswers,
  shot,
  type,
  waitFor,
  waitForRule,
  waitWithoutRule,
} from '../support.ts';

const begun =
  '在全县秸秆禁烧工作会上的讲话\n\n同志们：\n\n一、看住火\n　　秸秆禁烧，要紧的是看住火。\n　　各村要把人派到地头';

/** A draft with the caret at its end, in an editor whose server answers. */
const begin = async (text = begun): Promise<TextEditor> => {
  const editor = await openDraft(text);
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new Selection(end, end);
  await serverAnswers(editor);
  return editor;
};

const textOf = (editor: TextEditor): string => editor.document.getText();

/** Types key by key; behind each of `marks` as slowly as a hand that looks at what it gets. */
const typeMarks = async (text: string, marks = /["',.:;?!()]/): Promise<void> => {
  for (const key of text) {
    await type(key);
    if (marks.test(key)) await pause(300);
  }
};

const enter = (): Promise<void> => (inBrowser ? press('Enter') : type('\n'));

const becomes = (editor: TextEditor, text: string): Promise<boolean> =>
  waitFor(`“${text.slice(-20)}”`, () => textOf(editor) === text, 5000).catch(() => {
    assert.equal(textOf(editor), text);
    return true;
  });

suite('Comfort', () => {
  teardown(closeAll);

  test('straight quotation marks beside Chinese become Chinese ones by turns', async () => {
    const editor = await begin();
    await typeMarks('做到"三包"');
    await becomes(editor, `${begun}做到“三包”`);
    await typeMarks(',"包"');
    await becomes(editor, `${begun}做到“三包”，“包”`);
    await shot('quotes');
  });

  test('half-width marks behind Chinese become full-width, those in numbers and Latin words stay', async () => {
    const editor = await begin();
    await typeMarks(',共3.5万亩(含GDP)');
    await becomes(editor, `${begun}，共3.5万亩（含GDP）`);
    await typeMarks(';10:30前报a,b');
    await becomes(editor, `${begun}，共3.5万亩（含GDP）；10:30前报a,b`);
  });

  test('what was put right is one step to undo, and stays undone', async () => {
    const editor = await begin();
    await typeMarks(',');
    await becomes(editor, `${begun}，`);
    await commands.executeCommand('undo');
    assert.equal(textOf(editor), `${begun},`);
    await pause(500);
    assert.equal(textOf(editor), `${begun},`);
    await commands.executeCommand('undo');
    assert.equal(textOf(editor), begun);
  });

  test('what is being composed is left alone', async function () {
    if (!inBrowser) return this.skip();
    const editor = await begin();
    await compose("x|xi|xi'|xi'a|xi'an");
    await pause(500);
    assert.equal(textOf(editor), `${begun}xi'an`);
    await compose("'");
    await pause(500);
    assert.equal(textOf(editor), `${begun}'`);
    await type('西安');
    await becomes(editor, `${begun}西安`);
    await typeMarks(',');
    await becomes(editor, `${begun}西安，`);
  });

  test('Enter on an empty numbered line ends the list', async () => {
    const editor = await begin(`${begun}。`);
    await enter();
    await waitFor('the new line', () => textOf(editor).startsWith(`${begun}。\n`));
    await type('一是');
    await press('Escape', 'hideSuggestWidget');
    await enter();
    await becomes(editor, `${begun}。\n　　`);
    const { line, character } = editor.selection.active;
    assert.deepEqual([line, character], [editor.document.lineCount - 1, 2]);
    await commands.executeCommand('undo');
    assert.match(textOf(editor), /一是\n/);
  });

  test('Enter behind a heading starts the body', async () => {
    const editor = await begin(`${begun}。\n二、管住人`);
    await enter();
    await becomes(editor, `${begun}。\n二、管住人\n　　`);
    assert.equal(editor.selection.active.character, 2);
    await type('网格员');
    await becomes(editor, `${begun}。\n二、管住人\n　　网格员`);
  });

  for (const pair of ['《》', '（）', '“”', '‘’', '【】']) {
    test(`${pair} closes itself, and is typed over`, async () => {
      const [open = '', close = ''] = pair;
      const editor = await begin();
      await type(open);
      await becomes(editor, begun + pair);
      await type(`禁烧${close}令`);
      await becomes(editor, `${begun}${open}禁烧${close}令`);
    });
  }

  test('the caret moves by words', async () => {
    const words = '各级领导干部要认真学习会议精神';
    const editor = await begin(words);
    editor.selection = new Selection(0, 0, 0, 0);
    const stops: string[] = [];
    for (let at = 0; at < words.length; ) {
      await press('Control+ArrowRight', 'cursorWordEndRight');
      const next = await waitFor('the next word', () => {
        const { character } = editor.selection.active;
        return character > at && character;
      });
      stops.push(words.slice(at, next));
      at = next;
    }
    assert.ok(stops.includes('认真') && stops.includes('会议') && stops.includes('精神'), stops.join('|'));
  });

  test('a rule is turned off in this file, and only there', async () => {
    const editor = await openFile('座谈会发言.讲稿');
    const finding = await waitForRule(editor.document, 'placeholder');
    const actions = await actionsAt(editor.document, finding, CodeActionKind.Empty);
    const off = actions.find(({ command }) => command?.command === 'jianggao.server.turnOffRuleInFile');
    assert.ok(off, `offered: ${actions.map(({ title }) => title).join(' | ')}`);
    await apply(off);
    await waitWithoutRule(editor.document, 'placeholder');
    const file = await waitFor('.jianggao.json', async () => (await readFile(fileUri('.jianggao.json'))) || undefined);
    assert.deepEqual(JSON.parse(file), { files: { '座谈会发言.讲稿': { rules: { placeholder: 'off' } } } });
    const other = await openDraft('在全县会上的讲话\n\n同志们：\n\n今年XX工作取得成效。\n');
    await waitForRule(other.document, 'placeholder');
    await workspace.fs.delete(fileUri('.jianggao.json'));
    await waitForRule(editor.document, 'placeholder');
  });

  test('the walkthrough shows its steps', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', 'jianggao.jianggao#start', false);
    await pause(2000);
    await shot('walkthrough');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('a rule is turned off for the writer', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const finding = await waitForRule(document, 'placeholder');
    const actions = await actionsAt(document, finding, CodeActionKind.Empty);
    const off = actions.find(({ command }) => command?.command === 'jianggao.server.turnOffRuleForMe');
    assert.ok(off);
    await apply(off);
    await waitWithoutRule(document, 'placeholder');
    const settings = workspace.getConfiguration('jianggao');
    assert.deepEqual(settings.inspect('rules')?.globalValue, { placeholder: 'off' });
    await settings.update('rules', undefined, true);
    await waitForRule(document, 'placeholder');
  });
});
