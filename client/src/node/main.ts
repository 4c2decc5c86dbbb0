import { type ExtensionContext, l10n } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { NodeModule } from 'vscode-languageclient/node';
import { type Api, startClient } from '../client.ts';

let api: Api | undefined;

/** The entry point on the desktop and in remote windows: the server is a Node process of its own, over IPC. */
export function activate(context: ExtensionContext): Api {
  api = startClient(context, (options) => createClient(context, options));
  return api;
}

export async function deactivate(): Promise<void> {
  await api?.session.dispose();
}

function createClient(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  // Nine tenths of what there is to load: not before there is a speech.
  const library: typeof import('vscode-languageclient/node') = require('vscode-languageclient/node');
  const server: NodeModule = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: library.TransportKind.ipc,
  };
  const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new library.LanguageClient('jianggao', l10n.t('Jianggao'), { run: server, debug }, options);
}
