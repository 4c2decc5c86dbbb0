import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { browserPlatform } from './browser-platform.ts';
import type { Connected } from './platform.ts';

/** Serves the client that has made the web worker this runs in. */
export function connect(): Connected {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
  );
  // A worker that nobody closes lives as long as the window.
  connection.onExit(() => self.close());
  return { connection, platform: browserPlatform(connection) };
}
