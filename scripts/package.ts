/*
 * Makes the VSIX:  npm run package [-- --target universal|linux-x64|…] [-- --out FILE]
 * Works offline. The code is bundled; only the segmenters stay files of their own, in folders beside the bundles. With
 * nodejieba inside, the package is for this platform; the universal one has the WebAssembly segmenter alone. The browser build
 * is in both: vscode.dev takes the universal one, so there is none for `web`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './editor/paths.ts';
import { run } from './editor/run.ts';
import { problemsOf } from './vsix.ts';

const dist = path.join(root, 'dist');
const isAlpine = process.platform === 'linux' && existsSync('/etc/alpine-release');
const hostTarget = `${isAlpine ? 'alpine' : process.platform}-${process.arch}`;
const removeSegmenters = (...names: readonly string[]): void => {
  for (const name of names) rmSync(path.join(dist, name), { recursive: true, force: true });
};

/** Puts the segmenters' run-time files into dist/; whether nodejieba is among them. */
const placeSegmenters = (): boolean => {
  run(process.execPath, ['--import', import.meta.resolve('tsx'), 'scripts/segmenter.ts', '--only-pack'], root);
  return existsSync(path.join(dist, 'nodejieba'));
};

/** The target that was asked for, if it can be made here; else that of this machine, if nodejieba loads on it. */
const targetFor = (asked: string | undefined, native: boolean): string => {
  if (asked === 'universal') return asked;
  if (asked !== undefined && asked !== hostTarget) {
    throw new Error(`nodejieba is built here for ${hostTarget}; the package for ${asked} is made on such a machine.`);
  }
  if (native) return hostTarget;
  if (asked === undefined) return 'universal';
  throw new Error(
    `nodejieba does not load here, and ${asked} needs it: npx tsx scripts/segmenter.ts --retry --verbose`,
  );
};

/** Packs the extension as it is built in dist/, small (`--minify`). Returns the file: `out`, or one named after the target. */
export const packageExtension = (out: string | undefined, asked?: string): string => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  try {
    const target = targetFor(asked, placeSegmenters());
    if (target === 'universal') removeSegmenters('nodejieba');
    const file = path.resolve(out ?? path.join(root, `jianggao-${target}-${version}.vsix`));
    mkdirSync(path.dirname(file), { recursive: true });
    const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
    const forTarget = target === 'universal' ? [] : ['--target', target];
    run(process.execPath, [vsce, 'package', '--no-dependencies', ...forTarget, '--out', file], root);
    const problems = problemsOf(file, target);
    if (problems.length > 0) throw new Error(`${file}:\n${problems.join('\n')}`);
    console.log(`${path.relative(root, file)}: ${Math.round(statSync(file).size / 1000)} kB, for ${target}`);
    return file;
  } finally {
    removeSegmenters('nodejieba', 'jieba-wasm');
  }
};

const main = (): void => {
  const { values } = parseArgs({ options: { out: { type: 'string' }, target: { type: 'string' } } });
  run('npm', ['run', 'build', '--', '--minify'], root);
  packageExtension(values.out, values.target);
};

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
