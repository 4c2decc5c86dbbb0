import type { ExtensionContext } from 'vscode';
import { type Api, startClient } from '../client.ts';

let api: Api | undefined;

/** The entry point on the desktop and in remote windows. */
export function activate(context: ExtensionContext): Api {
  api = startClient(context, (options) => {
    const { createClient }: typeof import('./language-client.ts') = require('./language-client.cjs');
    return createClient(context, options);
  });
  return api;
}

export async function deactivate(): Promise<void> {
  await api?.session.dispose();
}
