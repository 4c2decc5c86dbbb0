import { type CodeAction, CodeActionKind, commands, l10n, Range, window, workspace } from 'vscode';
import { isSpeech } from '../drafts.ts';
import type { Command } from './command.ts';

const kind = CodeActionKind.SourceFixAll.append('jianggao');

/** Applies every repair that leaves no doubt, in one undo step, and says how many there were. */
export const fixAll: Command = {
  id: 'fixAll',
  run: async (session) => {
    const document = window.activeTextEditor?.document;
    if (!document || !isSpeech(document)) {
      void window.showInformationMessage(l10n.t('Open a draft first.'));
      return;
    }
    await session.client();
    const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      kind.value,
      1,
    );
    const edit = actions.find((action) => action.kind && kind.contains(action.kind))?.edit;
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
