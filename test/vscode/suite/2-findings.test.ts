import assert from 'node:assert/strict';
import { commands, env, type Hover, type MarkdownString } from 'vscode';
import {
  closeAll,
  found,
  openDraft,
  openFile,
  ruleOf,
  type,
  waitFor,
  waitForRule,
  waitWithoutRule,
} from '../support.ts';

const expected = [
  'enumerator-sequence',
  'heading-sequence',
  'promised-count',
  'halfwidth-punctuation',
  'repeated-punctuation',
  'placeholder',
];

suite('Findings', () => {
  suiteTeardown(closeAll);

  for (const rule of expected) {
    test(`the faulty sample shows ${rule}`, async () => {
      const { document } = await openFile('座谈会发言.讲稿');
      const finding = await waitForRule(document, rule);
      assert.ok(typeof finding.code === 'object', 'it links to the page of its rule');
      assert.match(finding.code.target.toString(), new RegExp(rule));
    });
  }

  test('a promised count leads to every point found', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const { relatedInformation = [] } = await waitForRule(document, 'promised-count');
    assert.deepEqual(
      relatedInformation.map(({ location }) => document.getText(location.range).slice(0, 2)),
      ['一是', '二是'],
    );
  });

  test('messages are in the language of the editor', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const { message } = await waitForRule(document, 'repeated-punctuation');
    assert.equal(/[A-Za-z]{3}/.test(message), !env.language.startsWith('zh'), `${env.language}: ${message}`);
  });

  test('nothing is said of the same place twice', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    await waitForRule(document, 'placeholder');
    const all = found(document).map((one) => `${ruleOf(one)} ${JSON.stringify(one.range)}`);
    assert.deepEqual(all, [...new Set(all)]);
  });

  test('typing brings a finding, deleting takes it away', async () => {
    const { document } = await openDraft('在全镇春耕生产会上的讲话\n\n同志们：\n\n春耕在即，种子和农资都已备齐');
    await commands.executeCommand('cursorBottom');
    await type('。。');
    await waitForRule(document, 'repeated-punctuation');
    await commands.executeCommand('deleteLeft');
    await waitWithoutRule(document, 'repeated-punctuation');
  });

  test('a point that is being written is let alone until the writer pauses', async () => {
    const { document } = await openDraft('在全镇春耕生产会上的讲话\n\n同志们：\n\n春耕在即。。');
    await waitForRule(document, 'repeated-punctuation');
    await commands.executeCommand('cursorBottom');
    await commands.executeCommand('deleteLeft');
    await waitWithoutRule(document, 'repeated-punctuation');
    await type('一是备足农资，种子和化肥都要在月底以前运到各村。。');
    await waitForRule(document, 'repeated-punctuation');
    assert.deepEqual(found(document).map(ruleOf), ['repeated-punctuation']);
    await waitForRule(document, 'lone-enumerator');
  });

  test('a hover says what a promise is', async () => {
    const { document } = await openFile('座谈会发言.讲稿');
    const finding = await waitForRule(document, 'promised-count');
    const hovers = await waitFor('a hover', async () => {
      const all = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        finding.range.start,
      );
      return all.length > 0 && all;
    });
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n');
    assert.match(text, /2|二|两/);
  });
});
