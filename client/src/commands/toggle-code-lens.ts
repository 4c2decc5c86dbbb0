import { ConfigurationTarget, workspace } from 'vscode';
import type { Command } from './command.ts';

/** Shows or hides the figures above headings: off, or what they were before as far as that is known. */
export const toggleCodeLens: Command = {
  id: 'toggleCodeLens',
  run: async () => {
    const settings = workspace.getConfiguration('jianggao');
    const { workspaceValue } = settings.inspect('codeLens') ?? {};
    const target = workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
    await settings.update('codeLens', settings.get('codeLens') === 'off' ? 'top' : 'off', target);
  },
};
