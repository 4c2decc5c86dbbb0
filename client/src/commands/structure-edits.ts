import { l10n, type QuickPickItem, Range, Selection, type TextEditor, window } from 'vscode';
import { type EditParams, type EditResult, METHODS } from '../../../server/src/lsp/protocol.ts';
import type { EditOperation } from '../../../server/src/service/edits/index.ts';
import { isSpeech } from '../drafts.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';

/** Milliseconds that a remark stays in the status bar. */
const shownFor = 5000;

const remark = (text: string): void => void window.setStatusBarMessage(text, shownFor);

const activeDraft = (): TextEditor | undefined => {
  const editor = window.activeTextEditor;
  if (editor && isSpeech(editor.document)) return editor;
  void window.showInformationMessage(l10n.t('Open a draft first.'));
  return undefined;
};

/** Puts the edits in as one undo step, and the caret where the writer goes on. */
const apply = async (session: Session, editor: TextEditor, { edits, selection }: EditResult): Promise<void> => {
  const { protocol2CodeConverter } = await session.client();
  const texts = await protocol2CodeConverter.asTextEdits([...edits]);
  const done =
    texts.length === 0 ||
    (await editor.edit((builder) => {
      for (const { range, newText } of texts) builder.replace(range, newText);
    }));
  if (!done) throw new Error('the editor refused the edit');
  const { start, end } = protocol2CodeConverter.asRange(selection);
  editor.selection = new Selection(start, end);
  editor.revealRange(new Range(end, end));
};

/** Asks the server what the command does at the selection, and does it. Text typed meanwhile goes first. */
const rearrange = async (session: Session, operation: EditOperation, argument?: string): Promise<void> => {
  const editor = activeDraft();
  if (!editor) return;
  const { document, selection } = editor;
  const client = await session.client();
  const { version } = document;
  const params: EditParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    version,
    operation,
    range: client.code2ProtocolConverter.asRange(selection),
    ...(argument !== undefined && { argument }),
  };
  const result = await client.sendRequest<EditResult | null>(METHODS.edit, params);
  if (document.version !== version) return;
  if (result) await apply(session, editor, result);
  else remark(l10n.t('There is nothing here that this could be done to.'));
};

interface FamilyItem extends QuickPickItem {
  readonly family: string;
}

const families: readonly FamilyItem[] = [
  { family: 'N是', label: '一是、二是、三是' },
  { family: 'N要', label: '一要、二要、三要' },
  { family: '第N', label: '第一，第二，第三，' },
  { family: '其N', label: '其一，其二，其三，' },
  { family: '首先', label: '首先，其次，最后，' },
];

const changeFamily = async (session: Session): Promise<void> => {
  const editor = activeDraft();
  if (!editor) return;
  const chosen = await window.showQuickPick(families, { title: l10n.t('Change Enumerators') });
  if (!chosen) return;
  await window.showTextDocument(editor.document, editor.viewColumn);
  await rearrange(session, 'changeFamily', chosen.family);
};

/** Moving, splitting, renumbering and the like: the server says what changes, each is one undo step. */
export const structureEdits: readonly Command[] = [
  { id: 'moveUp', run: (session) => rearrange(session, 'moveUp') },
  { id: 'moveDown', run: (session) => rearrange(session, 'moveDown') },
  { id: 'promote', run: (session) => rearrange(session, 'promote') },
  { id: 'demote', run: (session) => rearrange(session, 'demote') },
  { id: 'splitPoints', run: (session) => rearrange(session, 'splitPoints') },
  { id: 'joinPoints', run: (session) => rearrange(session, 'joinPoints') },
  { id: 'makeSeries', run: (session) => rearrange(session, 'makeSeries') },
  { id: 'changeEnumerators', run: changeFamily },
  { id: 'renumber', run: (session) => rearrange(session, 'renumber') },
  { id: 'toggleQuotes', run: (session) => rearrange(session, 'toggleQuotes') },
];
