// Makes the segmenter nodejieba loadable, since the install scripts of packages are off: it may load already; else a prebuilt
// addon is downloaded, else one is compiled. Where neither works the WebAssembly segmenter serves, and that is no failure.
// `--pack` also copies what the segmenters need at run time into dist/ (or `--into FOLDER`), for the packed extension;
// `--only-pack` does nothing else; `--retry` forgets a failure; `--verbose` prints what downloading and compiling said.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const DOWNLOAD_MILLISECONDS = 20_000;
const BUILD_MILLISECONDS = 300_000;

const load = createRequire(import.meta.url);
const FAILED = resolve('node_modules/.cache/jianggao/segmenter.json');

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function makeLoadable(): 'loads' | 'downloaded' | 'built' | undefined {
  const folder = folderOf('nodejieba');
  if (!folder) return undefined;
  if (loads(folder)) return 'loads';
  const attempt = JSON.stringify({
    version: versionOf(folder),
    modules: process.versions.modules,
    platform: process.platform,
  });
  if (!process.argv.includes('--retry') && existsSync(FAILED) && readFileSync(FAILED, 'utf8') === attempt)
    return undefined;
  if (download(folder) && loads(folder)) return 'downloaded';
  if (compile(folder) && loads(folder)) return 'built';
  mkdirSync(dirname(FAILED), { recursive: true });
  writeFileSync(FAILED, attempt);
  return undefined;
}

function report(result: ReturnType<typeof makeLoadable>): void {
  const text = {
    loads: 'nodejieba is ready.',
    downloaded: 'nodejieba is ready (prebuilt).',
    built: 'nodejieba is ready (compiled here).',
  };
  console.log(
    `segmenter: ${result ? text[result] : 'nodejieba can be neither downloaded nor compiled here; jieba-wasm (WebAssembly) serves instead.'}`,
  );
}

function folderOf(name: string, from = import.meta.url): string | undefined {
  try {
    return dirname(createRequire(from).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

const versionOf = (folder: string): string => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** In a process of its own: an addon that does not fit may take its process down. */
function loads(folder: string): boolean {
  const addon = join(folder, 'build/Release/nodejieba.node');
  return existsSync(addon) && run(['-e', `require(${JSON.stringify(addon)})`], folder, 10_000);
}

function download(folder: string): boolean {
  const installer = folderOf('@mapbox/node-pre-gyp', join(folder, 'package.json'));
  return (
    installer !== undefined && run([join(installer, 'bin/node-pre-gyp'), 'install'], folder, DOWNLOAD_MILLISECONDS)
  );
}

function compile(folder: string): boolean {
  const gyp = folderOf('node-gyp');
  if (!gyp) return false;
  // Headers that came with this Node spare a download.
  const home = resolve(dirname(process.execPath), '..');
  const headers = existsSync(join(home, 'include/node/node_api.h')) ? [`--nodedir=${home}`] : [];
  return run([join(gyp, 'bin/node-gyp.js'), 'rebuild', ...headers], folder, BUILD_MILLISECONDS);
}

function run(args: readonly string[], cwd: string, timeout: number): boolean {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, timeout, encoding: 'utf8' });
  if (status !== 0 && process.argv.includes('--verbose')) console.error(stderr);
  return status === 0;
}

/** dist/nodejieba and dist/jieba-wasm, with nothing but what is read at run time. */
function pack(dist: string): void {
  const [native, wasm] = [folderOf('nodejieba'), wasmFolder()];
  for (const name of ['nodejieba', 'jieba-wasm']) rmSync(join(dist, name), { recursive: true, force: true });
  if (native && loads(native))
    for (const file of ['index.js', 'package.json', 'LICENSE', 'build/Release/nodejieba.node', ...fromWithin(native)])
      cpSync(join(native, file), join(dist, 'nodejieba', file));
  for (const file of ['LICENSE', WASM]) cpSync(join(wasm, file), join(dist, 'jieba-wasm', basename(file)));
  buildSync({ ...nodeGlue, outfile: join(dist, 'jieba-wasm/index.js') });
  // The package of the bundle is an ES module; this one is not.
  writeFileSync(join(dist, 'jieba-wasm/package.json'), '{ "main": "index.js", "type": "commonjs" }\n');
}

const wasmFolder = (): string => resolve(dirname(load.resolve('jieba-wasm/web')), '../..');

/** The file for browsers serves Node as well, or it would be there twice. */
const WASM = 'pkg/web/jieba_rs_wasm_bg.wasm';
const nodeGlue = {
  stdin: {
    contents: `import { readFileSync } from 'node:fs';
import { initSync } from 'jieba-wasm/web';
initSync({ module: readFileSync(__dirname + '/${basename(WASM)}') });
export * from 'jieba-wasm/web';`,
    resolveDir: dirname(fileURLToPath(import.meta.url)),
  },
  bundle: true,
  platform: 'node',
  minify: true,
  define: { 'import.meta.url': '""' },
} as const;

/** The dictionaries, but for those of keyword extraction (see server/src/segmenter/nodejieba.ts), and the licences of what is compiled in. */
const fromWithin = (folder: string): string[] =>
  ['dict/jieba.dict.utf8', 'dict/hmm_model.utf8', 'dict/user.dict.utf8', 'LICENSE', 'deps/limonp/LICENSE']
    .map((name) => `submodules/cppjieba/${name}`)
    .filter((file) => existsSync(join(folder, file)));

try {
  if (!process.argv.includes('--only-pack')) report(makeLoadable());
} catch (error) {
  console.error(`segmenter: ${String(error)}`);
}
if (process.argv.some((arg) => arg === '--pack' || arg === '--only-pack')) pack(resolve(optionOf('--into') ?? 'dist'));
