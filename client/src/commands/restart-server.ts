import { l10n, window } from 'vscode';
import type { Command } from './command.ts';

export const restartServer: Command = {
  id: 'restartServer',
  run: async (session) => {
    await session.restart();
    window.setStatusBarMessage(l10n.t('Jianggao has been restarted.'), 3000);
  },
};
