import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { at, startClient, type TestClient } from '../support/lsp-client.ts';

let client: TestClient;
let settings: object = {};

beforeAll(async () => {
  client = await startClient({ settings: () => settings });
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

let count = 0;
/** The edits that follow when `ch` is typed at the end of a text. */
async function typed(text: string, ch: string, language = 'jianggao'): Promise<TextEdit[] | null> {
  const uri = `untitled:${++count}`;
  await client.open(uri, text, language);
  const lines = text.split('\n');
  const [line, character] = [lines.length - 1, lines.at(-1)?.length ?? 0];
  await client.change(uri, at(line, character), ch);
  const position = ch === '\n' ? { line: line + 1, character: 0 } : { line, character: character + 1 };
  return client.connection.sendRequest('textDocument/onTypeFormatting', {
    textDocument: { uri },
    position,
    ch,
    options: { tabSize: 2, insertSpaces: true },
  });
}

describe('formatting on type', () => {
  it('is offered for quotation marks, marks and Enter', () => {
    const { documentOnTypeFormattingProvider: provider } = client.initialized.capabilities;
    expect(provider?.firstTriggerCharacter).toBe('\n');
    expect(provider?.moreTriggerCharacter).toEqual(expect.arrayContaining(['"', "'", ',', '(']));
  });

  it('puts right what was typed', async () => {
    expect(await typed('做好', '"')).toEqual([{ range: at(0, 2, 0, 3), newText: '“' }]);
    expect(await typed('做好', ',')).toEqual([{ range: at(0, 2, 0, 3), newText: '，' }]);
    expect(await typed('一、看住人\n二、', '\n')).toEqual([{ range: at(1, 0, 2, 0), newText: '' }]);
    expect(await typed('增长3', '.')).toEqual([]);
  });

  it('leaves marks as they are where the writer wants that, and other languages always', async () => {
    settings = { fullWidthMarks: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await typed('做好', ',')).toEqual([]);
    settings = { checkPlainText: 'always' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await typed('做好', ',', 'markdown')).toBeNull();
    expect(await typed('做好', ',')).toHaveLength(1);
  });
});
