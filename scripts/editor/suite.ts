/* Bundles the editor tests: `vscode` comes from the extension host. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { root, suiteFolder } from './paths.ts';

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
};

/** For the extension host in Node, which brings mocha along too. Returns the file to run. */
export const buildSuite = async (): Promise<string> => {
  rmSync(suiteFolder, { recursive: true, force: true });
  await build({
    ...shared,
    entryPoints: [
      'test/vscode/index.ts',
      'test/vscode/activation.ts',
      'test/vscode/suite/*.test.ts',
      'test/vscode/lone/*.test.ts',
      'test/vscode/restricted/*.test.ts',
    ],
    outdir: suiteFolder,
    outbase: 'test/vscode',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
  });
  return path.join(suiteFolder, 'index.cjs');
};

/** These are about processes and sockets, which a web worker has not. */
const needsNode = new Set(['a-reliability.test.ts']);

/** For the extension host in a web worker, as one file, since there is no folder to read; nor is there an environment. */
export const buildWebSuite = async (environment: Readonly<Record<string, string | undefined>>): Promise<string> => {
  const folder = path.join(root, 'test/vscode');
  const tests = readdirSync(path.join(folder, 'suite'))
    .filter((name) => !needsNode.has(name))
    .sort();
  const outfile = path.join(suiteFolder, 'web.cjs');
  const contents = [
    "import { mocha } from './web/mocha.ts';",
    "import { runAll } from './run.ts';",
    ...tests.map((name) => `import './suite/${name}';`),
    'export const run = () => runAll(mocha);',
  ];
  await build({
    ...shared,
    stdin: { contents: contents.join('\n'), resolveDir: folder, loader: 'ts' },
    outfile,
    platform: 'browser',
    target: 'es2022',
    // Mocha, a module by its package and CommonJS by its form, sets `module.exports` too: the last word is ours.
    format: 'iife',
    globalName: 'suites',
    footer: { js: 'module.exports = suites;' },
    external: ['vscode'],
    alias: { 'node:assert/strict': path.join(folder, 'web/assert.ts') },
    define: Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value) ?? 'undefined']),
    ),
  });
  return outfile;
};
