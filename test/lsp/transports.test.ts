import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Says hello and goodbye; what the server said of itself. */
async function greet(reader: MessageReader, writer: MessageWriter): Promise<unknown> {
  const connection = createProtocolConnection(reader, writer);
  connection.listen();
  const { serverInfo } = await connection.sendRequest<{ serverInfo: unknown }>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return serverInfo;
}

it('serves over the IPC of Node, as VS Code runs it', async () => {
  const child = fork('dist/server.cjs', ['--node-ipc']);
  const ended = once(child, 'exit');
  expect(await greet(new IPCMessageReader(child), new IPCMessageWriter(child))).toEqual({ name: 'jianggao' });
  expect((await ended)[0]).toBe(0);
});

it.each([[['dist/server.cjs']], [['dist/cli.js', 'lsp', '--stdio']]])('serves over stdio: %s', async (args) => {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const hello = await greet(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  expect(hello).toEqual({ name: 'jianggao' });
  expect((await ended)[0]).toBe(0);
});
