/* The VS Code that is tested: downloaded, or, where it cannot be, the one inside code-server. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { editorFolder, root } from './paths.ts';
import { run } from './run.ts';
import { type HostVersion, setUpWebHost } from './setup.ts';

export interface Editor {
  readonly executable: string;
  /** Whether it is code-server in Chromium, which can type, press keys and take pictures for the tests. */
  readonly web: boolean;
}

/** A program that behaves like `code`, made of our launcher; runTests() takes a file, not a command line. */
const webLauncher = (version: HostVersion): Editor => {
  process.env.EDITOR_TOOLS = JSON.stringify(setUpWebHost(version));
  const executable = path.join(editorFolder, 'code');
  const launcher = path.join(root, 'scripts/editor/launcher.ts');
  const tsx = import.meta.resolve('tsx');
  writeFileSync(executable, `#!/bin/sh\nexec '${process.execPath}' --import '${tsx}' '${launcher}' "$@"\n`, {
    mode: 0o755,
  });
  return { executable, web: true };
};

/** That of a version; the environment may name another, see scripts/test-editor.ts. */
export const findEditor = async (version: HostVersion): Promise<Editor> => {
  mkdirSync(editorFolder, { recursive: true });
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) return { executable: given, web: false };
  if (process.env.EDITOR_HOST === 'web') return webLauncher(version);
  try {
    const downloaded = await downloadAndUnzipVSCode({
      version: version === 'oldest' ? '1.100.3' : 'stable',
      cachePath: path.join(editorFolder, 'vscode'),
      timeout: 20_000,
    });
    return { executable: downloaded, web: false };
  } catch (error) {
    console.log(`VS Code cannot be downloaded here (${(error as Error).message}); using code-server instead.`);
    return webLauncher(version);
  }
};

/** Installs a packed extension into a folder of extensions. */
export const installVsix = ({ executable, web }: Editor, vsix: string, extensions: string, userData: string): void => {
  const [cli = executable, ...given] = web ? [executable] : resolveCliArgsFromVSCodeExecutablePath(executable);
  const before = given.filter((word) => !/^--(?:extensions|user-data)-dir/.test(word));
  const folders = [`--extensions-dir=${extensions}`, `--user-data-dir=${userData}`];
  run(cli, [...before, ...folders, `--install-extension=${vsix}`], root);
};

/** Where the extension was installed that stands in a folder of extensions. */
export const installedIn = (extensions: string): string => {
  const [folder] = readdirSync(extensions).filter((name) => name.startsWith('jianggao.'));
  if (!folder) throw new Error(`Nothing was installed into ${extensions}`);
  return path.join(extensions, folder);
};
