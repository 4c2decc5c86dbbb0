import { l10n, type Position, type QuickPickItem, SnippetString, type TextEditor, window } from 'vscode';
import { METHODS, type SectionSnippetsParams, type SectionSnippetsResult } from '../../../server/src/lsp/protocol.ts';
import type { InsertableSnippet } from '../../../server/src/service/section-snippets.ts';
import { isSpeech } from '../drafts.ts';
import type { Command } from './command.ts';

interface SectionItem extends QuickPickItem {
  readonly body: string;
}

const item = ({ label, detail, body }: InsertableSnippet): SectionItem => ({ label, detail, body });

/** A section begins on a line of its own: on the caret's line where that is empty, else below it. */
const placeFor = (editor: TextEditor): { readonly at: Position; readonly before: string } => {
  const line = editor.document.lineAt(editor.selection.active);
  return line.isEmptyOrWhitespace ? { at: line.range.start, before: '' } : { at: line.range.end, before: '\n' };
};

export const insertSection: Command = {
  id: 'insertSection',
  run: async (session) => {
    const editor = window.activeTextEditor;
    if (!editor || !isSpeech(editor.document)) {
      void window.showInformationMessage(l10n.t('Open a draft first; the section goes in where the caret is.'));
      return;
    }
    const client = await session.client();
    const { at, before } = placeFor(editor);
    const params: SectionSnippetsParams = {
      uri: client.code2ProtocolConverter.asUri(editor.document.uri),
      position: client.code2ProtocolConverter.asPosition(at),
    };
    const snippets = await client.sendRequest<SectionSnippetsResult>(METHODS.sectionSnippets, params);
    const chosen = await window.showQuickPick(snippets.map(item), {
      title: l10n.t('Insert Section'),
      placeHolder: l10n.t('Which part of the draft?'),
      matchOnDetail: true,
    });
    if (!chosen) return;
    await window.showTextDocument(editor.document, editor.viewColumn);
    await editor.insertSnippet(new SnippetString(before + chosen.body), at);
  },
};
