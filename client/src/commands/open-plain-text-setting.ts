import { commands } from 'vscode';
import type { Command } from './command.ts';

/** Where the writer lands who asks why a plain text file is read as a speech. Not in the palette. */
export const openPlainTextSetting: Command = {
  id: 'openPlainTextSetting',
  run: async () => {
    await commands.executeCommand('workbench.action.openSettings', 'jianggao.checkPlainText');
  },
};
