import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodePlatform } from './node-platform.ts';
import { startServer } from './server.ts';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/**
 * Serves one client over what the command line names: --stdio, --node-ipc, --socket=N, --pipe=NAME; stdio by default.
 * The segmenters are looked for beside the bundle that this runs in.
 */
export function startNodeServer(): void {
  if (!process.argv.some((arg) => TRANSPORTS.some((name) => arg === name || arg.startsWith(`${name}=`))))
    process.argv.push('--stdio');
  startServer(createConnection(ProposedFeatures.all), nodePlatform(__filename));
}
