import { type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import type { LanguageClientOptions, MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { METHODS, type SegmenterFilesResult } from '../../../server/src/lsp/protocol.ts';
import { type Api, startClient } from '../client.ts';

let api: Api | undefined;
let worker: Worker | undefined;

/** What a file of the extension's own holds, wherever the extension came from. */
const bytesOf = async ({ extensionUri }: ExtensionContext, file: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', file)));

/** A server in a worker of its own. Its code is handed over: a worker cannot load from wherever an extension may be. */
const startServer = async (context: ExtensionContext): Promise<MessageTransports> => {
  const code = new Blob([await bytesOf(context, 'server.cjs')], { type: 'text/javascript' });
  const address = URL.createObjectURL(code);
  // Of a client that starts again, the worker before is of no more use.
  worker?.terminate();
  worker = new Worker(address);
  // Not before it runs: VS Code has a worker load its code from within.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
};

/** The entry point in a browser (vscode.dev): the server is a web worker, and gets all that it reads through us. */
export function activate(context: ExtensionContext): Api {
  const createClient = (options: LanguageClientOptions): LanguageClient => {
    const client = new LanguageClient('jianggao', l10n.t('Jianggao'), () => startServer(context), options);
    client.onRequest<SegmenterFilesResult, void>(METHODS.segmenterFiles, async () => ({
      wasm: await bytesOf(context, 'jieba-wasm/jieba_rs_wasm_bg.wasm'),
      code: await bytesOf(context, 'browser/segmenter.js'),
    }));
    return client;
  };
  api = startClient(context, createClient);
  return api;
}

export async function deactivate(): Promise<void> {
  await api?.session.dispose();
  worker?.terminate();
}
