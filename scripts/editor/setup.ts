/*
 * Where VS Code itself cannot be downloaded, the same VS Code comes inside an npm package (code-server) and shows its
 * workbench in Chromium. This module brings both here, or says what to install by hand.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installFromDebian, onPath } from './debian.ts';
import { editorFolder } from './paths.ts';
import { run } from './run.ts';

export interface WebHostTools {
  /** The VS Code server's folder. */
  readonly server: string;
  /** A Node of the major version that server is built for. */
  readonly node: string;
  readonly chromium: string;
}

/** One VS Code per version of code-server; the second is the oldest that `engines.vscode` allows. */
const hosts = {
  newest: { codeServer: '4.139.1', node: '24.21.0' },
  oldest: { codeServer: '4.100.3', node: '20.19.5' },
} as const;

export type HostVersion = keyof typeof hosts;

const nodePackage = (): string => {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
};

const ripgrep = '@vscode/ripgrep-universal@1.18.0';

/** The search of older servers is a program that an install script would download; this package has the same inside. */
const placeRipgrep = (server: string, modules: string): void => {
  const folder = path.join(server, 'node_modules/@vscode/ripgrep');
  if (!existsSync(folder)) return;
  const program = path.join(modules, '@vscode/ripgrep-universal/bin', `${process.platform}-${process.arch}`, 'rg');
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  copyFileSync(program, path.join(folder, 'bin/rg'));
};

const installServer = (version: HostVersion): Omit<WebHostTools, 'chromium'> => {
  const { codeServer, node } = hosts[version];
  const folder = path.join(editorFolder, `code-server-${codeServer}`);
  const modules = path.join(folder, 'node_modules');
  const server = path.join(modules, 'code-server/lib/vscode');
  const tools = { server, node: path.join(modules, nodePackage(), 'bin/node') };
  const complete = path.join(folder, 'complete');
  if (existsSync(complete) && existsSync(tools.node)) return tools;
  console.log(`Installing code-server ${codeServer} from npm (once, about half a minute)…`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  run('npm', ['install', ...quiet, `${nodePackage()}@${node}`, `code-server@${codeServer}`, ripgrep], folder);
  // The server's own packages are pinned by the npm-shrinkwrap.json inside it, which `npm ci` refuses.
  run('npm', ['install', ...quiet, '--no-save', '--omit=dev'], server);
  placeRipgrep(server, modules);
  writeFileSync(complete, `${codeServer}\n`);
  return tools;
};

const findChromium = (): string | undefined =>
  process.env.CHROMIUM ??
  ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean);

const hasChineseFont = (): boolean => {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
};

const debianPackages = ['chromium', 'fonts-noto-cjk', 'fontconfig'];

/** Chromium and Chinese fonts: taken from Debian where we may install there, else named and asked for. */
const installChromium = (): string => {
  const found = findChromium();
  if (found && hasChineseFont()) return found;
  installFromDebian(
    debianPackages,
    'The editor tests need Chromium and a Chinese font.',
    'or point CHROMIUM at a Chromium or Chrome of your own.',
  );
  const installed = findChromium();
  if (!installed) throw new Error('Chromium was installed, but is not on the PATH.');
  return installed;
};

/** Everything the web host needs, installed where it is missing; throws with what to do where it cannot be. */
export const setUpWebHost = (version: HostVersion): WebHostTools => {
  if (process.platform === 'win32')
    throw new Error('VS Code could not be downloaded, and code-server has no Windows build.');
  const chromium = installChromium();
  return { ...installServer(version), chromium };
};
