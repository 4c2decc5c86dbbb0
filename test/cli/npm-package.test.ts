import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from '../support/terminal.ts';

// What `npm pack` puts together of the built program, as npm would install it elsewhere.
const root = resolve(import.meta.dirname, '../..');
const { files, size } = ((): { readonly files: readonly string[]; readonly size: number } => {
  const npm = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [pack] = JSON.parse(npm.stdout);
  return { files: pack.files.map(({ path }: { path: string }) => path), size: pack.size };
})();

/** A folder with nothing but what is packed, and the segmenter that npm installs beside it. */
const installed = (): string => {
  const modules = join(realpathSync(mkdtempSync(join(tmpdir(), 'jianggao-npm-'))), 'node_modules');
  for (const file of files) {
    mkdirSync(dirname(join(modules, 'jianggao', file)), { recursive: true });
    cpSync(join(root, file), join(modules, 'jianggao', file));
  }
  symlinkSync(join(root, 'node_modules/jieba-wasm'), join(modules, 'jieba-wasm'), 'junction');
  return join(modules, 'jianggao');
};

describe('the npm package', () => {
  it('holds the program and nothing else', () => {
    const program = /^(?:package\.json|README(?:\.en)?\.md|LICENSE|dist\/(?:cli\/[\w-]+\.js|cli\.js|THIRD-PARTY\.md))$/;
    expect(files.filter((file) => !program.test(file)).sort()).toEqual(['dist/segmenter.cjs', 'dist/server.cjs']);
    expect(size).toBeLessThan(2_500_000);
  });

  it('checks a draft, and serves an editor, by itself', async () => {
    const cli = join(installed(), 'dist/cli.js');
    const cwd = folderOf({ '讲话.txt': '要做到真抓实干、常抓不松懈、久久为功、善作善成。。\n' });
    const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', '讲话.txt'], { cwd });
    const [{ diagnostics }] = JSON.parse(stdout.toString());
    const rules = diagnostics.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(['four-character-series', 'repeated-punctuation']);

    const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { cwd });
    const ended = once(server, 'exit');
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(capabilities.completionProvider).toBeDefined();
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    expect(await ended).toEqual([0, null]);
  });
});
