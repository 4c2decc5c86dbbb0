import { commands, type ExtensionContext, l10n, window } from 'vscode';
import type { Session } from '../session.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { Command } from './command.ts';
import { fixAll } from './fix-all.ts';
import { fourCharacterCommands } from './four-character.ts';
import { insertSection } from './insert-section.ts';
import { learnPattern } from './learn-pattern.ts';
import { newDraft } from './new-draft.ts';
import { openPlainTextSetting } from './open-plain-text-setting.ts';
import { restartServer } from './restart-server.ts';
import { showLog } from './show-log.ts';
import { showStatistics } from './show-statistics.ts';
import { structureEdits } from './structure-edits.ts';
import { toggleCodeLens } from './toggle-code-lens.ts';
import { unfinishedCommands } from './unfinished.ts';

const all: readonly Command[] = [
  newDraft,
  insertSection,
  learnPattern,
  checkWorkspace,
  fixAll,
  showLog,
  restartServer,
  showStatistics,
  toggleCodeLens,
  ...fourCharacterCommands,
  ...unfinishedCommands,
  openPlainTextSetting,
  ...structureEdits,
];

/** A command that fails says so once, with the way to the log; it never fails silently. */
const guarded = (command: Command, session: Session, context: ExtensionContext) => async (): Promise<void> => {
  try {
    await command.run(session, context);
  } catch (error) {
    session.log.error(`${command.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const show = l10n.t('Show Log');
    void window.showErrorMessage(l10n.t('Jianggao could not do that. The log says why.'), show).then((chosen) => {
      if (chosen === show) session.log.show();
    });
  }
};

export const registerCommands = (context: ExtensionContext, session: Session): void => {
  for (const command of all) {
    context.subscriptions.push(commands.registerCommand(`jianggao.${command.id}`, guarded(command, session, context)));
  }
};
