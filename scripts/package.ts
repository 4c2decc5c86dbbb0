/*
 * Makes the VSIX:  npm run package [-- --target universal] [-- --out FILE]
 * Works offline. The extension's code is bundled; only what must stay a file of its own goes along beside it: the segmenters,
 * in dist/node_modules, where the bundles' require() finds them as it finds those of the source tree.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './editor/paths.ts';
import { run } from './editor/run.ts';

/** What each segmenter needs at run time, by the ends of its files' paths. */
const runtimeFiles: Readonly<Record<string, RegExp>> = {
  nodejieba:
    /^(?:index\.js|package\.json|LICENSE|build\/Release\/\w+\.node|(?:submodules\/cppjieba\/)?dict\/[\w.]+\.utf8)$/,
  'jieba-wasm': /^(?:package\.json|README\.md|LICENSE|pkg\/nodejs\/.+)$/,
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'));

/** Copies the segmenters' run-time files to dist/node_modules; returns the names of those that are there. */
const copySegmenters = (names: readonly string[]): string[] => {
  const target = path.join(root, 'dist/node_modules');
  rmSync(target, { recursive: true, force: true });
  return names.flatMap((name) => {
    const wanted = runtimeFiles[name] ?? /$^/;
    const source = path.join(root, 'node_modules', name);
    if (!existsSync(source)) return [];
    const files = filesBelow(source).filter((file) => wanted.test(file));
    // An addon that was not built here cannot be shipped; the WebAssembly segmenter takes its place.
    if (name === 'nodejieba' && !files.some((file) => file.endsWith('.node'))) return [];
    for (const file of files) cpSync(path.join(source, file), path.join(target, name, file));
    return [name];
  });
};

const hostTarget = `${process.platform}-${process.arch}`;

/** Packs the extension as it is built in dist/. With nodejieba inside it is for one platform, else for all. Returns `out`. */
export const packageExtension = (out: string, target = hostTarget): string => {
  if (target !== 'universal' && target !== hostTarget) {
    throw new Error(`nodejieba is built here for ${hostTarget}; the package for ${target} is made on such a machine.`);
  }
  const segmenters = copySegmenters(target === 'universal' ? ['jieba-wasm'] : Object.keys(runtimeFiles));
  const forOne = segmenters.includes('nodejieba') ? ['--target', hostTarget] : [];
  try {
    mkdirSync(path.dirname(out), { recursive: true });
    const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
    run(process.execPath, [vsce, 'package', '--no-dependencies', ...forOne, '--out', out], root);
  } finally {
    rmSync(path.join(root, 'dist/node_modules'), { recursive: true, force: true });
  }
  const kilobytes = Math.round(statSync(out).size / 1024);
  console.log(`${path.relative(root, out)}: ${kilobytes} kB, segmenters: ${segmenters.join(', ') || 'none'}`);
  return out;
};

const main = (): void => {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, target: { type: 'string', default: hostTarget } },
  });
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  run('npm', ['run', 'build', '--', '--minify'], root);
  packageExtension(
    path.resolve(values.out ?? path.join(root, `jianggao-${values.target}-${manifest.version}.vsix`)),
    values.target,
  );
};

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
