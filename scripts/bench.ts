// npm run bench [-- --rules]: bundles the benchmark as the server is bundled, and runs it in a process of its own.
import { build } from 'esbuild';
import { run } from './run.ts';

await build({
  entryPoints: ['test/bench/bench.ts'],
  outfile: 'dist/bench.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['nodejieba', 'jieba-wasm'],
  logLevel: 'warning',
});
const { code } = await run(process.execPath, ['dist/bench.cjs', ...process.argv.slice(2)]);
process.exitCode = code;
