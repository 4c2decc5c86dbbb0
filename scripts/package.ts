/*
 * Makes the VSIX:  npm run package [-- --target universal] [-- --out FILE]
 * Works offline. The code is bundled; only the segmenters stay files of their own, in folders beside the bundles. With
 * nodejieba inside, the package is for this platform; the universal one has the WebAssembly segmenter alone.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './editor/paths.ts';
import { run } from './editor/run.ts';

const dist = path.join(root, 'dist');
const hostTarget = `${process.platform}-${process.arch}`;
const removeSegmenters = (...names: readonly string[]): void => {
  for (const name of names) rmSync(path.join(dist, name), { recursive: true, force: true });
};

/** Puts the segmenters' run-time files into dist/; whether nodejieba is among them. */
const placeSegmenters = (target: string): boolean => {
  run(process.execPath, ['--import', import.meta.resolve('tsx'), 'scripts/segmenter.ts', '--only-pack'], root);
  copyFileSync(path.join(root, 'node_modules/jieba-wasm/LICENSE'), path.join(dist, 'jieba-wasm/LICENSE'));
  if (target === 'universal') removeSegmenters('nodejieba');
  return existsSync(path.join(dist, 'nodejieba'));
};

/** Packs the extension as it is built in dist/. Returns `out`. */
export const packageExtension = (out: string, target = hostTarget): string => {
  if (target !== 'universal' && target !== hostTarget) {
    throw new Error(`nodejieba is built here for ${hostTarget}; the package for ${target} is made on such a machine.`);
  }
  const native = placeSegmenters(target);
  try {
    mkdirSync(path.dirname(out), { recursive: true });
    const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
    const forTarget = native ? ['--target', hostTarget] : [];
    run(process.execPath, [vsce, 'package', '--no-dependencies', ...forTarget, '--out', out], root);
  } finally {
    removeSegmenters('nodejieba', 'jieba-wasm');
  }
  const kilobytes = Math.round(statSync(out).size / 1024);
  console.log(
    `${path.relative(root, out)}: ${kilobytes} kB, ${native ? `nodejieba for ${hostTarget}` : 'jieba-wasm, for every platform'}`,
  );
  return out;
};

const main = (): void => {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, target: { type: 'string', default: hostTarget } },
  });
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  run('npm', ['run', 'build', '--', '--minify'], root);
  const name = `jianggao-${values.target}-${manifest.version}.vsix`;
  packageExtension(path.resolve(values.out ?? path.join(root, name)), values.target);
};

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
