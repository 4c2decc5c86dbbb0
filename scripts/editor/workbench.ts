/* A VS Code server and its workbench in headless Chromium: started together, ended together. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { writeLanguagePack } from './language-pack.ts';
import type { WebHostTools } from './setup.ts';
import { developForWeb, type WebExtension } from './worker-host.ts';

const debug = process.env.EDITOR_DEBUG === '1';
const begun = Date.now();

/** A line for whoever looks for a fault, with EDITOR_DEBUG=1. */
export const note = (text: string): void => {
  if (debug) console.error(`[editor +${Date.now() - begun} ms] ${text}`);
};

const settings = {
  'security.workspace.trust.startupPrompt': 'never',
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.showReleaseNotes': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** Chromium, kept off the network except for our own server on this machine. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
];

export interface WorkbenchOptions {
  readonly tools: WebHostTools;
  readonly userData: string | undefined;
  readonly extensions: string | undefined;
  readonly locale: string;
  readonly workspace: string | undefined;
  /** Whether the workspace is one that the user has not said to trust. */
  readonly restricted: boolean;
  /** What the workbench is told at its start: which extension to develop, which tests to run. Paths are local. */
  readonly payload: readonly (readonly [string, string])[];
  /** The same for an extension that is to run in the web worker extension host. */
  readonly web?: WebExtension | undefined;
  /** Functions that the page can call. */
  readonly expose: Readonly<Record<string, (...values: never[]) => void>>;
  readonly onEnd: (reason: string) => void;
}

export interface Workbench {
  readonly page: Page;
  /** Why the extension host ended, where it crashed. The workbench itself then still reports success. */
  crash(): string | undefined;
  close(): Promise<void>;
}

const serverEnvironment = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: home,
  XDG_RUNTIME_DIR: home,
  NODE_OPTIONS: '',
  EXTENSIONS_GALLERY: '{"serviceUrl":""}',
});

/** Arguments that both the running server and its `--install-extension` take. */
const dataArguments = (userData: string, home: string, extensions: string): string[] => [
  `--user-data-dir=${userData}`,
  `--server-data-dir=${path.join(home, 'server')}`,
  `--extensions-dir=${extensions}`,
];

/** Installs a packed extension, as `code --install-extension` does. */
export const installExtension = async (tools: WebHostTools, vsix: string, extensions: string): Promise<number> => {
  const home = mkdtempSync(path.join(tmpdir(), 'vsweb-'));
  const main = path.join(tools.server, 'out/server-main.js');
  const child = spawn(
    tools.node,
    [main, ...dataArguments(path.join(home, 'data'), home, extensions), '--install-extension', vsix],
    { stdio: 'inherit', env: serverEnvironment(home) },
  );
  const code = await new Promise<number>((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)));
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  return code;
};

interface Server {
  readonly child: ChildProcess;
  readonly host: string;
  crash(): string | undefined;
}

const startServer = async (options: WorkbenchOptions, userData: string, home: string): Promise<Server> => {
  const { tools, locale } = options;
  const child = spawn(
    tools.node,
    [
      path.join(tools.server, 'out/server-main.js'),
      '--host=127.0.0.1',
      '--port=0',
      `--locale=${locale}`,
      '--without-connection-token',
      '--accept-server-license-terms',
      '--telemetry-level=off',
      ...(options.restricted ? [] : ['--disable-workspace-trust']),
      // Without it a built server ignores extensionDevelopmentPath and extensionTestsPath.
      '--enable-smoke-test-driver',
      ...dataArguments(userData, home, options.extensions ?? path.join(home, 'extensions')),
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...serverEnvironment(home), EDITOR_HOST: 'web' } },
  );
  let crash: string | undefined;
  const port = await new Promise<number>((resolve, reject) => {
    let out = '';
    const see = (bytes: Buffer): void => {
      const text = bytes.toString();
      if (debug) process.stderr.write(text);
      const ended = /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(text);
      if (ended && (ended[1] !== '0' || ended[2] !== 'null')) {
        crash = `the extension host ended with code ${ended[1]}, signal ${ended[2]}`;
      }
      if (out.length < 100_000) out += text;
      const listening = /listening on (\d+)/i.exec(out);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout?.on('data', see);
    child.stderr?.on('data', see);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the VS Code server ended (${code}):\n${out}`)));
  });
  return { child, host: `127.0.0.1:${port}`, crash: () => crash };
};

const openPage = async (browser: Browser, server: Server, options: WorkbenchOptions): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: options.locale });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
  const page = await context.newPage();
  await page.route(
    (url) => /^(?:https?|wss?):$/.test(url.protocol) && url.host !== server.host,
    (route) => {
      note(`blocked ${route.request().url()}`);
      return route.abort();
    },
  );
  if (options.web) await developForWeb(context, server.host, options.web);
  page.on('pageerror', (error) => note(`page error: ${error}`));
  for (const [name, call] of Object.entries(options.expose)) await page.exposeFunction(name, call);
  const localPath = (file: string): string => pathToFileURL(realpathSync(file)).pathname;
  const payload = options.payload.map(([key, file]) => [key, `vscode-remote://${server.host}${localPath(file)}`]);
  const query = new URLSearchParams(options.workspace ? { folder: localPath(options.workspace) } : { ew: 'true' });
  query.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]));
  await page.goto(`http://${server.host}/?${query}`);
  note('page loaded');
  return page;
};

/** Ends the server with all its children: the extension host and the language server are in its process group. */
const endServer = async ({ child }: Server): Promise<void> => {
  const { pid } = child;
  if (pid === undefined) return;
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(-pid, name);
    } catch {
      // Already gone.
    }
  };
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signal('SIGTERM');
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5000))]);
  }
  signal('SIGKILL');
};

const writeSettings = (userData: string, restricted: boolean): void => {
  const user = path.join(userData, 'User');
  mkdirSync(user, { recursive: true });
  const file = path.join(user, 'settings.json');
  const all = { ...settings, 'security.workspace.trust.enabled': restricted };
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(all, null, 2));
};

export const openWorkbench = async (options: WorkbenchOptions): Promise<Workbench> => {
  const home = mkdtempSync(path.join(tmpdir(), 'vsweb-'));
  const userData = options.userData ?? path.join(home, 'data');
  writeSettings(userData, options.restricted);
  if (options.locale.startsWith('zh')) writeLanguagePack(userData);
  const server = await startServer(options, userData, home);
  let closing = false;
  server.child.once('exit', (code) => closing || options.onEnd(`the VS Code server ended (${code})`));
  const browser = await chromium.launch({
    executablePath: options.tools.chromium,
    args: chromiumArguments,
    // Playwright's own handlers would leave the server behind.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const close = async (): Promise<void> => {
    closing = true;
    await browser.close().catch(() => undefined);
    await endServer(server);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const page = await openPage(browser, server, options);
    page.on('crash', () => options.onEnd('the page crashed'));
    return { page, crash: server.crash, close };
  } catch (error) {
    await close();
    throw error;
  }
};
