import assert from 'node:assert/strict';
import { type CodeAction, commands, Position, Range, Selection, type TextEditor, workspace } from 'vscode';
import {
  acceptFirst,
  apply,
  closeAll,
  compose,
  inBrowser,
  openDraft,
  pause,
  press,
  serverAnswers,
  shot,
  type,
  waitFor,
} from '../support.ts';

const draft = `在全市档案工作会议上的发言

同志们：

按照安排，我讲两点意见。

一、答好“两问”，把底数摸清

要抓好三件事：一是查清库房；二是查清目录；三是查清借阅。

（一）家底

（二）短板

二、答好“两答”，把责任压实

第一，定人。逐级签字。
第二，定时。挂图销号。
`;

const select = (editor: TextEditor, text: string, from = 0): void => {
  const at = editor.document.positionAt(editor.document.getText().indexOf(text) + from);
  editor.selection = new Selection(at, at);
};

const lineOf = (editor: TextEditor, text: string): number =>
  editor.document.positionAt(editor.document.getText().indexOf(text)).line;

/** Opens the draft, puts the caret at a text, runs a command, and undoes it: one step gives the draft back. */
const expectStep = async (
  command: string,
  at: string,
  expected: (text: string) => string,
  check: (editor: TextEditor) => void = () => undefined,
  content = draft,
): Promise<void> => {
  const editor = await openDraft(content);
  const { document } = editor;
  select(editor, at);
  await commands.executeCommand(`jianggao.${command}`);
  await waitFor(command, () => document.getText() !== content);
  assert.equal(document.getText(), expected(content));
  check(editor);
  await commands.executeCommand('undo');
  assert.equal(document.getText(), content);
};

const caretIs = (text: string) => (editor: TextEditor) => {
  const { active, isEmpty } = editor.selection;
  assert.ok(isEmpty);
  assert.equal(editor.document.getText(new Range(active, active.translate(0, text.length))), text);
};

/** The light bulb's action at the caret whose title holds some words, once the server offers it. */
const actionAtCaret = ({ document, selection: { active } }: TextEditor, words: string): Promise<CodeAction> =>
  waitFor('the action', async () => {
    const actions = await Promise.race([
      commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new Range(active, active),
      ),
      pause(3000).then(() => []),
    ]);
    return actions.find(({ title }) => title.includes(words));
  });

suite('Moving', () => {
  teardown(closeAll);

  test('a run-in point goes up and down, its number and end mark stay, the caret goes along', async () => {
    await expectStep(
      'moveUp',
      '查清借阅',
      (text) => text.replace('二是查清目录；三是查清借阅。', '二是查清借阅；三是查清目录。'),
      caretIs('查清借阅；三是'),
    );
    await expectStep('moveDown', '查清库房', (text) =>
      text.replace('一是查清库房；二是查清目录；', '一是查清目录；二是查清库房；'),
    );
  });

  test('points in paragraphs of their own, and sections, change places by their keys', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    select(editor, '定时');
    await press('Control+Alt+ArrowUp', 'jianggao.moveUp');
    await waitFor('the point', () => document.getText().includes('第一，定时。挂图销号。\n第二，定人。逐级签字。'));
    caretIs('定时')(editor);
    select(editor, '答好“两答”');
    await press('Control+Alt+ArrowUp', 'jianggao.moveUp');
    await waitFor('the section', () => document.getText().includes('一、答好“两答”，把责任压实'));
    assert.ok(lineOf(editor, '二、答好“两问”') > lineOf(editor, '第二，定人'));
    caretIs('答好“两答”')(editor);
    await press('Control+Alt+ArrowDown', 'jianggao.moveDown');
    await waitFor('the section back', () => document.getText().includes('一、答好“两问”，把底数摸清'));
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
  });

  test('a heading is promoted and demoted with what is below, the rest and the promise follow', async () => {
    await expectStep(
      'promote',
      '短板',
      (text) =>
        text
          .replace('（二）短板', '二、短板')
          .replace('二、答好“两答”', '三、答好“两答”')
          .replace('两点意见', '三点意见'),
      caretIs('短板'),
    );
    await expectStep('demote', '答好“两答”', (text) => text.replace('二、答好“两答”', '（三）答好“两答”'));
  });

  test('run-in points are split and joined again', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    select(editor, '查清目录');
    await commands.executeCommand('jianggao.splitPoints');
    const split = '要抓好三件事：\n一是查清库房；\n二是查清目录；\n三是查清借阅。';
    await waitFor('the split', () => document.getText().includes(split));
    assert.equal(document.lineAt(editor.selection.active).text, '要抓好三件事：');
    await commands.executeCommand('jianggao.joinPoints');
    await waitFor('the join', () => document.getText() === draft);
  });

  test('a series takes other enumerators, chosen from a list', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    select(editor, '查清目录');
    const command = commands.executeCommand('jianggao.changeEnumerators');
    await pause(800);
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await shot('enumerators');
    await waitFor('the change', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await pause(300);
      return document.getText() !== draft;
    });
    await command;
    assert.ok(document.getText().includes('一要查清库房；二要查清目录；三要查清借阅。'), document.getText());
    await commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
  });

  test('selected paragraphs become a series', async () => {
    const content = `${draft}\n走访农户\n建好台账\n定期回看\n`;
    const editor = await openDraft(content);
    const [first, last] = [lineOf(editor, '走访农户'), lineOf(editor, '定期回看')];
    editor.selection = new Selection(new Position(first, 0), new Position(last, 4));
    await commands.executeCommand('jianggao.makeSeries');
    await waitFor('the series', () => editor.document.getText() !== content);
    assert.ok(editor.document.getText().endsWith('\n一是走访农户；\n二是建好台账；\n三是定期回看。\n'));
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), content);
  });

  test('quotation marks come and go by their key', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    const at = document.positionAt(draft.indexOf('底数'));
    editor.selection = new Selection(at, at.translate(0, 2));
    await press('Control+Alt+q', 'jianggao.toggleQuotes');
    await waitFor('the marks', () => document.getText().includes('把“底数”摸清'));
    assert.equal(document.getText(editor.selection), '底数');
    await press('Control+Alt+q', 'jianggao.toggleQuotes');
    await waitFor('no marks', () => document.getText() === draft);
  });

  test('what follows an inserted point is renumbered from the light bulb, with the promise', async () => {
    const content = draft.replace('二是查清目录；', '二是查清柜架；二是查清目录；').replace('三件事', '三件事情');
    const editor = await openDraft(content);
    const { document } = editor;
    select(editor, '查清柜架');
    const action = await actionAtCaret(editor, '四件事情');
    assert.ok(action.edit);
    await commands.executeCommand('jianggao.renumber');
    await waitFor('the numbers', () => document.getText() !== content);
    assert.ok(
      document.getText().includes('四件事情：一是查清库房；二是查清柜架；三是查清目录；四是查清借阅。'),
      document.getText(),
    );
    await commands.executeCommand('undo');
    assert.equal(document.getText(), content);
  });

  test('what follows a deleted point is renumbered from the light bulb, in one undo step', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    await serverAnswers(editor);
    const at = document.positionAt(draft.indexOf('二是查清目录；'));
    editor.selection = new Selection(at, at.translate(0, '二是查清目录；'.length));
    await press('Delete', 'deleteRight');
    await waitFor('the point to go', () => !document.getText().includes('查清目录'));
    const without = document.getText();
    const action = await actionAtCaret(editor, '两件事');
    await apply(action);
    const after = without.replace('三件事：一是查清库房；三是查清借阅。', '两件事：一是查清库房；二是查清借阅。');
    await waitFor('the numbers', () => document.getText() === after);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), without);
  });

  test('a command that does not apply changes nothing, and asks nothing', async () => {
    const editor = await openDraft(draft);
    select(editor, '按照安排');
    await commands.executeCommand('jianggao.promote');
    await commands.executeCommand('jianggao.moveUp');
    await pause(300);
    assert.equal(editor.document.getText(), draft);
  });
});

suite('The next point', () => {
  teardown(closeAll);

  test('is typed as its numeral and comes whole, with the promise; what is typed fills it in', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    select(editor, '查清借阅。', 5);
    await serverAnswers(editor);
    await type('四');
    await waitFor('the key', () => document.getText().includes('查清借阅。四'));
    // The list comes by itself.
    await pause(1200);
    await shot('next-point');
    await press('Tab');
    const after = '要抓好四件事：一是查清库房；二是查清目录；三是查清借阅；四是查清○○。';
    await waitFor('the point', () => document.getText().includes(after));
    assert.equal(document.getText(editor.selection), '○○');
    await type('柜架');
    await waitFor('the words', () => document.getText().includes('四是查清柜架。'));
  });

  test('goes in between, and those behind it count on, in one undo step', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    select(editor, '二是查清目录');
    await acceptFirst('要抓好四件事：一是查清库房；二是查清○○；三是查清目录；四是查清借阅。', document);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
  });

  test('takes a new line where the others have lines of their own', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    select(editor, '挂图销号。', 5);
    await acceptFirst('挂图销号。\n第三，定○', document);
  });

  test('and the next heading comes in the frame of its siblings', async () => {
    const editor = await openDraft(`${draft}\n`);
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    editor.selection = new Selection(end, end);
    await type('三');
    await pause(600);
    await acceptFirst('\n三、答好“两○”，把○○○○', document);
    assert.ok(document.getText().includes('三点意见'));
  });
});

suite('Renumbering as one types', () => {
  const setting = (value: boolean | undefined): Thenable<void> =>
    workspace.getConfiguration('jianggao').update('renumberAsYouType', value, true);
  suiteSetup(() => setting(true));
  suiteTeardown(() => setting(undefined));
  teardown(closeAll);

  test('moves the numbers behind a point on, and the promise, in one undo step; the caret stays', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    await serverAnswers(editor);
    select(editor, '二是查清目录');
    await type('二是查清柜架');
    await press('Escape', 'hideSuggestWidget');
    await type('；');
    const after = '要抓好四件事：一是查清库房；二是查清柜架；三是查清目录；四是查清借阅。';
    await waitFor('the numbers', () => document.getText().includes(after)).catch(() =>
      assert.fail(document.lineAt(editor.selection.active).text),
    );
    await pause(300);
    caretIs('三是查清目录')(editor);
    await shot('renumbered');
    await commands.executeCommand('undo');
    assert.ok(document.getText().includes('三件事：一是查清库房；二是查清柜架；二是查清目录'), document.getText());
  });

  test('moves the numbers behind a heading on, at Enter', async () => {
    const editor = await openDraft(draft);
    const { document } = editor;
    await serverAnswers(editor);
    select(editor, '（二）短板');
    await type('（二）长处');
    await press('Escape', 'hideSuggestWidget');
    await (inBrowser ? press('Enter') : type('\n'));
    await waitFor('the numbers', () => document.getText().includes('（一）家底\n\n（二）长处\n（三）短板'));
  });

  test('leaves alone what an input method is composing', async function () {
    if (!inBrowser) return this.skip();
    const editor = await openDraft(draft);
    const { document } = editor;
    await serverAnswers(editor);
    select(editor, '二是查清目录');
    await compose("e|er|er'shi");
    await pause(500);
    assert.equal(document.getText(), draft.replace('二是查清目录', "er'shi二是查清目录"));
    await press('Escape');
  });
});
