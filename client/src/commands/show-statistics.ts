import { l10n, window } from 'vscode';
import { isSpeech } from '../drafts.ts';
import { showStatisticsOf } from '../views/statistics.ts';
import type { Command } from './command.ts';

export const showStatistics: Command = {
  id: 'showStatistics',
  run: async (session, context) => {
    const document = window.activeTextEditor?.document;
    if (document && isSpeech(document)) await showStatisticsOf(document, session, context);
    else void window.showInformationMessage(l10n.t('Open a draft first.'));
  },
};
