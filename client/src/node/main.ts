import { type ExtensionContext, l10n } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { type Api, startClient } from '../client.ts';

let api: Api | undefined;

/** The entry point on the desktop and in remote windows: the server is a Node process of its own, over IPC. */
export function activate(context: ExtensionContext): Api {
  const server: NodeModule = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  api = startClient(
    context,
    (options: LanguageClientOptions) =>
      new LanguageClient('jianggao', l10n.t('Jianggao'), { run: server, debug }, options),
  );
  return api;
}

export async function deactivate(): Promise<void> {
  await api?.session.dispose();
}
