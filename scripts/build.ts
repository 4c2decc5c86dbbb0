// Bundles client and server, each for Node and for a browser, and the command line into dist/. Run by `npm run build`;
// `--watch` rebuilds on change.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, context } from 'esbuild';
import { noticesOf } from './notices.ts';

const shared: BuildOptions = {
  bundle: true,
  format: 'cjs',
  sourcemap: true,
  minify: process.argv.includes('--minify'),
  // Escaped, every Chinese character of the lexicons takes six bytes instead of three.
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
};

const node: BuildOptions = {
  ...shared,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  // Both segmenters read files beside their own code at run time.
  external: ['vscode', 'nodejieba', 'jieba-wasm', './language-client.cjs'],
};

/** The wasm-bindgen glue asks where it is only where it is not given its file. */
const noAddress = { 'import.meta.url': '""' };

/** With this platform an import of Node's fails the build. */
const browser: BuildOptions = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
};

const bundles: BuildOptions[] = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.cjs' },
  { ...node, entryPoints: ['client/src/node/language-client.ts'], outfile: 'dist/language-client.cjs' },
  {
    ...node,
    entryPoints: ['server/src/lsp/main.ts'],
    outfile: 'dist/server.cjs',
    // It runs in a web worker, too, where nothing but a function keeps its names to itself.
    format: 'iife',
    conditions: ['browser'],
    external: [],
    define: noAddress,
  },
  { ...node, entryPoints: ['server/src/segmenter/thread-main.ts'], outfile: 'dist/segmenter.cjs' },
  { ...browser, entryPoints: ['client/src/browser/main.ts'], outfile: 'dist/browser/client.cjs' },
  {
    ...browser,
    entryPoints: ['server/src/segmenter/web-worker-main.ts'],
    outfile: 'dist/browser/segmenter.js',
    format: 'iife',
    define: noAddress,
  },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts', 'server/src/cli/worker.ts'],
    outdir: 'dist/cli',
    format: 'esm',
    // What a command does not need is in files of its own, and is not read.
    splitting: true,
    // Packages that are no modules ask for these.
    banner: {
      js: [
        "import { createRequire as makeRequire } from 'node:module';",
        'const require = makeRequire(import.meta.url), __filename = import.meta.filename;',
      ].join(''),
    },
  },
];

// The names of split files change with what is in them.
rmSync('dist/cli', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
writeFileSync('dist/cli.js', "#!/usr/bin/env node\nimport './cli/main.js';\n");
chmodSync('dist/cli.js', 0o755);
const bundled: string[] = [];
for (const options of bundles) {
  if (process.argv.includes('--watch')) await (await context(options)).watch();
  else bundled.push(...Object.keys((await build(options)).metafile?.inputs ?? {}));
}
if (bundled.length > 0) writeFileSync('dist/THIRD-PARTY.md', noticesOf(bundled));
