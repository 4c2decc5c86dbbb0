import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type FoldingRange, type SelectionRange, workspace } from 'vscode';
import { closeAll, fileUri, openFile, waitFor } from '../support.ts';

const flat = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
  symbols.flatMap((one) => [one, ...flat(one.children)]);

suite('Reading', () => {
  suiteTeardown(closeAll);

  test('the outline goes down to the points and their heads', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const symbols = await waitFor('the outline', async () => {
      const all = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      return all?.length > 0 && flat(all);
    });
    const names = symbols.map(({ name }) => name).join('\n');
    for (const part of ['把窗口开到企业门口', '把时限写在明处', '把问题解在当场', '上门问需求', '流程要公开']) {
      assert.ok(names.includes(part), `${part} is not in\n${names}`);
    }
  });

  test('a section folds', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const ranges = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const heading = document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('一、'));
    assert.ok(ranges.some(({ start, end }) => start === heading && end > heading));
  });

  test('the selection grows from clause to sentence to point to paragraph to section', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const inside = document.positionAt(document.getText().indexOf('当场登记') + 1);
    const [range] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [inside],
    );
    const steps: string[] = [];
    for (let one = range; one; one = one.parent) steps.push(document.getText(one.range));
    const at = (needle: (text: string) => boolean): number => steps.findIndex(needle);
    const clause = at((text) => text.startsWith('当场登记') && text.length < 12);
    const point = at((text) => text.startsWith('一是上门问需求') && text.length < 60);
    const section = at((text) => text.startsWith('一、把窗口'));
    assert.ok(clause >= 0 && clause < point && point < section, steps.map((text) => text.slice(0, 20)).join(' | '));
  });

  for (const name of ['新稿.jianggao', '新稿.讲稿', '新稿.讲稿.txt', '新稿.讲稿.md']) {
    test(`${name} is a draft by its ending`, async () => {
      await workspace.fs.writeFile(fileUri(name), new TextEncoder().encode('在春耕会上的讲话\n'));
      assert.equal((await workspace.openTextDocument(fileUri(name))).languageId, 'jianggao');
      await workspace.fs.delete(fileUri(name));
    });
  }

  test('the defaults of the language hold for it, and for no other', () => {
    const draft = workspace.getConfiguration('editor', { languageId: 'jianggao' });
    assert.equal(draft.get('wordWrap'), 'on');
    assert.equal(draft.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.deepEqual(draft.get('wordSegmenterLocales'), ['zh']);
    assert.equal(workspace.getConfiguration('editor', { languageId: 'plaintext' }).get('wordWrap'), 'off');
  });
});
