import assert from 'node:assert/strict';
import { LanguageModelTextPart, lm, Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { CheckAnswer, OutlineAnswer } from '../../../server/src/service/agent-answers.ts';
import { api, closeAll, fileUri, openDraft, openFile } from '../support.ts';

const DRAFT = '在座谈会上的发言\n各位领导：\n一、抓学习\n一是学原文。。二是学精神，二是学典型。\n';

/** What a tool answers, as any extension or model would have it. */
const invoke = async <T>(name: string, input: object): Promise<T> => {
  const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = content;
  assert.ok(part instanceof LanguageModelTextPart);
  return JSON.parse(part.value) as T;
};

const check = (input: object): Promise<CheckAnswer> => invoke('jianggao_check', input);
const rulesIn = ({ findings }: CheckAnswer): string[] => findings.map(({ rule }) => rule);

suite('Agents', () => {
  suiteSetup(api);
  suiteTeardown(closeAll);

  test('the tools are offered, with what a model needs to know of them', () => {
    const ours = lm.tools.filter(({ name }) => name.startsWith('jianggao_'));
    assert.deepEqual(ours.map(({ name }) => name).sort(), ['jianggao_check', 'jianggao_outline']);
    for (const { description, inputSchema } of ours) {
      assert.match(description, /Chinese speech draft/);
      assert.ok(inputSchema);
    }
  });

  test('a text is checked, and repaired on request', async () => {
    assert.deepEqual(rulesIn(await check({ text: DRAFT })), ['repeated-punctuation', 'enumerator-sequence']);
    const { fixedText } = await check({ text: DRAFT, fix: true });
    assert.equal(fixedText, DRAFT.replace('。。', '。').replace('，二是', '，三是'));
  });

  test('a file is read by its name in the folder, its path and its address, as it stands in the editor', async () => {
    const uri = fileUri('座谈会发言.讲稿');
    const byName = await check({ file: '座谈会发言.讲稿' });
    assert.ok(rulesIn(byName).includes('enumerator-sequence'));
    assert.deepEqual(await check({ file: uri.fsPath }), byName);
    assert.deepEqual(await check({ file: uri.toString() }), byName);
    const { document } = await openFile('座谈会发言.讲稿');
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n我们要抓好落实。。\n');
    await workspace.applyEdit(edit);
    const { findings } = await check({ file: '座谈会发言.讲稿' });
    assert.equal(findings.length, byName.findings.length + 1);
  });

  test('without either, the draft in front is outlined; nothing in it changes', async () => {
    const { document } = await openDraft(DRAFT);
    const outline = await invoke<OutlineAnswer>('jianggao_outline', {});
    assert.equal(outline.title, '在座谈会上的发言');
    assert.deepEqual(
      outline.headings.map(({ line, heading }) => [line, heading]),
      [[3, '一、抓学习']],
    );
    await check({ fix: true });
    assert.equal(document.getText(new Range(0, 0, document.lineCount, 0)), DRAFT);
  });

  test('a mistake says what to pass instead', async () => {
    const mistakes: readonly [object, RegExp][] = [
      [{ text: DRAFT, file: 'a.txt' }, /not both/],
      [{ text: ' ' }, /Pass the whole draft/],
      [{ file: '没有.txt' }, /no 没有\.txt in the workspace folders .* pass an absolute one/],
      [{ file: Uri.joinPath(fileUri('.'), '没有.txt').fsPath }, /cannot be read .* Pass the path of a plain-text file/],
    ];
    for (const [input, message] of mistakes) await assert.rejects(check(input), message);
  });
});
