import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { brief } from '../text/brief.ts';
import { clientFiles } from './client-files.ts';
import { nodePlatform } from './node-platform.ts';
import type { Connected } from './platform.ts';

const TRANSPORTS = ['--node-ipc', '--socket', '--pipe'];

/**
 * Serves one client over what the command line names: --stdio, --node-ipc, --socket=N, --pipe=NAME; stdio by default.
 * The segmenters are looked for beside the bundle that this runs in.
 */
export function connect(): Connected {
  const named = process.argv.some((arg) => TRANSPORTS.some((name) => arg === name || arg.startsWith(`${name}=`)));
  const connection = named ? createConnection(ProposedFeatures.all) : stdioConnection();
  return { connection, platform: nodePlatform(__filename, clientFiles(connection)) };
}

/**
 * The process ends with its input, and where nobody reads its output any more: with code 0 after a goodbye, 1 without one, 2 and
 * a line on stderr where it is no protocol.
 */
function stdioConnection(): Connection {
  // Standard output belongs to the protocol.
  globalThis.console = new console.Console(process.stderr);
  const reader = new StreamMessageReader(process.stdin);
  reader.onError(({ message }) => endWith(message));
  process.stdin.once('data', (data: Buffer) => {
    const start = data.toString('latin1', 0, HEADER.length).toLowerCase();
    if (!HEADER.startsWith(start)) endWith('a message begins with Content-Length');
  });
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
  let saidGoodbye = false;
  connection.onShutdown(() => {
    saidGoodbye = true;
  });
  const end = (): never => process.exit(saidGoodbye ? 0 : 1);
  // What has arrived is read first: of a last message that cannot be, the line on stderr still comes.
  for (const event of ['end', 'close']) process.stdin.on(event, () => setTimeout(end, LAST_WORDS));
  process.stdout.on('error', end);
  return connection;
}

const HEADER = 'content-';
/** Milliseconds. */
const LAST_WORDS = 50;

/** Behind a message that cannot be read nobody knows where the next one begins. */
function endWith(reason: string): never {
  process.stderr.write(`jianggao lsp: malformed message: ${brief(reason, 200)}\n`);
  process.exit(2);
}
