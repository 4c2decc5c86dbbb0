import assert from 'node:assert/strict';
import { languages, Uri, workspace } from 'vscode';
import { closeAll, openDraft, waitForRule } from '../support.ts';

const speech =
  '在推进会上的发言\n\n同志们：\n\n入秋以来天干物燥,火险等级一天高过一天，各村都要把护林员排到山头路口。。\n';

suite('A folder that is not trusted', () => {
  teardown(closeAll);

  test('a draft is checked by what the configuration says, and no file that it names is read', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    assert.equal(workspace.isTrusted, false);
    const { document } = await openDraft(speech);
    await waitForRule(document, 'repeated-punctuation');
    const codes = languages.getDiagnostics(document.uri).map(({ code }) => String(Object(code).value ?? code));
    assert.ok(!codes.includes('halfwidth-punctuation'), codes.join());
    // The pattern file is none: had it been read, that would be said in the file that names it.
    assert.deepEqual(languages.getDiagnostics(Uri.joinPath(folder, '.jianggao.json')), []);
  });

  test('the path of a pattern file in the settings of the folder is not taken', () => {
    assert.equal(workspace.getConfiguration('jianggao').get('patternFile') || undefined, undefined);
  });
});
