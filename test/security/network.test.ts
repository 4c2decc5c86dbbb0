import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it } from 'vitest';
import { at, startClient } from '../support/lsp-client.ts';
import { folderOf } from '../support/terminal.ts';

// Nothing of a draft leaves the machine: the built programs run where every way out throws, and is written down.
const root = resolve(import.meta.dirname, '../..');
const CLI = join(root, 'dist/cli.js');
const PRELOAD = join(import.meta.dirname, 'forbid-network.cjs');
const DRAFT =
  '在座谈会上的发言\n各位领导、同志们：\n一、抓学习\n一是学原文。。三是学典型，攻坚克难、久久为功。详见 http://example.com/a 。\n谢谢大家！\n';

/** A folder with a draft, and what was tried on the network by programs that were started with `env`. */
function guarded() {
  const folder = folderOf({ '发言.讲稿': DRAFT, '.jianggao.json': '{ "pattern": "http://example.com/p.json" }' });
  const log = join(folder, 'network.log');
  const env = { PATH: process.env.PATH ?? '', NETWORK_LOG: log };
  return { folder, log, env, tried: () => (existsSync(log) ? readFileSync(log, 'utf8') : '') };
}

it('the guard sees every way out', () => {
  const { env, tried } = guarded();
  const ways = [
    "require('net').connect(80, '127.0.0.1')",
    "require('net').createServer().listen(0)",
    "new (require('net').Socket)().connect(80)",
    "require('https').get('https://example.com')",
    "require('dns').lookup('example.com', () => {})",
    "require('dgram').createSocket('udp4')",
    "fetch('http://example.com')",
    "new WebSocket('ws://example.com')",
  ];
  for (const way of ways) {
    const child = spawnSync(process.execPath, ['--require', PRELOAD, '-e', way], { env });
    expect({ way, failed: child.status !== 0 }).toEqual({ way, failed: true });
  }
  expect(tried().match(/^Error: network:/gm)).toHaveLength(ways.length);
});

describe('no program of ours uses the network', () => {
  it.each([
    ['check', '.'],
    ['check', '--fix', '--format', 'sarif', '.'],
    ['stats', '.'],
    ['outline', '.'],
    ['learn', '.'],
    ['rules', 'terms'],
    ['--version'],
  ])('jianggao %s %s', (...args) => {
    const { folder, env, tried } = guarded();
    const child = spawnSync(process.execPath, ['--require', PRELOAD, CLI, ...args], { cwd: folder, env });
    expect(child.stdout.length).toBeGreaterThan(0);
    expect(child.stderr.toString()).not.toContain('Error');
    expect(tried()).toBe('');
  });

  it('jianggao mcp', async () => {
    const { folder, env, tried } = guarded();
    const client = new Client({ name: 'test', version: '1.0.0' });
    const args = ['--require', PRELOAD, CLI, 'mcp'];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder, env }));
    for (const name of ['jianggao_check', 'jianggao_outline'])
      expect(await client.callTool({ name, arguments: { text: DRAFT } })).toMatchObject({ content: expect.anything() });
    await client.close();
    expect(tried()).toBe('');
  });

  it('the server, with all that an editor asks of it', async () => {
    const { folder, log, tried } = guarded();
    process.env.NETWORK_LOG = log;
    const client = await startClient({
      nodeArguments: ['--require', PRELOAD],
      folders: [pathToFileURL(folder).href],
      settings: () => ({ showFourCharacterExpressions: true }),
    });
    const uri = pathToFileURL(join(folder, '发言.讲稿')).href;
    await client.open(uri, DRAFT);
    expect((await client.pull(uri)).map((d) => d.code)).toContain('repeated-punctuation');
    const params = { uri, textDocument: { uri }, position: { line: 3, character: 4 }, range: at(0, 0, 5, 0) };
    const more = { context: { diagnostics: [] }, positions: [params.position], ch: '\n', options: {}, version: 1 };
    for (const method of [
      ...['hover', 'completion', 'documentSymbol', 'foldingRange', 'codeAction', 'codeLens', 'semanticTokens/full'].map(
        (name) => `textDocument/${name}`,
      ),
      ...['stats', 'statistics', 'unfinished', 'patterns', 'learnPattern'].map((name) => `jianggao/${name}`),
    ])
      await client.connection.sendRequest(method, { ...params, ...more, uris: [uri] });
    for (let i = 0; i < 100 && !client.log.some((line) => line.startsWith('segmenter: ')); i++)
      await new Promise((done) => setTimeout(done, 100));
    expect(client.log.join('\n')).toMatch(/segmenter: (?:nodejieba|jieba-wasm)/);
    expect(await client.stop()).toBe(0);
    delete process.env.NETWORK_LOG;
    expect(tried()).toBe('');
  });

  it.runIf(spawnSync('unshare', ['-n', 'true']).status === 0)('and none misses it where there is none', () => {
    const { folder, env } = guarded();
    const found = spawnSync('unshare', ['-n', process.execPath, CLI, 'check', '--format=json', '.'], {
      cwd: folder,
      env,
    });
    expect(JSON.parse(found.stdout.toString())[0].diagnostics.length).toBeGreaterThan(0);
  });

  it.runIf(spawnSync('strace', ['-f', '-e', 'trace=%network', 'true']).status === 0)(
    'and the kernel is asked for no socket',
    () => {
      const { folder, env } = guarded();
      const trace = join(folder, 'trace');
      const args = ['-f', '-qq', '-e', 'trace=%network', '-o', trace, process.execPath, CLI, 'check', '.'];
      expect(spawnSync('strace', args, { cwd: folder, env }).stdout.toString()).toContain('repeated-punctuation');
      expect(readFileSync(trace, 'utf8').replace(/socketpair\(AF_UNIX.*/g, '')).not.toMatch(
        /\b(?:socket|connect|bind|sendto)\(/,
      );
    },
  );
});

describe('the sources', () => {
  const files = ['server/src', 'client/src', 'client/media'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name))
      .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
  );

  it('import nothing that reaches out, and call nothing that does', () => {
    const ways =
      /'(?:node:)?(?:net|tls|http|https|http2|dns|dgram|inspector)(?:\/promises)?'|\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/;
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter(({ text }) => ways.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('know no telemetry, and depend on none', () => {
    const tree = JSON.parse(execFileSync('npm', ['ls', '--omit=dev', '--all', '--json'], { cwd: root }).toString());
    expect(JSON.stringify(tree)).not.toMatch(/telemetry|analytics|sentry|applicationinsights|posthog|amplitude/i);
    expect(files.filter(({ text }) => /telemetry|analytics/i.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
