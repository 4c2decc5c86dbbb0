import { ConfigurationTarget, commands, l10n, window, workspace } from 'vscode';
import { isSpeech } from '../drafts.ts';
import { askForExpressions } from '../four-character.ts';
import type { Command } from './command.ts';

/** Shows the four-character expressions in the text, or hides them. */
const toggle: Command = {
  id: 'toggleFourCharacterExpressions',
  run: async () => {
    const settings = workspace.getConfiguration('jianggao');
    const key = 'showFourCharacterExpressions';
    const { workspaceValue } = settings.inspect(key) ?? {};
    const target = workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
    await settings.update(key, settings.get(key) !== true, target);
  },
};

/** Opens the list of suggestions with four-character expressions of the theme at hand. */
const suggest: Command = {
  id: 'suggestFourCharacter',
  run: async (session) => {
    const editor = window.activeTextEditor;
    if (!editor || !isSpeech(editor.document)) {
      void window.showInformationMessage(l10n.t('Open a draft first.'));
      return;
    }
    await session.client();
    askForExpressions(editor);
    await commands.executeCommand('editor.action.triggerSuggest');
  },
};

export const fourCharacterCommands: readonly Command[] = [toggle, suggest];
