import { l10n, Range, window, workspace } from 'vscode';
import type { CodeAction, CodeActionParams } from 'vscode-languageclient';
import { isSpeech } from '../drafts.ts';
import type { Command } from './command.ts';

const kind = 'source.fixAll.jianggao';

/**
 * Applies every repair that leaves no doubt, in one undo step, and says how many there were. Asks the server itself: the
 * editor drops such a request without an answer when any extension registers a provider meanwhile, as at every start.
 */
export const fixAll: Command = {
  id: 'fixAll',
  run: async (session, context) => {
    const document = window.activeTextEditor?.document;
    if (!document || !isSpeech(document)) {
      void window.showInformationMessage(l10n.t('Open a draft first.'));
      return;
    }
    const client = await session.client();
    const { version } = document;
    const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
    const params: CodeActionParams = {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      range: client.code2ProtocolConverter.asRange(whole),
      context: { diagnostics: [], only: [kind] },
    };
    const actions = await client.sendRequest<readonly CodeAction[] | null>('textDocument/codeAction', params);
    const repair = actions?.find((action) => action.kind === kind)?.edit;
    const edit = repair && (await client.protocol2CodeConverter.asWorkspaceEdit(repair));
    // Typed on meanwhile: the edit is for a text that is no more.
    if (document.version !== version) return fixAll.run(session, context);
    const count = edit?.get(document.uri).length ?? 0;
    if (!edit || count === 0) {
      window.setStatusBarMessage(l10n.t('Nothing here can be put right without a second thought.'), 5000);
      return;
    }
    if (!(await workspace.applyEdit(edit))) throw new Error('the editor refused the edit');
    window.setStatusBarMessage(
      count === 1 ? l10n.t('One place put right.') : l10n.t('{0} places put right.', count),
      5000,
    );
  },
};
