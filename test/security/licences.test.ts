import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../support/terminal.ts';

const root = resolve(import.meta.dirname, '../..');
const notices = readFileSync(join(root, 'dist/THIRD-PARTY.md'), 'utf8');
/** Licences that ask for no more than to go along. */
const FREE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0'];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** The packages whose files are in a bundle, by its source map: what esbuild itself says went in. */
function packagesIn(bundle: string): Manifest[] {
  const file = join(root, 'dist', `${bundle}.map`);
  const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: string[] };
  const folders = sources.flatMap(
    (source) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(resolve(dirname(file), source))?.[0] ?? [],
  );
  return [...new Set(folders)].map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

const bundles = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.map'))
  .map((name) => name.replaceAll('\\', '/').replace(/\.map$/, ''));

describe('the notices', () => {
  it.each(bundles)('name every package in %s, with its licence', (bundle) => {
    const packages = packagesIn(bundle);
    const missing = packages.filter(
      ({ name, version, license }) => !notices.includes(`\n## ${name} ${version} (${license})\n`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(packages.filter(({ license }) => !FREE.includes(license)).map(({ name }) => name)).toEqual([]);
  });

  it('are about the bundles there are', () => {
    expect(bundles).toEqual(expect.arrayContaining(['browser/client.cjs', 'cli/main.js', 'client.cjs', 'server.cjs']));
    expect(packagesIn('server.cjs').length).toBeGreaterThan(3);
  });

  it('have the whole text of each licence, and that of what was compiled', () => {
    expect(notices).not.toContain('no text of its licence');
    for (const section of notices.split(/^(?=## \S+ \d+\.\d+)/m).slice(1)) {
      expect(section.length, section.slice(0, 60)).toBeGreaterThan(400);
      expect(section).toMatch(/copyright|©|\(c\)/i);
    }
    for (const name of ['nodejieba', 'jieba-wasm'])
      expect(existsSync(join(root, 'node_modules', name, 'LICENSE'))).toBe(true);
  });

  it('go along with what is compiled: the segmenters, and what is within them', () => {
    const folder = folderOf({});
    const args = ['--import', 'tsx', 'scripts/segmenter.ts', '--only-pack', '--into', folder];
    expect(spawnSync(process.execPath, args, { cwd: root }).status).toBe(0);
    if (existsSync(join(folder, 'nodejieba')))
      for (const part of ['', 'submodules/cppjieba', 'submodules/cppjieba/deps/limonp'])
        expect(readFileSync(join(folder, 'nodejieba', part, 'LICENSE'), 'utf8')).toMatch(/copyright/i);
    expect(readFileSync(join(root, 'node_modules/jieba-wasm/LICENSE'), 'utf8')).toMatch(/copyright/i);
  });

  it('go into the package', () => {
    const packed = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    expect(packed).toEqual(expect.arrayContaining(['!LICENSE', '!dist/THIRD-PARTY.md']));
  });
});

it('no install script of a package runs unasked', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts\s*=\s*true$/m);
});
