// Bundles client, server and command line into dist/. Run by `npm run build`; `--watch` rebuilds on change.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, context } from 'esbuild';
import { noticesOf } from './notices.ts';

const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  minify: process.argv.includes('--minify'),
  logLevel: 'warning',
  metafile: true,
  mainFields: ['module', 'main'],
  // Both segmenters read files beside their own code at run time.
  external: ['vscode', 'nodejieba', 'jieba-wasm'],
};

const bundles: BuildOptions[] = [
  { ...shared, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.cjs' },
  { ...shared, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.cjs' },
  { ...shared, entryPoints: ['server/src/segmenter/thread-main.ts'], outfile: 'dist/segmenter.cjs' },
  {
    ...shared,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    // Packages written as modules ask where they are.
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  },
];

mkdirSync('dist', { recursive: true });
writeFileSync('dist/cli.js', "#!/usr/bin/env node\nimport './cli.cjs';\n");
chmodSync('dist/cli.js', 0o755);
const bundled: string[] = [];
for (const options of bundles) {
  if (process.argv.includes('--watch')) await (await context(options)).watch();
  else bundled.push(...Object.keys((await build(options)).metafile?.inputs ?? {}));
}
if (bundled.length > 0) writeFileSync('dist/THIRD-PARTY.md', noticesOf(bundled));
