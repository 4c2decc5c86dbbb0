// npm run bench [-- OPTIONS]: builds the programs, bundles the benchmark as they are bundled, and runs it in a process of its
// own. test/bench/bench.ts has the options.
import { build } from 'esbuild';
import { run, script } from './run.ts';

const built = await script('build');
await build({
  entryPoints: ['test/bench/bench.ts'],
  outfile: 'dist/bench.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['nodejieba', 'jieba-wasm', 'autocorrect-node', 'zhlint'],
  logLevel: 'warning',
});
const { code } = built.code === 0 ? await run(process.execPath, ['dist/bench.cjs', ...process.argv.slice(2)]) : built;
process.exitCode = code;
