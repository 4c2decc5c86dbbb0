import assert from 'node:assert/strict';
import { api, closeAll, found, openFile, pause, waitFor, waitForRule } from '../support.ts';

suite('Start', () => {
  suiteTeardown(closeAll);

  test('a window without a speech starts no server', async () => {
    const { session } = await api();
    const { document } = await openFile('买菜清单.md');
    await pause(1500);
    assert.equal(document.languageId, 'markdown');
    assert.equal(session.state(), 'idle');
    assert.deepEqual(found(document), []);
  });

  test('opening a draft starts the server and shows what is wrong', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    assert.equal(document.languageId, 'jianggao');
    const { session } = await api();
    await waitFor('the server', () => session.state() === 'running');
    const finding = await waitForRule(document, 'enumerator-sequence');
    assert.equal(document.getText(finding.range), '四是');
  });
});
