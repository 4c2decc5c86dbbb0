import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { browserPlatform } from './browser-platform.ts';
import { startServer } from './server.ts';

// The server of the browser build: serves the client that has made the web worker it runs in.
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
startServer(connection, browserPlatform(connection));
// A worker that nobody closes lives as long as the window.
connection.onExit(() => self.close());
