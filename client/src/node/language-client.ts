// A bundle of its own, nine tenths of the client's code: not read before there is a speech.
import { type ExtensionContext, l10n } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';

/** A client whose server is a Node process of its own, over IPC. */
export function createClient(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const server: NodeModule = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('jianggao', l10n.t('Jianggao'), { run: server, debug }, options);
}
