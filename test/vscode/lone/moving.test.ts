import assert from 'node:assert/strict';
import { commands, Selection, window } from 'vscode';
import { acceptFirst, closeAll, openDraft, waitFor } from '../support.ts';

const speech = `在全乡防火工作会上的讲话

同志们：

天干物燥，大家要绷紧弦。下面，我讲两点意见：

一、把住源头

进山要查三个方面：一是查火种；二是查车辆；三是查人员。

二、守住底线

谁违反，谁负责。
`;

suite('Writing in a lone unsaved file', () => {
  teardown(closeAll);

  test('the transition is offered behind the lead-in, and promises what the draft has', async () => {
    const { document } = await openDraft(
      speech.replace('下面，我讲两点意见：', '').replace('在全乡防火工作会上', '在全乡防火动员会上'),
    );
    const editor = window.activeTextEditor;
    assert.ok(editor);
    const end = document.positionAt(document.getText().indexOf('绷紧弦。') + 4);
    editor.selection = new Selection(end, end);
    await acceptFirst('绷紧弦。下面，我讲两点意见。', document);
  });
});

suite('Rearranging a lone unsaved file', () => {
  teardown(closeAll);

  for (const language of ['jianggao', 'plaintext'])
    test(`points move, and the next one comes, in ${language}`, async () => {
      const editor = await openDraft(speech, language);
      const { document } = editor;
      const at = document.positionAt(speech.indexOf('查人员'));
      editor.selection = new Selection(at, at);
      await commands.executeCommand('jianggao.moveUp');
      await waitFor('the move', () => document.getText().includes('二是查人员；三是查车辆。'));
      // The promise is kept: one point more comes when it is begun.
      const end = document.positionAt(document.getText().indexOf('查车辆。') + 4);
      await editor.edit((edit) => edit.insert(end, '四'));
      editor.selection = new Selection(end.translate(0, 1), end.translate(0, 1));
      await acceptFirst('四个方面：一是查火种；二是查人员；三是查车辆；四是查○○。', document);
      for (let step = 0; step < 3; step++) await commands.executeCommand('undo');
      assert.equal(document.getText(), speech);
    });
});
