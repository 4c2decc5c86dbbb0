import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionContext } from 'vscode-languageserver';
import type { CodeAction, CompletionItem, Range, TextEdit } from 'vscode-languageserver-types';
import { at, startClient, type TestClient } from '../support/lsp-client.ts';

const URI = 'untitled:draft.jianggao';
const TEXT = [
  '在现场会上的发言',
  '同志们：',
  '下面，我讲两点意见。',
  '一、抓学习',
  '要抓好三个方面：一是把好入口关；二是把好过程关；三是把好出口关。',
  '二、抓落实',
  '要敢担当。',
].join('\n');

interface Answer {
  readonly edits: TextEdit[];
  readonly selection: Range;
}

let client: TestClient;
beforeAll(async () => {
  client = await startClient();
  await client.open(URI, TEXT);
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const edit = (operation: string, range: Range, more: object = {}): Promise<Answer | null> =>
  client.connection.sendRequest('jianggao/edit', { uri: URI, version: 1, operation, range, ...more });

describe('jianggao/edit', () => {
  it('moves what the caret is in, and says where the caret goes', async () => {
    expect(await edit('moveUp', at(4, 19))).toEqual({
      edits: [
        { range: at(4, 12, 4, 14), newText: '过程' },
        { range: at(4, 20, 4, 22), newText: '入口' },
      ],
      selection: at(4, 11),
    });
    const section = await edit('moveUp', at(5, 3));
    expect(section?.selection).toEqual(at(3, 3));
    expect(section?.edits.map((e) => e.newText).join('')).toContain('要抓好三个方面');
  });

  it('splits, changes enumerators and wraps', async () => {
    const split = await edit('splitPoints', at(4, 2));
    expect(split?.edits.map((e) => e.newText)).toEqual(['\n', '\n', '\n']);
    const family = await edit('changeFamily', at(4, 19), { argument: '第N' });
    expect(family?.edits.map((e) => e.newText)).toEqual(['第一，', '第二，', '第三，']);
    expect(await edit('toggleQuotes', at(3, 2, 3, 5))).toEqual({
      edits: [{ range: at(3, 2, 3, 5), newText: '“抓学习”' }],
      selection: at(3, 3, 3, 6),
    });
    const demoted = await edit('demote', at(5, 3));
    expect(demoted?.edits.map((e) => e.newText)).toEqual(['（一）']);
  });

  it('is null where it does not apply, and for another version, document or command', async () => {
    expect(await edit('moveUp', at(3, 0))).toBeNull();
    expect(await edit('moveUp', at(4, 19), { version: 7 })).toBeNull();
    expect(await edit('moveUp', at(4, 19), { uri: 'untitled:none' })).toBeNull();
    expect(await edit('constructor', at(4, 19))).toBeNull();
    expect(await edit('moveDown', at(999, 999))).toBeNull();
  });
});

describe('the next point', () => {
  it('is the first completion, whole, with what goes along; one more than was promised when begun or asked for', async () => {
    const end = TEXT.split('\n')[4]?.length ?? 0;
    const complete = (character: number, context?: CompletionContext) =>
      client.connection.sendRequest<{ items: CompletionItem[] }>('textDocument/completion', {
        textDocument: { uri: URI },
        position: { line: 4, character },
        context,
      });
    expect((await complete(end)).items).toEqual([]);
    expect((await complete(end, { triggerKind: 2, triggerCharacter: '。' })).items).toEqual([]);
    expect((await complete(end, { triggerKind: 1 })).items[0]?.label).toBe('四是把好○○关');
    await client.change(URI, at(4, end), '四');
    const { items } = await complete(end + 1);
    expect(items[0]).toMatchObject({
      label: '四是把好○○关',
      insertTextFormat: 2,
      textEdit: { range: at(4, end, 4, end + 1) },
      additionalTextEdits: [
        { range: at(4, 3, 4, 4), newText: '四' },
        { range: at(4, end - 1, 4, end), newText: '；' },
      ],
    });
    expect(items[1]?.label).toBe('四是');
    await client.change(URI, at(4, end, 4, end + 1), '');
  });

  it('is followed by the others when one has been typed in between', async () => {
    await client.change(URI, at(4, 8, 4, 8), '一是把好源头关；');
    const actions: CodeAction[] = await client.actions(URI, at(4, 18));
    const action = actions.find(({ title }) => title.startsWith('顺改'));
    expect(action?.title).toBe('顺改这一组的序号，前面的“三个方面”改为“四个方面”');
    expect(action?.edit?.changes?.[URI]?.map((e) => e.newText)).toEqual(['四', '二', '三', '四']);
  });
});
